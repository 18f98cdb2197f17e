// progress = (actual − baseline) / (target − baseline), and what the plan's ways of putting a target mean for it.
import type { FigureMeasure, Goal } from './measure.ts'
import { type Decimal, decimal, type Quantity } from './quantity.ts'

/** How far a figure has come. */
export interface Progress {
  /** Between 0 and 1; null where it cannot be known: unknown is never zero. */
  value: Decimal | null
  met: boolean
}

const nothing = decimal(0)
const whole = decimal(1)

/**
 * The level a figure must reach. “Increase by N” means baseline + N, “decrease by N %” means baseline × (1 − N %).
 * Where a change has no baseline, reports state the change itself, counted from zero; so do reports of a level that is
 * to rise from an unknown baseline. A level that is to fall from an unknown baseline keeps its baseline unknown.
 */
export function goalOf(measure: FigureMeasure): Goal {
  const { comparator, baseline, target, upper, unit, direction } = measure
  const isChange = comparator === 'increase' || comparator === 'decrease'
  if (baseline === null) {
    return { baseline: isChange || direction === 'up' ? '0' : null, target, upper }
  }
  if (!isChange) return { baseline, target, upper }
  const from = decimal(baseline)
  const change = unit === '%' ? from.times(target).div(100) : decimal(target)
  const level = comparator === 'increase' ? from.plus(change) : from.minus(change)
  return { baseline, target: level.toFixed(), upper: null }
}

/** How far `actual` has come towards the figure's target. */
export function progressOf(measure: FigureMeasure, actual: Quantity): Progress {
  const goal = goalOf(measure)
  const value = decimal(actual)
  if (measure.comparator === 'range') return towardsRange(goal, value)
  const target = decimal(goal.target)
  const falls = mustFall(measure, goal)
  const met = falls ? value.lte(target) : value.gte(target)
  return { value: met ? whole : share(goal.baseline, target, value), met }
}

/**
 * Whether the figure held its bound from the start (a ceiling that was not exceeded, a range it was inside): such a
 * promise is kept until its date, so it cannot be done before.
 */
export function heldFromStart(measure: FigureMeasure): boolean {
  if (measure.baseline === null) return false
  if (measure.comparator !== '<=' && measure.comparator !== 'range') return false
  return progressOf(measure, measure.baseline).met
}

/** Which way the target lies: from the baseline where it is known, else as the plan's words say. */
export function mustFall(measure: FigureMeasure, goal: Goal): boolean {
  if (measure.comparator === '<=') return true
  if (measure.comparator === '>=') return false
  // A change reported as such ("−6 % of −33 %") grows towards its size whichever way the thing itself goes.
  if (measure.baseline === null) return goal.baseline === null && measure.direction === 'down'
  const from = decimal(measure.baseline)
  if (from.eq(goal.target)) return measure.direction === 'down'
  return from.gt(goal.target)
}

function towardsRange(goal: Goal, value: Decimal): Progress {
  const lower = decimal(goal.target)
  const upper = decimal(goal.upper ?? goal.target)
  if (value.gte(lower) && value.lte(upper)) return { value: whole, met: true }
  return { value: share(goal.baseline, value.lt(lower) ? lower : upper, value), met: false }
}

/** The share of the way covered, held between 0 and 1; null where the way has no known beginning or no length. */
function share(baseline: Quantity | null, target: Decimal, value: Decimal): Decimal | null {
  if (baseline === null) return null
  const way = target.minus(baseline)
  if (way.isZero()) return nothing
  const covered = value.minus(baseline).div(way)
  if (covered.lt(nothing)) return nothing
  return covered.gt(whole) ? whole : covered
}
