// The days of the sample's story: when the plan began, when units were charged, on which days they reported.
import { addDays } from '../../../engines/calendar/civil-date.ts'
import { isWorkingDay } from '../../../engines/calendar/working-days.ts'
import type { Span } from '../../../engines/plan/arithmetic/pace.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import { type Random, wholeBetween } from './random.ts'

export const planStartsOn = '2026-01-01'
export const planEndsOn = '2030-12-31'

/** The day the plan office gave every commitment to its lead unit, a fortnight after the adoption. */
export const assignedOn = '2026-04-01'

/** No unit reports before this day. */
const firstReportOn = '2026-04-13'

export function spanTo(dueOn: CivilDate | null): Span {
  return { startOn: planStartsOn, dueOn: dueOn ?? planEndsOn }
}

/** The days of submission, oldest first: the last one near `lastOn`, the others a quarter apart before it. */
export function reportDays(random: Random, lastOn: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  let day = workingDayBefore(lastOn)
  while (day >= firstReportOn) {
    days.unshift(day)
    day = workingDayBefore(addDays(day, -wholeBetween(random, 78, 91)))
  }
  return days
}

/** The day itself where it is a working day, else the last one before it. */
export function workingDayBefore(on: CivilDate): CivilDate {
  let day = on
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The day itself where it is a working day, else the first one after it. */
export function workingDayAfter(on: CivilDate): CivilDate {
  let day = on
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** A minute of the office's day (09:00 to 17:00 in China), as an instant. */
export function officeMoment(random: Random, on: CivilDate): Instant {
  const minutes = wholeBetween(random, 60, 540)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${on}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(wholeBetween(random, 0, 59))}.000Z`
}
