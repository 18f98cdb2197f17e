import type { ReaderStore } from '../../../kernel/store.ts'
import type { AccountabilityCaseState } from './accountability-case.ts'

export interface AccountabilityCase extends AccountabilityCaseState {
  id: string
}

/** Accountability cases, the latest opened first, at most 1,000. */
export async function listCases(
  reader: ReaderStore,
  filter: { organ?: string },
): Promise<AccountabilityCase[]> {
  let query = reader.db
    .selectFrom('accountability_case')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
  if (filter.organ !== undefined) query = query.where('organ', '=', filter.organ)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as AccountabilityCaseState) }))
    .toSorted((a, b) => (openedAt(a) < openedAt(b) ? 1 : -1))
}

/** One case; null where there is none under that number. */
export async function loadCase(
  reader: ReaderStore,
  id: string,
): Promise<AccountabilityCase | null> {
  const [row] = await reader.loadStates([{ kind: 'accountability_case', id }])
  return row ? { id, ...(JSON.parse(row.state) as AccountabilityCaseState) } : null
}

/** When a case was opened. */
export function openedAt({ steps }: Pick<AccountabilityCaseState, 'steps'>): string {
  return steps[0]?.statement.at ?? ''
}
