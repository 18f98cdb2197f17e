import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'accountability.unknown',
  'accountability.exists-already',
  'accountability.no-such-organ',
  'accountability.own-organ',
  'accountability.closed-already',
  'accountability.answered-already',
  'accountability.answer-awaited',
  'accountability.opener-decides',
  'accountability.no-stage-above',
  'accountability.not-last-stage',
)
