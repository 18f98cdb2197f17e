import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'change.nothing-changed',
  'change.not-assigned',
  'change.no-such-figure',
  'change.upper-unfit',
  'change.dropped-already',
  'change.not-dropped',
  'change.needs-decision',
  'change.decision-permits-not',
  'change.own-decision',
  'change.no-decision-needed',
  'decision.exists-already',
  'decision.in-future',
  'decision.other-plan',
)
