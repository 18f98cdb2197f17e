import type { ReaderStore } from '../../kernel/store.ts'
import type { OrganState } from './organ.ts'

export interface Organ extends OrganState {
  id: string
}

/** Every organ of the chain, by id. A city has some hundreds at most. */
export async function loadOrgans(reader: ReaderStore): Promise<Map<string, Organ>> {
  const rows = await reader.db
    .selectFrom('organ')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, state }) => [id, { id, ...(JSON.parse(state) as OrganState) }]))
}
