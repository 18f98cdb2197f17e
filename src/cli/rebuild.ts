import { engineKinds } from '../engines/index.ts'
import { auditStates } from '../kernel/audit/audit-states.ts'
import { kernelKinds } from '../kernel/kernel-kinds.ts'
import { rebuild } from '../kernel/rebuild.ts'
import { type OnChain, runOnChain } from './on-chain.ts'

const kinds = [...kernelKinds, ...engineKinds]

/**
 * `gangmu rebuild`: makes every state anew from the journal, for which it must be the chain's only writer; with
 * `--check` it only compares, and exits with 1 where a state is not as the journal makes it.
 */
export function rebuildChain(args: string[]): Promise<number> {
  const run = (given: OnChain) => (given.flags.has('check') ? check(given) : rebuildAll(given))
  return runOnChain({ usage: 'journal.usageRebuild', files: 0, flags: ['check'], run }, args)
}

async function check({ place, t }: OnChain): Promise<number> {
  const reader = await place.store.openReader(place.chain)
  try {
    const findings = await auditStates(reader, kinds)
    for (const { code, values } of findings) console.error(`✗ ${t.refusal(code, values)}`)
    if (findings.length === 0) console.log(`✓ ${t('journal.same')}`)
    return findings.length === 0 ? 0 : 1
  } finally {
    await reader.close()
  }
}

async function rebuildAll({ place, t }: OnChain): Promise<number> {
  const store = await place.store.openWriter(place.chain, kinds)
  try {
    const count = await rebuild(store, kinds)
    console.log(t('journal.rebuilt', { count }))
    return 0
  } finally {
    await store.close()
  }
}
