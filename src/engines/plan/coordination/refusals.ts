import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'alignment.same-plan',
  'alignment.no-measures',
  'alignment.decided-already',
  'alignment.no-such-difference',
  'alignment.holds-neither',
  'plan.not-under-itself',
  'plan.outline-is-above',
)
