import type { FollowedStates } from '../../../kernel/followed-states.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { commitmentKind, type CommitmentState } from '../commitment.ts'
import { planKind, type PlanState } from '../plan.ts'
import { planVersionKind, type PlanVersionState, versionId } from '../plan-version.ts'
import { type CommitmentView, viewCommitment, type ViewedCommitment } from './commitment-view.ts'
import type { LoadedPlan } from './load-plan.ts'
import { loadPlanFiles } from './plan-files.ts'
import { viewPlan } from './plan-view.ts'

/** The kinds whose states must be followed. */
export const plansInForceKinds = [planKind, planVersionKind, commitmentKind]

/** What a plan's view was made from. */
interface Made {
  plan: PlanState
  today: CivilDate
  commitments: readonly { id: string; state: CommitmentState }[]
  view: LoadedPlan
}

/**
 * Every plan in force as it stands on a day, in the order of ids; each call works out only what changed since the last
 * one: a plan of which nothing changed is the same object, and in one that did, a commitment that did not.
 */
export function plansInForce(
  reader: ReaderStore,
  followed: FollowedStates,
): (today: CivilDate) => Promise<LoadedPlan[]> {
  const made = new Map<string, Made>()
  const viewOf = rememberViews()
  return async (today) => {
    const commitments = commitmentsByPlan(followed)
    const inForce = [...followed.all(planKind)]
      .filter(([, { current }]) => current > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, plan]) => ({ id, plan, version: versionInForce(followed, id, plan) }))
    return Promise.all(
      inForce.map(async ({ id, plan, version }) => {
        const own = commitments.get(id) ?? []
        const last = made.get(id)
        if (last?.plan === plan && last.today === today && sameStates(last.commitments, own))
          return last.view
        const files = await loadPlanFiles(reader, version)
        const { sections } = files.reading
        const parts = { id, plan, version: plan.current, sections, commitments: own }
        const view = { ...viewPlan(parts, today, viewOf), ...files, version }
        made.set(id, { plan, today, commitments: own, view })
        return view
      }),
    )
  }
}

function versionInForce(followed: FollowedStates, id: string, plan: PlanState): PlanVersionState {
  const version = followed.all(planVersionKind).get(versionId(id, plan.current))
  if (!version) throw new Error(`plan ${id} has no version ${plan.current}`)
  return version
}

function commitmentsByPlan(followed: FollowedStates) {
  return Map.groupBy(
    [...followed.all(commitmentKind)].map(([id, state]) => ({ id, state })),
    ({ state }) => state.plan,
  )
}

/** A followed state that did not change is the same object; new ones come last. */
function sameStates(a: Made['commitments'], b: Made['commitments']): boolean {
  return a.length === b.length && a.every(({ state }, i) => state === b[i]?.state)
}

/** Works out a commitment's view once for each of its states and days. */
function rememberViews(): typeof viewCommitment {
  const made = new WeakMap<
    CommitmentState,
    { viewed: ViewedCommitment; plan: PlanState; today: CivilDate; view: CommitmentView }
  >()
  return (viewed, plan, today) => {
    const last = made.get(viewed.commitment)
    const same =
      last?.plan === plan && last.today === today && last.viewed.wording === viewed.wording
    if (same && last.viewed.place === viewed.place) return last.view
    const view = viewCommitment(viewed, plan, today)
    made.set(viewed.commitment, { viewed, plan, today, view })
    return view
  }
}
