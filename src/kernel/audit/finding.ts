import type { RefusalValues } from '../refusal.ts'

/** What an audit can find wrong in a database; each has a text in both languages. */
export const findingCodes = [
  'audit.entry-altered',
  'audit.entry-inserted',
  'audit.entry-dropped',
  'audit.entry-moved',
  'audit.entries-swapped',
  'audit.entries-dropped',
  'audit.page-altered',
  'audit.page-damaged',
  'audit.page-overlaps',
  'audit.page-unproven',
  'audit.leaves-altered',
  'audit.note-invalid',
  'audit.root-altered',
  'audit.head-altered',
  'audit.tile-altered',
  'audit.key-altered',
  'audit.key-missing',
  'audit.sealed-altered',
  'audit.erased-readable',
  'audit.state-altered',
  'audit.state-missing',
  'audit.state-inserted',
  'audit.receipt-invalid',
  'audit.history-shorter',
  'audit.history-rewritten',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** Something in the database that is not as the journal says. */
export interface Finding {
  code: FindingCode
  values: RefusalValues
}
