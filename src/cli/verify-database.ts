import { readFileSync } from 'node:fs'
import { engineKinds } from '../engines/index.ts'
import { auditJournal } from '../kernel/audit/audit-journal.ts'
import { auditReceipts } from '../kernel/audit/audit-receipts.ts'
import { auditStates } from '../kernel/audit/audit-states.ts'
import type { Finding } from '../kernel/audit/finding.ts'
import { kernelKinds } from '../kernel/kernel-kinds.ts'
import { Invalid } from '../kernel/failure.ts'
import type { Receipt } from '../kernel/journal/receipt.ts'
import type { ReaderStore } from '../kernel/store.ts'
import { type OnChain, runOnChain } from './on-chain.ts'

/** Findings that are printed; a damaged database may have millions. */
const printed = 50

/**
 * `gangmu verify --database [RECEIPT.json …]`: recomputes everything that the database keeps of the chain and names what
 * was changed, dropped, swapped or inserted; with receipts that people kept, also whether history was set back or
 * rewritten. 0: whole; 1: something does not agree; 2: it could not be read.
 */
export function verifyDatabase(args: string[]): Promise<number> {
  const flags = ['database']
  return runOnChain(
    { usage: 'journal.usageDatabase', files: 'any' as const, flags, run: verifyPlace },
    args,
  )
}

async function verifyPlace({ place, t, vkey, files }: OnChain): Promise<number> {
  const receipts = files.map(readReceipt)
  const reader = await place.store.openReader(place.chain)
  try {
    let count = 0
    for await (const { code, values } of findingsIn(reader, vkey, receipts)) {
      count += 1
      if (count <= printed) console.error(`✗ ${t.refusal(code, values)}`)
    }
    if (count > printed) console.error(`  ${t('journal.more', { count: count - printed })}`)
    const { seq } = await reader.head()
    if (count > 0) console.error(t('journal.broken', { chain: place.chain, count }))
    else console.log(`✓ ${t('journal.whole', { chain: place.chain, size: seq })}`)
    return count > 0 ? 1 : 0
  } finally {
    await reader.close()
  }
}

/** A receipt from a file. Throws Invalid where it is none. */
function readReceipt(file: string): Receipt {
  try {
    const receipt = JSON.parse(readFileSync(file, 'utf8')) as Receipt
    if (receipt?.gangmu === 'receipt/1') return receipt
  } catch (cause) {
    throw new Invalid(`${file} cannot be read`, { cause })
  }
  throw new Invalid(`${file} is not a receipt`)
}

async function* findingsIn(
  reader: ReaderStore,
  vkey: string,
  receipts: readonly Receipt[],
): AsyncGenerator<Finding> {
  let whole = true
  for await (const finding of auditJournal({ source: reader, vkey })) {
    whole = false
    yield finding
  }
  // A damaged journal has no tree to prove anything by, and makes no states to compare with.
  if (!whole) return
  yield* auditReceipts(reader, vkey, receipts)
  yield* await auditStates(reader, [...kernelKinds, ...engineKinds])
}
