import type { ReaderStore } from '../../../kernel/store.ts'
import type { ChallengeState } from '../challenge.ts'

export interface Challenge extends ChallengeState {
  id: string
}

/** Which challenges: to a commitment's reports, to an organ's, of a status; what is left out is not asked for. */
export interface ChallengeFilter {
  commitment?: string
  organ?: string
  status?: ChallengeState['status']
}

/** Challenges, the oldest first, at most 1,000 of them. */
export async function listChallenges(
  reader: ReaderStore,
  filter: ChallengeFilter,
): Promise<Challenge[]> {
  let query = reader.db.selectFrom('challenge').select(['id', 'state'])
  query = query.where('chain', '=', reader.chain)
  for (const [column, value] of Object.entries(filter)) query = query.where(column, '=', value)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as ChallengeState) }))
    .toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : a.raisedAt > b.raisedAt ? 1 : 0))
}

/** One challenge; null where there is none under that id. */
export async function loadChallenge(reader: ReaderStore, id: string): Promise<Challenge | null> {
  const [row] = await reader.loadStates([{ kind: 'challenge', id }])
  return row ? { id, ...(JSON.parse(row.state) as ChallengeState) } : null
}
