import type { EntryEvent } from '../entry.ts'
import type { Request } from './execute.ts'
import type { Receipt } from '../journal/receipt.ts'
import type { Refusal } from '../refusal.ts'
import type { SealedValue } from '../store.ts'

/** What came of a command: it was done, and here is the proof; or the rules say no, and nothing happened. */
export type Answer =
  | { ok: true; seq: number; receipt: Receipt; events: EntryEvent[] }
  | { ok: false; refusal: Refusal }

/** A command that has passed the door: checked, its personal values sealed, waiting for its turn. */
export interface Submission extends Omit<Request, 'at'> {
  /** The input as canonical JSON. */
  inputText: string
  /** SHA-256 of what was asked, by which a repetition is told from another command with the same key. */
  digest: Uint8Array
  sealed: SealedValue[]
  /** When they were sealed, in the door's own count. */
  sealedAt: number
  resolve(answer: Answer): void
  /** Not the rules but the world, or a bug. */
  reject(error: unknown): void
}
