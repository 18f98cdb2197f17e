// From the inputs of one measure to what an evaluation finds of it. Pure: whoever has the inputs finds the same.
import type { CivilDate } from '../../../kernel/time.ts'
import type { Measure, MilestoneMeasure } from '../arithmetic/measure.ts'
import { milestonePace, type Span } from '../arithmetic/pace.ts'
import { type Decimal, decimal, type Quantity } from '../arithmetic/quantity.ts'
import { classify, isProjectAsExpected, type Judged, type Reading, type When } from './classify.ts'
import type { Finding, MeasureClass, TallyGroup } from './tally.ts'

/** All that a class is reckoned from. */
export interface MeasureInput {
  commitment: string
  /** The unit that led it at the cut-off; null where nobody did. */
  lead: string | null
  measure: Measure
  span: Span
  /** Verified values by the day the evaluation looks at, in the order of their days. */
  readings: Reading[]
  /** Numbers of the entries that verified or overturned them. */
  entries: number[]
}

/** What comes of the inputs; shares and expected values rounded half up to six decimals. */
export interface Found {
  judged: Judged | 'steps'
  class: MeasureClass | null
  /** A figure's value, or the number of steps done. */
  value: Quantity | null
  expected: Quantity | null
  progress: Quantity | null
  pace: Quantity
}

/** Works out what the inputs come to on the day an evaluation looks at. */
export function foundFrom({ measure, span: whole, readings }: MeasureInput, on: CivilDate): Found {
  const dueOn = (measure.type === 'figure' && measure.dueOn) || whole.dueOn
  const when = { span: { ...whole, dueOn }, on }
  if (measure.type === 'milestones') return stepsFound(measure, readings, when)
  const { judged, class: own, value, expected, progress, pace } = classify(measure, readings, when)
  return {
    judged,
    class: own,
    value,
    expected: expected && written(expected),
    progress: progress && written(progress),
    pace: written(pace),
  }
}

function stepsFound(measure: MilestoneMeasure, readings: readonly Reading[], when: When): Found {
  const value = readings.findLast(({ on }) => on <= when.on)?.value ?? null
  const pace = milestonePace(measure, when.span, when.on)
  const number = measure.steps.length
  const asExpected = isProjectAsExpected(measure, value, when)
  return {
    judged: 'steps',
    class: asExpected === null ? null : asExpected ? 'as-expected' : 'not-as-expected',
    value,
    expected: written(pace.times(number)),
    progress: value === null ? null : written(decimal(value).div(number)),
    pace: written(pace),
  }
}

/** Main indicators are those that the plan itself marks as binding or expected. */
export function groupOf(measure: Measure): TallyGroup {
  if (measure.type === 'milestones') return 'steps'
  return measure.binding === null ? 'other' : 'main'
}

export function findingOf({ class: own }: Pick<Found, 'class'>): Finding {
  return own ?? 'unknown'
}

const decimals = 6
const roundHalfUp = 4

function written(value: Decimal): Quantity {
  return value.toDecimalPlaces(decimals, roundHalfUp).toFixed()
}
