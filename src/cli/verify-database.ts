import { engineKinds } from '../engines/index.ts'
import { auditJournal } from '../kernel/audit/audit-journal.ts'
import { auditStates } from '../kernel/audit/audit-states.ts'
import type { Finding } from '../kernel/audit/finding.ts'
import { kernelKinds } from '../kernel/kernel-kinds.ts'
import type { ReaderStore } from '../kernel/store.ts'
import { type OnChain, runOnChain } from './on-chain.ts'

/** Findings that are printed; a damaged database may have millions. */
const printed = 50

/**
 * `gangmu verify --database`: recomputes everything that the database keeps of the chain and names what was changed,
 * dropped, swapped or inserted. 0: whole; 1: something does not agree; 2: it could not be read.
 */
export function verifyDatabase(args: string[]): Promise<number> {
  const flags = ['database']
  return runOnChain({ usage: 'journal.usageDatabase', files: 0, flags, run: verifyPlace }, args)
}

async function verifyPlace({ place, t, vkey }: OnChain): Promise<number> {
  const reader = await place.store.openReader(place.chain)
  try {
    let count = 0
    for await (const { code, values } of findingsIn(reader, vkey)) {
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

async function* findingsIn(reader: ReaderStore, vkey: string): AsyncGenerator<Finding> {
  let whole = true
  for await (const finding of auditJournal({ source: reader, vkey })) {
    whole = false
    yield finding
  }
  // A damaged journal makes no states to compare with.
  if (whole) yield* await auditStates(reader, [...kernelKinds, ...engineKinds])
}
