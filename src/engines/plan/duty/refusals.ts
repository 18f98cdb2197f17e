import { declareRefusals } from '../../../kernel/refusal.ts'

export const refuse = declareRefusals(
  'duty.not-due',
  'duty.not-silent',
  'duty.promised-past',
  'duty.not-supporting',
  'duty.nothing-owed',
)
