// The last value of a measure, chosen so that the engine's own arithmetic finds the wished state.
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { milestonePace, paceOf, type Span } from '../../../engines/plan/arithmetic/pace.ts'
import { decimal, type Quantity } from '../../../engines/plan/arithmetic/quantity.ts'
import { type State, stateOf } from '../../../engines/plan/arithmetic/state.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { valueAt } from './figure-terms.ts'
import type { Outcome } from './outcome-mix.ts'
import { type Random, wholeBetween } from './random.ts'

/** Points of progress before (+) or behind (−) pace that each outcome is drawn from. */
const pointsFromPace: Record<Exclude<Outcome, 'done'>, [low: number, high: number]> = {
  'on-track': [-4, 14],
  'at-risk': [-18, -7],
  late: [-38, -22],
  silent: [-4, 3],
}

/**
 * A value that brings the measure into the wished state today, else the nearest it can come: a promise of two of
 * something has no value that is a little late.
 */
export function finalValue(
  random: Random,
  measure: Measure,
  { outcome, span, today }: { outcome: Outcome; span: Span; today: CivilDate },
): Quantity {
  const wanted = outcome === 'silent' ? 'on-track' : outcome
  const drawn = Array.from({ length: 12 }, () => draw(random, measure, { outcome, span, today }))
  const reached = drawn.find((value) => measureState(measure, value, { span, today }) === wanted)
  return reached ?? drawn[0] ?? '0'
}

function draw(
  random: Random,
  measure: Measure,
  { outcome, span, today }: { outcome: Outcome; span: Span; today: CivilDate },
): Quantity {
  const share =
    outcome === 'done' ? decimal(1) : shareNearPace(random, measure, { outcome, span, today })
  if (measure.type === 'figure') return valueAt(measure, share)
  return share.times(measure.steps.length).toDecimalPlaces(0).toFixed()
}

function shareNearPace(
  random: Random,
  measure: Measure,
  { outcome, span, today }: { outcome: Exclude<Outcome, 'done'>; span: Span; today: CivilDate },
) {
  const dueOn = (measure.type === 'figure' && measure.dueOn) || span.dueOn
  const own = { ...span, dueOn }
  const pace =
    measure.type === 'figure' ? paceOf(measure, own, today) : milestonePace(measure, own, today)
  const [low, high] = pointsFromPace[outcome]
  const share = pace.plus(decimal(wholeBetween(random, low * 10, high * 10)).div(1000))
  return share.lt(0) ? decimal(0) : share.gt('0.97') ? decimal('0.97') : share
}

/** The state one measure alone would have with this value, by the engine. */
export function measureState(
  measure: Measure,
  value: Quantity,
  { span, today }: { span: Span; today: CivilDate },
): State {
  const standing = {
    owned: true,
    measures: [measure],
    verified: new Map([[measure.id, value]]),
    span,
    dutyFromOn: today,
    lastReportOn: today,
    reportEveryMonths: 3,
  }
  return stateOf(standing, today).state
}
