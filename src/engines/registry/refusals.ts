import { declareRefusals } from '../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'registry.founded-already',
  'registry.exists-already',
  'registry.no-such-organ',
  'registry.no-such-post',
  'registry.no-such-power',
  'registry.no-such-mandate',
  'registry.no-such-person',
  'registry.erased-already',
)
