import { systemClock } from '../../src/kernel/timing/clock.ts'
import { systemRandom } from '../../src/kernel/random.ts'
import { createSigner, createSigningKey } from '../../src/kernel/journal/signer.ts'
import type { PageCommit, StoreEngine } from '../../src/kernel/store.ts'
import { openWriter, type Writer } from '../../src/kernel/writer.ts'
import { found, workCommands, workKinds } from './workload.ts'

const chain = 'bench'
const key = createSigningKey()

/** Opens the chain that is measured; founded where it is new. */
export async function openChain(store: StoreEngine): Promise<Writer> {
  const writer = await openWriter({
    store,
    chain,
    kinds: workKinds,
    commands: workCommands,
    clock: systemClock,
    random: systemRandom,
    signer: createSigner(chain, key),
    rules: 'bench',
  })
  await writer.submit(found, {}, { actor: 'founder', key: 'found' })
  return writer
}

/** The same engine, calling `commit` in place of every page's own, which it is given. */
export function committing(
  engine: StoreEngine,
  commit: (page: PageCommit, own: () => Promise<void>) => Promise<void>,
): StoreEngine {
  return {
    ...engine,
    async openWriter(name, kinds) {
      const store = await engine.openWriter(name, kinds)
      const own = store.commit.bind(store)
      store.commit = (page) => commit(page, () => own(page))
      return store
    },
  }
}
