// The four classes that Chinese evaluations of plans use: an indicator is there early (提前实现), faster than expected
// (快于预期), in line (符合预期) or behind (滞后). What was expected by a day is the pace of the plan's arithmetic.
import type { CivilDate } from '../../../kernel/time.ts'
import type { FigureMeasure, MilestoneMeasure } from '../arithmetic/measure.ts'
import { milestonePace, paceOf, type Span } from '../arithmetic/pace.ts'
import { goalOf, progressOf } from '../arithmetic/progress.ts'
import { type Decimal, decimal, type Quantity } from '../arithmetic/quantity.ts'
import { toleranceOn } from './tolerance.ts'

/** The best first. */
export const indicatorClasses = ['early', 'faster', 'in-line', 'behind'] as const
export type IndicatorClass = (typeof indicatorClasses)[number]

/**
 * What a figure is judged by. `level`: by the way from its baseline. `kept`: a bound that held from the start and has
 * to hold to the end, so it is never early. `average`: a yearly growth that is promised on average.
 */
export type Judged = 'level' | 'kept' | 'average'

/** A value of an indicator and the day it is true for. */
export interface Reading {
  on: CivilDate
  value: Quantity
}

/** On which day an indicator is judged, and over which time it runs. */
export interface When {
  span: Span
  on: CivilDate
}

export interface Classified {
  judged: Judged
  /** Null where it cannot be told: unknown is never behind. */
  class: IndicatorClass | null
  /** The latest value by the day; null where there is none. */
  value: Quantity | null
  progress: Decimal | null
  pace: Decimal
  /** The value that the pace comes to on the day; null where the way has no known beginning. */
  expected: Decimal | null
}

/**
 * Classes an indicator on a day by its values so far, in the order of their days. Met before its date: early. On its
 * date: in line if met, else behind. Between: by points of progress against the pace, within the tolerance in line; and
 * what differs from the expected value by less than the printed target can tell (half its last digit) is in line too.
 */
export function classify(
  measure: FigureMeasure,
  readings: readonly Reading[],
  when: When,
): Classified {
  const known = readings.filter(({ on }) => on <= when.on)
  const value = known.at(-1)?.value ?? null
  const judged = judgedBy(measure)
  const pace = paceOf(measure, when.span, when.on)
  const standing = { measure, judged, pace, value, known, when }
  const progress = progressFor(standing)
  const expected = expectedFor(standing)
  return {
    judged,
    class: classOf({ ...standing, progress, expected }),
    value,
    progress,
    pace,
    expected,
  }
}

/** Whether a project has every step done that is due by the day; null where nothing was reported. */
export function isProjectAsExpected(
  measure: MilestoneMeasure,
  stepsDone: Quantity | null,
  { span, on }: When,
): boolean | null {
  if (stepsDone === null) return null
  return decimal(stepsDone)
    .div(measure.steps.length)
    .gte(milestonePace(measure, span, on))
}

/** Whether one class is better than another: below nothing if so. */
export function compareClasses(a: IndicatorClass, b: IndicatorClass): number {
  return indicatorClasses.indexOf(a) - indicatorClasses.indexOf(b)
}

/** 生产总值年均增速, GDP增长: a rate that is promised for each year on average. */
const yearlyGrowth = /年均|增速|增长率?$|增长（|annual|growth/i

function judgedBy(measure: FigureMeasure): Judged {
  const { comparator, unit, indicator, baseline, target, direction } = measure
  const isRate = comparator === '=' || comparator === '>='
  const grows = isRate && direction === 'up' && unit === '%' && decimal(target).gt(0)
  if (grows && yearlyGrowth.test(indicator)) return 'average'
  // A ceiling whose baseline nobody knows may have held from the start.
  if (baseline === null) return comparator === '<=' || comparator === 'range' ? 'kept' : 'level'
  return progressOf(measure, baseline).met ? 'kept' : 'level'
}

interface Standing {
  measure: FigureMeasure
  judged: Judged
  pace: Decimal
  value: Quantity | null
  known: readonly Reading[]
  when: When
}

/** A yearly average over the time gone, against the average promised over the whole: 9 of 7 over two years of five. */
function progressFor({ measure, judged, pace, value }: Standing): Decimal | null {
  if (value === null) return null
  if (judged !== 'average') return progressOf(measure, value).value
  const share = pace.times(value).div(measure.target)
  return share.lt(0) ? decimal(0) : share.gt(1) ? decimal(1) : share
}

function expectedFor({ measure, judged, pace, value }: Standing): Decimal | null {
  const goal = goalOf(measure)
  const bound = boundOf(measure, value ?? goal.baseline)
  if (judged !== 'level') return bound
  if (goal.baseline === null) return null
  return bound.minus(goal.baseline).times(pace).plus(goal.baseline)
}

/** The level to reach; of a range, the end that is nearer to where it comes from. */
function boundOf(measure: FigureMeasure, from: Quantity | null): Decimal {
  const { target, upper, baseline } = goalOf(measure)
  const start = baseline ?? from
  return decimal(upper !== null && start !== null && decimal(start).gt(upper) ? upper : target)
}

function classOf(its: Standing & Pick<Classified, 'progress' | 'expected'>): IndicatorClass | null {
  const { measure, judged, pace, value, known, when, progress, expected } = its
  if (value === null) return null
  const met =
    judged === 'average' ? decimal(value).gte(measure.target) : progressOf(measure, value).met
  if (judged === 'kept') return met ? 'in-line' : 'behind'
  if (judged === 'level' && met) return metBefore(measure, known, when.span) ? 'early' : 'in-line'
  if (when.on >= when.span.dueOn) return met ? 'in-line' : 'behind'
  if (progress === null || expected === null) return null
  const off = judged === 'average' ? decimal(value).minus(measure.target) : expected.minus(value)
  if (off.abs().lte(halfLastDigit(measure))) return 'in-line'
  const ahead = progress.minus(pace).times(100)
  const tolerance = toleranceOn(when.on).value
  if (ahead.abs().lte(tolerance)) return 'in-line'
  return ahead.gt(0) ? 'faster' : 'behind'
}

/** Whether it was met before its date and has stayed so: what was lost again is not early. */
function metBefore(measure: FigureMeasure, known: readonly Reading[], span: Span): boolean {
  const lost = known.findLastIndex(({ value }) => !progressOf(measure, value).met)
  const since = known[lost + 1]
  return since !== undefined && since.on < span.dueOn
}

/** Half of the last digit of the printed target: 95 → 0.5, 11.3 → 0.05; of a change in %, its part of the level. */
function halfLastDigit({ target, comparator, unit, baseline }: FigureMeasure): Decimal {
  const decimals = target.split('.')[1]?.length ?? 0
  const half = decimal(5).div(decimal(10).pow(decimals + 1))
  const isShare = (comparator === 'increase' || comparator === 'decrease') && unit === '%'
  return isShare && baseline !== null ? half.times(baseline).abs().div(100) : half
}
