// What the public pages are drawn from: the plans in force and the organs, as they stand today. It is worked out once
// for each entry of the journal and each day, since nothing else can change it; and of that only what an entry changed.
import type { CommitmentView } from '../../engines/plan/views/commitment-view.ts'
import type { LoadedPlan } from '../../engines/plan/views/load-plan.ts'
import { plansInForce, plansInForceKinds } from '../../engines/plan/views/plans-in-force.ts'
import type { Organ } from '../../engines/registry/load-organs.ts'
import { organKind } from '../../engines/registry/organ.ts'
import { FollowedStates } from '../../kernel/followed-states.ts'
import { type PowerState, powerKind } from '../../kernel/power.ts'
import type { ReaderStore } from '../../kernel/store.ts'
import type { CivilDate } from '../../kernel/time.ts'

export interface CityData {
  /** Plans in force, in the order of ids. */
  plans: readonly LoadedPlan[]
  organs: ReadonlyMap<string, Organ>
  /** The catalogue, by code. */
  powers: ReadonlyMap<string, PowerState>
  /** Every commitment in force, of all plans. */
  commitments: readonly CommitmentView[]
}

export type LoadCity = (today: CivilDate) => Promise<CityData>

/** Keeps the city's data of the last entry and day; pages that ask at the same moment share one load. */
export function cityLoader(reader: ReaderStore): LoadCity {
  const followed = new FollowedStates(reader, [...plansInForceKinds, organKind, powerKind])
  const loadPlans = plansInForce(reader, followed)
  let kept: { at: string; data: Promise<CityData> } | null = null
  return async (today) => {
    const at = `${await followed.follow()} ${today}`
    if (kept?.at === at) return kept.data
    const data = loadPlans(today).then((plans) => ({
      plans,
      organs: sortedById(followed.all(organKind), (id, organ): Organ => ({ id, ...organ })),
      powers: sortedById(followed.all(powerKind), (_, power): PowerState => power),
      commitments: plans.flatMap((plan) => plan.commitments),
    }))
    kept = { at, data }
    // A load that failed is not kept: the next page tries again.
    data.catch(() => {
      if (kept?.data === data) kept = null
    })
    return data
  }
}

function sortedById<State, Row>(
  states: ReadonlyMap<string, State>,
  rowOf: (id: string, state: State) => Row,
): Map<string, Row> {
  const inOrder = [...states].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map(inOrder.map(([id, state]) => [id, rowOf(id, state)]))
}
