import type { CivilDate } from '../../../kernel/time.ts'
import { daysBetween } from '../../calendar/civil-date.ts'
import type { FigureMeasure, MilestoneMeasure } from './measure.ts'
import { progressOf } from './progress.ts'
import { type Decimal, decimal } from './quantity.ts'

/** From when to when a measure runs. */
export interface Span {
  startOn: CivilDate
  dueOn: CivilDate
}

/**
 * How far a figure should have come on a day, between 0 and 1: along its interim targets where it has some, else along
 * a straight line from the start of the plan to the due date.
 */
export function paceOf(measure: FigureMeasure, span: Span, today: CivilDate): Decimal {
  const points = [{ on: span.startOn, share: decimal(0) }]
  for (const { on, value } of measure.interim) {
    const share = progressOf(measure, value).value
    if (share !== null && on > span.startOn && on < span.dueOn) points.push({ on, share })
  }
  points.push({ on: span.dueOn, share: decimal(1) })
  return along(points, today)
}

/** The share of the steps that should be done on a day; a step without a date of its own is due at the end. */
export function milestonePace(measure: MilestoneMeasure, span: Span, today: CivilDate): Decimal {
  const due = measure.steps.filter((step) => (step.dueOn ?? span.dueOn) <= today).length
  return decimal(due).div(measure.steps.length)
}

/** Straight lines from point to point; flat before the first and after the last. */
function along(points: { on: CivilDate; share: Decimal }[], today: CivilDate): Decimal {
  const next = points.findIndex((point) => point.on > today)
  const to = points[next]
  const from = points[next - 1]
  if (!to) return points.at(-1)?.share ?? decimal(1)
  if (!from) return decimal(0)
  const way = decimal(daysBetween(from.on, today)).div(daysBetween(from.on, to.on))
  return from.share.plus(to.share.minus(from.share).times(way))
}
