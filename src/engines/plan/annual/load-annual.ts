import type { ReaderStore } from '../../../kernel/store.ts'
import type { AnnualItemState } from './annual-item.ts'
import type { AnnualPlanState } from './annual-plan.ts'

export interface AnnualPlan extends AnnualPlanState {
  id: string
}

/** Every annual plan, the latest year first. */
export async function listAnnualPlans(reader: ReaderStore): Promise<AnnualPlan[]> {
  const rows = await reader.db
    .selectFrom('annual_plan')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as AnnualPlanState) }))
    .toSorted((a, b) => b.year - a.year || (a.plan < b.plan ? -1 : 1))
}

/** The items of a plan's year and of every year before it. */
export async function loadAnnualItems(
  reader: ReaderStore,
  annuals: readonly string[],
): Promise<AnnualItemState[]> {
  if (annuals.length === 0) return []
  return readItems(reader, 'annual', annuals)
}

/** What annual plans ever said about one promise. */
export function loadItemsOf(reader: ReaderStore, commitment: string): Promise<AnnualItemState[]> {
  return readItems(reader, 'commitment', [commitment])
}

async function readItems(
  reader: ReaderStore,
  column: 'annual' | 'commitment',
  values: readonly string[],
): Promise<AnnualItemState[]> {
  const rows = await reader.db
    .selectFrom('annual_item')
    .select('state')
    .where('chain', '=', reader.chain)
    .where(column, 'in', [...values])
    .orderBy('id')
    .execute()
  return rows.map(({ state }) => JSON.parse(state) as AnnualItemState)
}
