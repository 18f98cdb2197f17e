import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'annual.unknown',
  'annual.outside-period',
  'annual.exists-already',
  'annual.not-draft',
  'annual.not-adopted',
  'annual.empty',
  'annual.adopted-in-future',
  'annual.other-plan',
  'annual.not-assigned',
  'annual.no-such-measure',
  'annual.steps-out-of-range',
  'annual.no-such-item',
  'annual.nothing-changed',
  'annual.year-runs',
)
