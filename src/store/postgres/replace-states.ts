import { Conflict } from '../../kernel/failure.ts'
import type { StoredState } from '../../kernel/store.ts'
import { bigintArray, textArray } from './binary-array.ts'
import { tableOf } from './kind-table.ts'
import type { Lease } from './lease.ts'
import { inTransaction, type WritingLine } from './line.ts'
import { prepared } from './statement.ts'

/** Puts `states` in the place of all states of `kinds`, in one transaction. Throws Conflict where the lease is lost. */
export async function replaceStates(
  line: WritingLine,
  lease: Lease & { epoch: number },
  { kinds, states }: { kinds: readonly string[]; states: AsyncIterable<StoredState[]> },
): Promise<void> {
  const { chain, epoch } = lease
  await inTransaction(line, async () => {
    const ours = await line.query({
      text: 'select 1 from journal_head where chain = $1 and epoch = $2 for update',
      values: [chain, epoch],
    })
    if (ours.length === 0) throw new Conflict(`another writer has taken chain ${chain}`)
    for (const kind of kinds)
      await line.query({ text: `delete from ${tableOf(kind)} where chain = $1`, values: [chain] })
    let last = Promise.resolve()
    for await (const batch of states) {
      // One batch is being inserted while the next is being made.
      await last
      last = insertStates(line, chain, batch)
      last.catch(() => undefined) // told by the next await
    }
    await last
  })
}

async function insertStates(
  line: WritingLine,
  chain: string,
  batch: readonly StoredState[],
): Promise<void> {
  for (const [kind, states] of Map.groupBy(batch, (state) => state.kind)) {
    await line.query({
      ...prepared(`insert into ${tableOf(kind)} (chain, id, version, state)
        select $1, new.* from unnest($2::text[], $3::bigint[], $4::text[]) as new`),
      values: [
        chain,
        textArray(states.map((state) => state.id)),
        bigintArray(states.map((state) => state.version)),
        textArray(states.map((state) => state.state)),
      ],
    })
  }
}
