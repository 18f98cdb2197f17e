import { declareRefusals } from './refusal.ts'

/** Every refusal that the kernel itself gives, whatever the command. */
export const refuse = declareRefusals(
  'authority.no-such-power',
  'authority.not-covered',
  'authority.not-granted',
  'input.invalid',
  'input.unstorable',
  'input.too-large',
  'key.reserved',
  'key.reused',
  'timer.not-due',
)
