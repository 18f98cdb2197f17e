// What the public pages are drawn from: the plans in force and the organs, as they stand today. It is worked out once
// for each entry of the journal and each day, since nothing else can change it.
import { type Organ, loadOrgans } from '../../engines/registry/load-organs.ts'
import { loadPowers } from '../../engines/registry/load-powers.ts'
import type { PowerState } from '../../kernel/power.ts'
import type { CommitmentView } from '../../engines/plan/views/commitment-view.ts'
import { listPlans, type LoadedPlan, loadPlan } from '../../engines/plan/views/load-plan.ts'
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
  let kept: { at: string; data: Promise<CityData> } | null = null
  return async (today) => {
    const { seq } = await reader.head()
    const at = `${seq} ${today}`
    if (kept?.at === at) return kept.data
    const data = loadCity(reader, today)
    kept = { at, data }
    // A load that failed is not kept: the next page tries again.
    data.catch(() => {
      if (kept?.data === data) kept = null
    })
    return data
  }
}

async function loadCity(reader: ReaderStore, today: CivilDate): Promise<CityData> {
  const [listed, organs, powers] = await Promise.all([
    listPlans(reader),
    loadOrgans(reader),
    loadPowers(reader),
  ])
  const inForce = listed.filter(({ plan }) => plan.current > 0)
  const loaded = await Promise.all(inForce.map(({ id }) => loadPlan(reader, { plan: id }, today)))
  const plans = loaded.filter((plan) => plan !== null)
  return { plans, organs, powers, commitments: plans.flatMap((plan) => plan.commitments) }
}
