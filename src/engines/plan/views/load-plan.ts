import type { ReaderStore } from '../../../kernel/store.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { CommitmentState } from '../commitment.ts'
import { type PlanState, planKind } from '../plan.ts'
import { type PlanVersionState, planVersionKind, versionId } from '../plan-version.ts'
import { loadPlanFiles, type PlanFiles } from './plan-files.ts'
import { type PlanView, viewPlan } from './plan-view.ts'

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

/**
 * A plan as it stands on a day, in its version in force or in the version asked for. Null where there is no such plan
 * or version, or none is in force and none was asked for.
 */
export async function loadPlan(
  reader: ReaderStore,
  { plan: id, version: number }: { plan: string; version?: number },
  today: CivilDate,
): Promise<LoadedPlan | null> {
  const plan = await loadState<PlanState>(reader, planKind.name, id)
  const shown = number ?? plan?.current ?? 0
  if (!plan || shown === 0) return null
  const [version, commitments] = await Promise.all([
    loadState<PlanVersionState>(reader, planVersionKind.name, versionId(id, shown)),
    listCommitments(reader, id),
  ])
  if (!version) return null
  const files = await loadPlanFiles(reader, version)
  const { sections } = files.reading
  const view = viewPlan({ id, plan, version: shown, sections, commitments }, today)
  return { ...view, ...files, version }
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

async function loadState<State>(
  reader: ReaderStore,
  kind: string,
  id: string,
): Promise<State | null> {
  const [row] = await reader.loadStates([{ kind, id }])
  return row ? (JSON.parse(row.state) as State) : null
}
