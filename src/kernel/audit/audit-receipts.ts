import { openNote } from '../journal/checkpoint.ts'
import { Invalid } from '../failure.ts'
import { provesConsistency } from '../journal/merkle-verify.ts'
import { createProver } from '../journal/prover.ts'
import { type Receipt, verifyReceipt } from '../journal/receipt.ts'
import type { ReaderStore } from '../store.ts'
import type { Finding } from './finding.ts'

/**
 * Holds the journal against receipts that people kept. A database by itself cannot show that it was not set back to an
 * older state, or written anew by whoever has the signing key; a receipt from before can.
 */
export async function* auditReceipts(
  source: ReaderStore,
  vkey: string,
  receipts: readonly Receipt[],
): AsyncGenerator<Finding> {
  const prover = createProver(source, vkey)
  for (const receipt of receipts) {
    const { seq, size } = receipt
    const head = await source.head()
    if (!holds(receipt, vkey)) yield { code: 'audit.receipt-invalid', values: { seq } }
    else if (size > head.seq)
      yield { code: 'audit.history-shorter', values: { size, seq: head.seq } }
    else {
      const { note, proof } = await prover.consistencyFrom(size)
      const older = openNote(receipt.note, vkey)
      const hashes = proof.map((hex) => Buffer.from(hex, 'hex'))
      if (!provesConsistency(older, openNote(note, vkey), hashes))
        yield { code: 'audit.history-rewritten', values: { size } }
    }
  }
}

function holds(receipt: Receipt, vkey: string): boolean {
  try {
    verifyReceipt(receipt, vkey)
    return true
  } catch (error) {
    if (error instanceof Invalid) return false
    throw error
  }
}
