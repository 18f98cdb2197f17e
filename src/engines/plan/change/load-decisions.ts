import type { ReaderStore } from '../../../kernel/store.ts'
import type { DecisionState } from './decision.ts'

export interface Decision extends DecisionState {
  id: string
}

/** Decisions to adjust plans, the latest first, at most 1,000. */
export async function listDecisions(reader: ReaderStore): Promise<Decision[]> {
  const rows = await reader.db
    .selectFrom('plan_decision')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as DecisionState) }))
    .toSorted((a, b) => (a.made.at < b.made.at ? 1 : -1))
}
