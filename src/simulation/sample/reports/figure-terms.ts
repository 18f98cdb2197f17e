// What the plan office adds to a figure when it gives it to a unit: where it stood, and where it should be on the way.
import type { FigureMeasure } from '../../../engines/plan/arithmetic/measure.ts'
import type { Span } from '../../../engines/plan/arithmetic/pace.ts'
import { goalOf } from '../../../engines/plan/arithmetic/progress.ts'
import { type Decimal, decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { MeasureTerms } from '../../../engines/plan/commitment.ts'
import { type Random, wholeBetween } from './random.ts'

type FigureTerms = Pick<MeasureTerms, 'baseline' | 'interim'>

/** How much of the way should be covered at the end of each year: slow at first, as real works are. */
const yearEnds: [on: string, sharePercent: number][] = [
  ['2026-12-31', 15],
  ['2027-12-31', 38],
  ['2028-12-31', 63],
  ['2029-12-31', 85],
]

/**
 * Invents a baseline where the words give none and the arithmetic needs one, and interim targets for some figures.
 * `steep` puts a third of the way into the first year, so that a figure can fall behind before the year is out.
 */
export function figureTerms(
  random: Random,
  measure: FigureMeasure,
  { span, steep }: { span: Span; steep: boolean },
): FigureTerms {
  const baseline = measure.baseline === null ? inventedBaseline(random, measure) : null
  const based = { ...measure, baseline: baseline ?? measure.baseline }
  const early: typeof yearEnds = [['2026-12-31', 40]]
  const wanted = steep ? early : random() < 0.3 ? yearEnds : []
  const interim = wanted
    .filter(([on]) => on < span.dueOn)
    .map(([on, percent]) => ({ on, value: valueAt(based, decimal(percent).div(100)) }))
  return { baseline, interim }
}

/** What no city begins at nothing. */
const standing = /寿命|年限|生产总值|收入|生产率|拥有量/

/** Null where values are simply counted up from nothing. */
function inventedBaseline(random: Random, measure: FigureMeasure): string | null {
  const { comparator, unit, direction } = measure
  const target = decimal(measure.target)
  if (comparator === 'increase' || comparator === 'decrease') return null
  if (comparator === 'range') return '0'
  const percent = (low: number, high: number) => decimal(wholeBetween(random, low, high)).div(100)
  if (target.isZero()) return unit === '%' ? String(wholeBetween(random, 28, 64)) : null
  if (comparator === '<=' || direction === 'down')
    return round(target.times(percent(112, 140)), measure)
  if (unit === '%' || unit === '‰') return round(target.times(percent(58, 88)), measure)
  if (standing.test(measure.indicator)) return round(target.times(percent(86, 97)), measure)
  return null
}

/** The value at a share of the way from baseline to target, as precise as the plan's own numbers. */
export function valueAt(measure: FigureMeasure, share: Decimal): string {
  const goal = goalOf(measure)
  const from = decimal(goal.baseline ?? 0)
  return round(from.plus(decimal(goal.target).minus(from).times(share)), measure)
}

function round(value: Decimal, { target, baseline, unit }: FigureMeasure): string {
  const places = Math.max(decimal(target).decimalPlaces(), decimal(baseline ?? 0).decimalPlaces())
  const finer = /^[%‰]$|万|亿/.test(unit ?? '') && places === 0 ? 1 : places
  return value.toDecimalPlaces(finer).toFixed()
}
