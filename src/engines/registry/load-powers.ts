import { type PowerState, powerKind } from '../../kernel/power.ts'
import type { ReaderStore } from '../../kernel/store.ts'

/** Every row of the catalogue by its code, cancelled ones included: old entries name them. */
export async function loadPowers(reader: ReaderStore): Promise<Map<string, PowerState>> {
  const rows = await reader.db
    .selectFrom(powerKind.name)
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as PowerState]))
}
