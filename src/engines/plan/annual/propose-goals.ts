import type { CivilDate } from '../../../kernel/time.ts'
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'
import { paceOf, type Span } from '../arithmetic/pace.ts'
import { goalOf } from '../arithmetic/progress.ts'
import { decimal } from '../arithmetic/quantity.ts'
import type { AnnualGoal } from './annual-item.ts'

/**
 * The goals the five-year plan itself implies for a year: an interim target of that year, else the level its pace asks
 * for by 31 December, as fine as the plan's own numbers; steps due by then. A figure of which nobody knows where it stood has none.
 */
export function proposeGoals(measures: readonly Measure[], span: Span, year: number): AnnualGoal[] {
  return measures.flatMap((measure) => {
    const value =
      measure.type === 'figure'
        ? levelBy(measure, span, year)
        : String(measure.steps.filter((step) => (step.dueOn ?? span.dueOn) <= endOf(year)).length)
    return value === null || value === '0' ? [] : [{ measure: measure.id, value }]
  })
}

function levelBy(measure: FigureMeasure, span: Span, year: number): string | null {
  const own = measure.interim.findLast(({ on }) => on.startsWith(`${year}-`))
  if (own) return own.value
  const { baseline, target, upper } = goalOf(measure)
  if (endOf(year) >= span.dueOn) return target
  // A range is kept, not approached: no level of one year follows from it.
  if (baseline === null || upper !== null) return null
  const way = decimal(target).minus(baseline)
  const level = decimal(baseline).plus(way.times(paceOf(measure, span, endOf(year))))
  return level.toDecimalPlaces(placesOf(measure)).toFixed()
}

/** As many decimals as the target and the baseline have; one more for a share given in whole percent. */
function placesOf({ target, baseline, unit }: FigureMeasure): number {
  const own = Math.max(decimal(target).decimalPlaces(), decimal(baseline ?? 0).decimalPlaces())
  return own === 0 && (unit ?? '').startsWith('%') ? 1 : own
}

const endOf = (year: number): CivilDate => `${year}-12-31`
