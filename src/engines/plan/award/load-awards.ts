import type { ReaderStore } from '../../../kernel/store.ts'
import type { AwardState } from './award.ts'
import type { AwardRoundState } from './award-round.ts'
import { supportIdOf } from './support.ts'

export interface Award extends AwardState {
  id: string
}

export interface AwardRound extends AwardRoundState {
  id: string
}

/** Nominations, the latest first, at most 1,000. */
export async function listAwards(
  reader: ReaderStore,
  filter: { round?: string; organ?: string },
): Promise<Award[]> {
  let query = reader.db
    .selectFrom('award')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
  for (const [column, value] of Object.entries(filter)) query = query.where(column, '=', value)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as AwardState) }))
    .toSorted((a, b) => (a.nominatedAt < b.nominatedAt ? 1 : -1))
}

/** One nomination; null where there is none under that id. */
export async function loadAward(reader: ReaderStore, id: string): Promise<Award | null> {
  const [row] = await reader.loadStates([{ kind: 'award', id }])
  return row ? { id, ...(JSON.parse(row.state) as AwardState) } : null
}

/** Every round, the latest opened first. */
export async function listRounds(reader: ReaderStore): Promise<AwardRound[]> {
  const rows = await reader.db
    .selectFrom('award_round')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as AwardRoundState) }))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
}

/** Whether a person supports a nomination already. */
export async function hasSupported(
  reader: ReaderStore,
  award: string,
  actor: string,
): Promise<boolean> {
  const rows = await reader.loadStates([{ kind: 'support', id: supportIdOf(award, actor) }])
  return rows.length > 0
}
