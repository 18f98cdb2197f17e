// The state of a commitment, from what was verified and what day it is (DESIGN section 6).
import type { CivilDate } from '../../../kernel/time.ts'
import { addMonths } from '../../calendar/civil-date.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import type { FigureMeasure, Measure, MilestoneMeasure } from './measure.ts'
import { milestonePace, paceOf, type Span } from './pace.ts'
import { heldFromStart, progressOf } from './progress.ts'
import { type Decimal, decimal, type Quantity } from './quantity.ts'

/**
 * done 完成: met and verified. on-track 按期: progress ≥ pace − 5 points. at-risk 有风险: ≥ pace − 20 points.
 * late 落后: below that, or past its date unmet. silent 未报告: no verified report within its interval and the grace.
 * awaiting 待报告: none yet, and none due yet. unowned 无牵头单位: nobody has been given it.
 */
export type State = 'done' | 'on-track' | 'at-risk' | 'late' | 'silent' | 'awaiting' | 'unowned'

/** The worst first: what a commitment with several measures shows, and the order of every list by urgency. */
export const statesByUrgency: readonly State[] = [
  'unowned',
  'late',
  'silent',
  'at-risk',
  'awaiting',
  'on-track',
  'done',
]

/** The published thresholds, in points of progress behind pace; in force since the design of 2026. */
export const thresholds = { onTrackPoints: 5, atRiskPoints: 20 } as const

/** Working days after a report fell due before its absence counts as silence. */
export const graceWorkingDays = 10

/** What was last verified for each measure: a figure's value, or the number of steps done. */
export type Verified = ReadonlyMap<string, Quantity>

export interface Standing {
  owned: boolean
  measures: readonly Measure[]
  verified: Verified
  span: Span
  /** When the duty to report began: the day it was given to its lead unit. */
  dutyFromOn: CivilDate
  /** When the last report that was verified had been submitted; null: never. */
  lastReportOn: CivilDate | null
  reportEveryMonths: number
}

/** How one measure stands. */
export interface MeasureResult {
  id: string
  actual: Quantity | null
  progress: Decimal | null
  pace: Decimal
  met: boolean
  state: 'done' | 'on-track' | 'at-risk' | 'late' | 'unknown'
}

export interface Result {
  state: State
  /** Whether a verified report is overdue, whatever the state: lateness does not hide silence, nor silence lateness. */
  silent: boolean
  /** The mean over the measures that are known; null where none is. */
  progress: Decimal | null
  pace: Decimal
  measures: MeasureResult[]
  /** The last day on which the next verified report is still in time, grace included. */
  reportBeforeOn: CivilDate
}

/** Works out how a commitment stands on a day. */
export function stateOf(standing: Standing, today: CivilDate): Result {
  const measures = standing.measures.map((measure) => measureResult(measure, standing, today))
  const reportBeforeOn = nextReportOn(standing)
  const finished = measures.length > 0 && measures.every((each) => each.state === 'done')
  const silent = standing.owned && !finished && today > reportBeforeOn
  return {
    state: overall(standing, measures, { silent, finished }),
    silent,
    progress: mean(measures.flatMap((each) => (each.progress === null ? [] : [each.progress]))),
    pace: mean(measures.map((each) => each.pace)) ?? decimal(0),
    measures,
    reportBeforeOn,
  }
}

/** The last day in time for the next report: one interval after the last one, and the grace in working days. */
function nextReportOn({ lastReportOn, dutyFromOn, reportEveryMonths }: Standing): CivilDate {
  return addWorkingDays(addMonths(lastReportOn ?? dutyFromOn, reportEveryMonths), graceWorkingDays)
}

function overall(
  standing: Standing,
  measures: MeasureResult[],
  { silent, finished }: { silent: boolean; finished: boolean },
): State {
  if (!standing.owned) return 'unowned'
  if (finished) return 'done'
  if (measures.some((each) => each.state === 'late')) return 'late'
  if (silent) return 'silent'
  const known = measures.filter((each) => each.state !== 'unknown')
  if (known.length === 0) return 'awaiting'
  return known.some((each) => each.state === 'at-risk') ? 'at-risk' : 'on-track'
}

function measureResult(measure: Measure, standing: Standing, today: CivilDate): MeasureResult {
  const dueOn = (measure.type === 'figure' && measure.dueOn) || standing.span.dueOn
  const span = { startOn: standing.span.startOn, dueOn }
  const actual = standing.verified.get(measure.id) ?? null
  const reckoned =
    measure.type === 'figure'
      ? figureResult(measure, span, today)
      : stepsResult(measure, span, today)
  const { progress, pace, met, held } = reckoned(actual)
  const past = today > dueOn
  if (met && !(held && !past)) return { id: measure.id, actual, progress, pace, met, state: 'done' }
  const state = past
    ? met
      ? 'done'
      : 'late'
    : actual === null
      ? 'unknown'
      : againstPace(progress, pace)
  return { id: measure.id, actual, progress, pace, met, state }
}

interface Reckoned {
  progress: Decimal | null
  pace: Decimal
  met: boolean
  held: boolean
}

function figureResult(measure: FigureMeasure, span: Span, today: CivilDate) {
  return (actual: Quantity | null): Reckoned => {
    const { value, met } =
      actual === null ? { value: null, met: false } : progressOf(measure, actual)
    const held = heldFromStart(measure)
    return { progress: value, pace: paceOf(measure, span, today), met, held }
  }
}

function stepsResult(measure: MilestoneMeasure, span: Span, today: CivilDate) {
  return (done: Quantity | null): Reckoned => {
    const progress = done === null ? null : decimal(done).div(measure.steps.length)
    const met = progress?.gte(1) ?? false
    return { progress, pace: milestonePace(measure, span, today), met, held: false }
  }
}

/** A value whose progress cannot be known (no baseline to fall from) is unmet and nothing more: at risk, not zero. */
function againstPace(progress: Decimal | null, pace: Decimal): MeasureResult['state'] {
  if (progress === null) return 'at-risk'
  const behindPoints = pace.minus(progress).times(100)
  if (behindPoints.lte(thresholds.onTrackPoints)) return 'on-track'
  return behindPoints.lte(thresholds.atRiskPoints) ? 'at-risk' : 'late'
}

function mean(values: Decimal[]): Decimal | null {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum.plus(value), decimal(0)).div(values.length)
}
