import type { AnnualItemState } from '../../../engines/plan/annual/annual-item.ts'
import { type AnnualRow, annualRows } from '../../../engines/plan/annual/annual-view.ts'
import {
  type AnnualPlan,
  listAnnualPlans,
  loadAnnualItems,
} from '../../../engines/plan/annual/load-annual.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { CityData } from '../city-data.ts'

/** A year's plan as it stands today. */
export interface LoadedAnnual {
  annual: AnnualPlan
  plan: LoadedPlan
  rows: AnnualRow[]
  /** The year's own items, whatever became of them. */
  items: AnnualItemState[]
}

interface Asked {
  city: Pick<CityData, 'plans'>
  today: CivilDate
  /** Only these: a plan, a year. Default: all. */
  plan?: string
  year?: number
}

/** The annual plans of plans in force, the latest first. */
export async function loadAnnuals(reader: ReaderStore, asked: Asked): Promise<LoadedAnnual[]> {
  const { city, today } = asked
  const all = await listAnnualPlans(reader)
  const inForce = new Map(city.plans.map((plan) => [plan.id, plan]))
  const wanted = all.filter(
    ({ plan, year }) =>
      (asked.plan === undefined || plan === asked.plan) &&
      (asked.year === undefined || year === asked.year),
  )
  const loaded = wanted.map(async (annual): Promise<LoadedAnnual[]> => {
    const plan = inForce.get(annual.plan)
    if (!plan) return []
    const upTo = all.filter((each) => each.plan === annual.plan && each.year <= annual.year)
    const items = await loadAnnualItems(
      reader,
      upTo.map(({ id }) => id),
    )
    const views = new Map(plan.commitments.map((view) => [view.id, view]))
    const { year } = annual
    const rows = annualRows({ year, items, views, today })
    return [{ annual, plan, rows, items: items.filter((each) => each.year === year) }]
  })
  return (await Promise.all(loaded)).flat()
}
