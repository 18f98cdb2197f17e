import type { Accepted } from './batch.ts'
import type { Entry, EntryEvent } from '../entry.ts'
import type { Prover } from '../journal/prover.ts'
import { buildReceipt, hexOnce, type Receipt } from '../journal/receipt.ts'
import type { Answer } from './submission.ts'
import type { Growth } from '../journal/tree.ts'

/** The head that a page signed, and the tree it stands on. */
export interface SignedGrowth {
  chain: string
  growth: Growth
  note: string
  vkey: string
}

/** Answers commands that are entries now; each receipt proves its entry under the head of their own page. */
export function answersUnder({ growth, ...head }: SignedGrowth): (accepted: Accepted) => Answer {
  const hexOf = hexOnce()
  const { size } = growth.tree
  const receiptOf = ({ seq, text }: Accepted): Receipt =>
    buildReceipt({ ...head, seq, entry: text, path: growth.auditPath(seq - 1), size, hexOf })
  return (accepted) => new Done(accepted, receiptOf)
}

/**
 * A command that was done. Its receipt is built when it is first read: most callers never do, and can be given it by
 * its number at any later time.
 */
class Done {
  readonly ok = true
  readonly seq: number
  readonly events: EntryEvent[]
  readonly #accepted: Accepted
  readonly #receiptOf: (accepted: Accepted) => Receipt
  #receipt: Receipt | null = null

  constructor(accepted: Accepted, receiptOf: (accepted: Accepted) => Receipt) {
    this.seq = accepted.seq
    this.events = accepted.events
    this.#accepted = accepted
    this.#receiptOf = receiptOf
  }

  get receipt(): Receipt {
    return (this.#receipt ??= this.#receiptOf(this.#accepted))
  }
}

/** The answer to a command that became entry `seq` before; its receipt is under today's head. */
export async function answerAgain(seq: number, prover: Prover): Promise<Answer> {
  const receipt = await prover.receiptOf(seq)
  const { events } = JSON.parse(receipt.entry) as Entry
  return { ok: true, seq, receipt, events }
}
