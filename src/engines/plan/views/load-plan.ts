import type { ReaderStore } from '../../../kernel/store.ts'
import type { CommitmentState } from '../commitment.ts'
import type { PlanState } from '../plan.ts'
import type { PlanVersionState } from '../plan-version.ts'
import type { PlanFiles } from './plan-files.ts'
import type { PlanView } from './plan-view.ts'

/** A plan's view together with the version it shows and that version's text. */
export interface LoadedPlan extends PlanView, PlanFiles {
  version: PlanVersionState
}

/** Every plan of the chain, in the order of ids. */
export async function listPlans(reader: ReaderStore): Promise<{ id: string; plan: PlanState }[]> {
  const rows = await reader.db
    .selectFrom('plan')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .orderBy('id')
    .execute()
  return rows.map(({ id, state }) => ({ id, plan: JSON.parse(state) as PlanState }))
}

/** Every version of a plan, the first first. */
export async function listVersions(reader: ReaderStore, plan: string): Promise<PlanVersionState[]> {
  const rows = await reader.db
    .selectFrom('plan_version')
    .select('state')
    .where('chain', '=', reader.chain)
    .where('plan', '=', plan)
    .orderBy('number')
    .execute()
  return rows.map(({ state }) => JSON.parse(state) as PlanVersionState)
}

/** Every commitment a plan ever had, as kept. */
export async function listCommitments(
  reader: ReaderStore,
  plan: string,
): Promise<{ id: string; state: CommitmentState }[]> {
  const rows = await reader.db
    .selectFrom('commitment')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .where('plan', '=', plan)
    .execute()
  return rows.map(({ id, state }) => ({ id, state: JSON.parse(state) as CommitmentState }))
}
