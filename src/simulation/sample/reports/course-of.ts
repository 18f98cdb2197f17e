// The values of one measure from its first report to its last.
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { progressOf } from '../../../engines/plan/arithmetic/progress.ts'
import { decimal, type Quantity } from '../../../engines/plan/arithmetic/quantity.ts'
import { valueAt } from './figure-terms.ts'
import { finalValue, measureState } from './final-value.ts'
import { type HandWritten, isMeant } from './hand-written.ts'
import type { Outcome } from './outcome-mix.ts'
import type { Random } from './random.ts'
import type { Setting } from './terms-of.ts'

/** One series for each measure, each as long as there are reports. Where a promise lags, one of its measures does. */
export function coursesOf(
  random: Random,
  measures: readonly Measure[],
  setting: Setting & { reports: number },
): Quantity[][] {
  const { outcome, hand, reports } = setting
  const lagging = outcome === 'at-risk' || outcome === 'late'
  let lags = false
  return measures.map((measure) => {
    const told = toldCourse(measure, hand, reports)
    if (told) {
      lags = true
      return told
    }
    const wanted: Outcome = lagging && lags ? 'on-track' : outcome
    const last = finalValue(random, measure, { ...setting, outcome: wanted })
    if (measureState(measure, last, setting) === outcome) lags = true
    return courseTo(random, measure, { last, reports })
  })
}

function toldCourse(
  measure: Measure,
  hand: HandWritten | undefined,
  reports: number,
): Quantity[] | null {
  if (!hand) return null
  if (measure.type === 'milestones') {
    return hand.steps && rising(hand.steps.done, reports)
  }
  const values = hand.figures.find((each) => isMeant(each, measure))?.values
  const first = values?.[0]
  if (!values || first === undefined) return null
  const missing = Math.max(0, reports - values.length)
  return [...Array<Quantity>(missing).fill(first), ...values].slice(-reports)
}

/** Step counts that end with all that was done: 1, 2, 3. */
function rising(done: number, reports: number): Quantity[] {
  return Array.from({ length: reports }, (_, i) => String(Math.floor((done * (i + 1)) / reports)))
}

function courseTo(
  random: Random,
  measure: Measure,
  { last, reports }: { last: Quantity; reports: number },
): Quantity[] {
  if (measure.type === 'milestones') return rising(Number(last), reports)
  const reached = progressOf(measure, last).value
  return Array.from({ length: reports }, (_, i) => {
    if (i === reports - 1 || reached === null) return last
    const wobble = decimal(Math.floor(random() * 30))
      .div(100)
      .minus('0.15')
    const share = reached.times(decimal(i + 1).plus(wobble)).div(reports)
    return valueAt(measure, share)
  })
}
