import { canonicalJson } from './writing/canonical.ts'
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

/** An entry's canonical JSON, given that of its input: the same text as `canonicalJson` makes, without making it twice. */
export function entryText(entry: Entry, inputText: string): string {
  const { actor, at, command, events, key, organ, post, power, seq } = entry
  const acted = `"actor":${canonicalJson(actor)},"at":${canonicalJson(at)}`
  const asked = `"command":${canonicalJson(command)},"events":${canonicalJson(events)}`
  const under = `"organ":${canonicalJson(organ)},"post":${canonicalJson(post)}`
  const keyed = `"input":${inputText},"key":${canonicalJson(key)}`
  return `{${acted},${asked},${keyed},${under},"power":${canonicalJson(power)},"seq":${seq}}`
}
