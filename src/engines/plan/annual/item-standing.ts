// How an item of an annual plan stands: by verified values true for a day of its year, and what came after.
import type { CivilDate } from '../../../kernel/time.ts'
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'
import { goalOf, mustFall, progressOf } from '../arithmetic/progress.ts'
import { decimal, type Quantity } from '../arithmetic/quantity.ts'
import type { CommitmentState } from '../commitment.ts'
import type { AnnualGoal } from './annual-item.ts'

/** under-way: the year runs · reached: within it · slipped: it ended before · reached-late: after it ended. */
export type ItemState = 'under-way' | 'reached' | 'slipped' | 'reached-late'

export interface ItemStanding {
  state: ItemState
  goals: GoalStanding[]
}

export interface GoalStanding extends AnnualGoal {
  /** The last verified value of a day of the year; null: nobody has verified one. */
  actual: Quantity | null
  /** The day of the first verified value that was far enough; null: none was. */
  reachedOn: CivilDate | null
}

/** Whether a value is at least as far as a goal on the way to the figure's target. */
export function isReached(measure: Measure, goal: Quantity, actual: Quantity): boolean {
  if (measure.type === 'milestones') return Number(actual) >= Number(goal)
  if (measure.comparator === 'range') return rangeReached(measure, goal, actual)
  const value = decimal(actual)
  return mustFall(measure, goalOf(measure)) ? value.lte(goal) : value.gte(goal)
}

/** Within a range everything is reached; outside it, what is as near as the goal. */
function rangeReached(measure: FigureMeasure, goal: Quantity, actual: Quantity): boolean {
  const has = progressOf(measure, actual)
  if (has.met) return true
  const wants = progressOf(measure, goal).value
  return has.value !== null && wants !== null && has.value.gte(wants)
}

interface Item {
  year: number
  goals: readonly AnnualGoal[]
}

/**
 * Works out how an item stands on a day. An item without a measurable goal is reached when its promise is done; a
 * measure the promise no longer has is left out.
 */
export function itemStanding(
  { year, goals }: Item,
  {
    commitment,
    measures,
    done,
  }: { commitment: CommitmentState; measures: readonly Measure[]; done: boolean },
  today: CivilDate,
): ItemStanding {
  const endsOn = `${year}-12-31`
  const inOrder = commitment.verified.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  const standings = goals.flatMap((goal) => {
    const measure = measures.find(({ id }) => id === goal.measure)
    if (!measure) return []
    const values = inOrder.flatMap(({ asOf, values: all }) =>
      all.filter((each) => each.measure === goal.measure).map(({ value }) => ({ asOf, value })),
    )
    const actual = values.findLast(({ asOf }) => asOf <= endsOn)?.value ?? null
    const far = values.find(({ value }) => isReached(measure, goal.value, value))
    return [{ ...goal, actual, reachedOn: far?.asOf ?? null }]
  })
  return { state: stateOf(standings, { endsOn, today, done }), goals: standings }
}

function stateOf(
  goals: readonly GoalStanding[],
  { endsOn, today, done }: { endsOn: CivilDate; today: CivilDate; done: boolean },
): ItemState {
  const reached = goals.length > 0 ? goals.every(({ reachedOn }) => reachedOn !== null) : done
  if (!reached) return today <= endsOn ? 'under-way' : 'slipped'
  return goals.some(({ reachedOn }) => (reachedOn ?? '') > endsOn) ? 'reached-late' : 'reached'
}
