import type { ReaderStore } from '../../../kernel/store.ts'
import type { DutyState } from './duty.ts'
import { escalations } from './ladder.ts'

/** The duty to report on a commitment. */
export interface Duty extends DutyState {
  commitment: string
}

/** Duties past their last day without a report, of all units or one; the longest silent first, at most 2,000. */
export async function listSilent(
  reader: ReaderStore,
  filter: { organ?: string } = {},
): Promise<Duty[]> {
  let query = reader.db
    .selectFrom('duty')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .where('stage', 'in', [...escalations])
    .where('status', '=', 'running')
  if (filter.organ !== undefined) query = query.where('organ', '=', filter.organ)
  const rows = await query.orderBy('id').limit(2000).execute()
  return rows
    .map(({ id, state }) => ({ commitment: id, ...(JSON.parse(state) as DutyState) }))
    .toSorted((a, b) => (a.lateAfter < b.lateAfter ? -1 : 1))
}

/** The duty to report on one commitment; null where none ever was. */
export async function loadDuty(reader: ReaderStore, commitment: string): Promise<Duty | null> {
  const [row] = await reader.loadStates([{ kind: 'duty', id: commitment }])
  return row ? { commitment, ...(JSON.parse(row.state) as DutyState) } : null
}

/** The duties to report on several commitments, in the order of ids; those that never had one are left out. */
export async function loadDuties(
  reader: ReaderStore,
  commitments: readonly string[],
): Promise<Duty[]> {
  if (commitments.length === 0) return []
  const rows = await reader.loadStates(commitments.map((id) => ({ kind: 'duty', id })))
  return rows.map(({ id, state }) => ({ commitment: id, ...(JSON.parse(state) as DutyState) }))
}

/** How many times a unit let the last day of a report pass, for ever, over all it leads now. */
export async function missedBy(reader: ReaderStore, organ: string): Promise<number> {
  const rows = await reader.db
    .selectFrom('duty')
    .select('state')
    .where('chain', '=', reader.chain)
    .where('organ', '=', organ)
    .execute()
  return rows.reduce((sum, { state }) => sum + (JSON.parse(state) as DutyState).missed, 0)
}
