import type { Accepted } from './batch.ts'
import type { Entry } from './entry.ts'
import type { Prover } from './prover.ts'
import { buildReceipt } from './receipt.ts'
import type { Answer } from './submission.ts'
import type { Growth } from './tree.ts'

/** The head that a page signed, and the tree it stands on. */
export interface SignedGrowth {
  chain: string
  growth: Growth
  note: string
  vkey: string
}

/** The answer to a command that is an entry now; its receipt proves it under the head of its own page. */
export function answerTo(accepted: Accepted, { growth, ...head }: SignedGrowth): Answer {
  const { seq, text, events } = accepted
  const path = growth.auditPath(seq - 1)
  const receipt = buildReceipt({ ...head, seq, entry: text, path, size: growth.tree.size })
  return { ok: true, seq, receipt, events }
}

/** The answer to a command that became entry `seq` before; its receipt is under today's head. */
export async function answerAgain(seq: number, prover: Prover): Promise<Answer> {
  const receipt = await prover.receiptOf(seq)
  const { events } = JSON.parse(receipt.entry) as Entry
  return { ok: true, seq, receipt, events }
}
