import type { Instant } from './time.ts'

/**
 * One act, as the journal keeps it: canonical JSON (RFC 8785), at most 64 KiB. Larger things enter as digests, personal
 * fields as salted commitments. `input` is what was asked, `events` what it changed; with both, an outsider can read
 * an entry alone and a later release can run it again and compare.
 */
export interface Entry {
  /** 1, 2, 3 … without gaps. */
  seq: number
  at: Instant
  key: string
  command: string
  input: unknown
  actor: string
  power: string
  organ: string | null
  post: string | null
  events: EntryEvent[]
}

export interface EntryEvent {
  kind: string
  id: string
  event: { type: string }
}

/** The largest entry, in bytes of canonical JSON: what a C2SP entry bundle can hold as one leaf. */
export const maxEntryBytes = 65_535
