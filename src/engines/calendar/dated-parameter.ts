// A number of a rule, as data: from which day each value holds, and where it comes from. An act is judged by the value
// of its own day, so that a changed rule changes nothing that was.
import type { LocalText } from '../../kernel/power.ts'
import type { CivilDate } from '../../kernel/time.ts'

export interface DatedValue {
  /** The first day on which it holds. */
  from: CivilDate
  value: number
  /** Law and article, or who keeps it. */
  source: LocalText
}

/** The earliest first; never empty. */
export type DatedParameter = readonly [DatedValue, ...DatedValue[]]

/** The value that holds on a day; before the first one's day, the first. */
export function valueOn(parameter: DatedParameter, on: CivilDate): number {
  return datedValueOn(parameter, on).value
}

/** The same with its day and its source, for a page that says where a number comes from. */
export function datedValueOn(parameter: DatedParameter, on: CivilDate): DatedValue {
  return parameter.findLast(({ from }) => from <= on) ?? parameter[0]
}
