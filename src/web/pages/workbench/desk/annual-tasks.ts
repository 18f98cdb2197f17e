// What waits about annual plans: a draft to finish or approve, a year nobody has drafted.
import { type AnnualPlan, listAnnualPlans } from '../../../../engines/plan/annual/load-annual.ts'
import type { Site } from '../../../site.ts'
import type { CityData } from '../../city-data.ts'
import type { Visit } from '../act/officer.tsx'
import type { HeldPower } from '../act/powers-held.ts'
import type { DeskTask } from './desk-list.tsx'

export interface AnnualDuty {
  drafts: AnnualPlan[]
  /** Plans of which the year that runs, or the one about to begin, is not drafted. */
  missing: { plan: string; year: number }[]
}

/** From this month on, the next year's plan is to be drafted: congresses meet early in the year. */
const draftFromMonth = 11

/** Loads what waits; nothing is asked of the database where no power over annual plans is held. */
export async function loadAnnualDuty(
  { deps, site }: Visit,
  held: readonly HeldPower[],
  city: CityData,
): Promise<AnnualDuty> {
  const holds = (power: string) => held.some(({ code }) => code === power)
  if (!holds('annual.draft') && !holds('annual.adopt')) return { drafts: [], missing: [] }
  const all = await listAnnualPlans(deps.reader)
  const drafts = all.filter(({ status }) => status === 'draft')
  if (!holds('annual.draft')) return { drafts, missing: [] }
  const [thisYear, month] = [Number(site.today.slice(0, 4)), Number(site.today.slice(5, 7))]
  const years = month >= draftFromMonth ? [thisYear, thisYear + 1] : [thisYear]
  const missing = city.plans.flatMap(({ id, plan }) =>
    years
      .filter((year) => plan.period && year >= plan.period.from && year <= plan.period.to)
      .filter((year) => !all.some((each) => each.plan === id && each.year === year))
      .map((year) => ({ plan: id, year })),
  )
  return { drafts, missing }
}

/** The tasks: drafts first. */
export function annualTasks({ t }: Site, { drafts, missing }: AnnualDuty): DeskTask[] {
  return [
    ...drafts.map(
      ({ id, plan, year, items }): DeskTask => ({
        id: `annual-${id}`,
        title: t('annual.desk.draft', { year }),
        href: `/work/annual/${plan}/${year}`,
        hint: t('annual.desk.draftHint', { count: items }),
        count: items,
      }),
    ),
    ...missing.map(
      ({ plan, year }): DeskTask => ({
        id: `annual-${plan}-${year}`,
        title: t('annual.desk.start', { year }),
        href: '/work/annual',
        hint: t('annual.desk.startHint', { year }),
      }),
    ),
  ]
}
