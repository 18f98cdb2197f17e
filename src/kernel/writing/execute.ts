import type { AnyCommand } from '../command.ts'
import type { EntryEvent } from '../entry.ts'
import type { Grant } from '../authority.ts'
import type { NamedState, Snapshot } from './folded.ts'
import { Refused, type Refusal } from '../refusal.ts'
import { refuse } from '../refusals.ts'
import type { StateRef } from '../store.ts'
import { timerKind } from '../timing/timer.ts'
import type { Instant } from '../time.ts'
import { type Authorise, byCatalogue, type Circumstances, Transaction } from './transaction.ts'

/** One act that is asked for. */
export interface Request extends Circumstances {
  command: AnyCommand
  input: unknown
  /** Set where a timer asks: it fires within the act, and only while it is still due at that moment. */
  timer?: { id: string; dueAt: Instant }
}

/** What came of it. `missing`: run it again once these states are in memory; nothing has happened yet. */
export type Outcome =
  | { type: 'accepted'; grant: Grant; events: EntryEvent[]; changed: readonly NamedState[] }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'missing'; refs: readonly StateRef[] }

/**
 * Runs one command against a snapshot: pure but for reading it. Only the rules' no is an outcome; a bug in the command
 * is thrown on.
 */
export function execute(
  snapshot: Snapshot,
  request: Request,
  authorise: Authorise = byCatalogue(request),
): Outcome {
  const tx = new Transaction(snapshot, request, authorise)
  try {
    if (request.timer) fire(tx, request.timer)
    tx.run(request.command, request.input)
  } catch (error) {
    if (tx.missed.length > 0) return { type: 'missing', refs: tx.missed }
    if (error instanceof Refused) return { type: 'refused', refusal: error.refusal }
    throw error
  }
  if (tx.missed.length > 0) return { type: 'missing', refs: tx.missed }
  return {
    type: 'accepted',
    grant: tx.grant as Grant, // `run` returned, so it was granted
    events: tx.events,
    changed: tx.changed.values(),
  }
}

function fire(tx: Transaction, timer: { id: string; dueAt: Instant }): void {
  if (tx.get(timerKind, timer.id).dueAt !== timer.dueAt)
    refuse('timer.not-due', { timer: timer.id })
  tx.append(timerKind, timer.id, { type: 'TimerFired' })
}
