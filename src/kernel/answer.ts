import type { Accepted } from './batch.ts'
import type { Entry } from './entry.ts'
import type { Prover } from './prover.ts'
import { buildReceipt, hexOnce } from './receipt.ts'
import type { Answer } from './submission.ts'
import type { Growth } from './tree.ts'

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
  return ({ seq, text, events }) => {
    const path = growth.auditPath(seq - 1)
    const receipt = buildReceipt({ ...head, seq, entry: text, path, size, hexOf })
    return { ok: true, seq, receipt, events }
  }
}

/** The answer to a command that became entry `seq` before; its receipt is under today's head. */
export async function answerAgain(seq: number, prover: Prover): Promise<Answer> {
  const receipt = await prover.receiptOf(seq)
  const { events } = JSON.parse(receipt.entry) as Entry
  return { ok: true, seq, receipt, events }
}
