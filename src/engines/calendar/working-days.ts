import chineseDays from 'chinese-days'
import type { CivilDate } from '../../kernel/time.ts'
import { addDays } from './civil-date.ts'

/**
 * The years for which the State Council's notice on holidays and make-up days is known (国务院办公厅关于部分节假日安排的通知;
 * for 2026 that of 2025-11-04). In other years every Monday to Friday counts as a working day, provisionally.
 */
export const noticedYears = { from: 2004, to: 2026 } as const

/** Whether the notice for this date's year has been published; without it every answer about the date is provisional. */
export function isProvisional(on: CivilDate): boolean {
  const year = Number(on.slice(0, 4))
  return year < noticedYears.from || year > noticedYears.to
}

/** Whether a date is a working day in China: holidays are not, make-up weekends (调休) are. */
export function isWorkingDay(on: CivilDate): boolean {
  return chineseDays.isWorkday(on)
}

/**
 * The date `days` working days after `on`, not counting `on` itself: an act on a Friday with a limit of 1 falls due on
 * Monday. `days` 0 is `on`, working day or not.
 */
export function addWorkingDays(on: CivilDate, days: number): CivilDate {
  if (days === 0) return on
  let left = days
  for (let year = Number(on.slice(0, 4)); ; year++) {
    const dates = workingDaysOf(year)
    const next = firstAfter(dates, on)
    const due = dates[next + left - 1]
    if (due !== undefined) return due
    left -= dates.length - next
  }
}

/** The date `days` working days before `on`, not counting `on` itself; `days` 0 is `on`, working day or not. */
export function workingDaysBefore(on: CivilDate, days: number): CivilDate {
  if (days === 0) return on
  let left = days
  for (let year = Number(on.slice(0, 4)); ; year--) {
    const dates = workingDaysOf(year)
    const before = firstAfter(dates, addDays(on, -1))
    const due = dates[before - left]
    if (due !== undefined) return due
    left -= before
  }
}

const knownYears = new Map<number, readonly CivilDate[]>()

/** Every working day of a year in order, worked out once: limits are asked for by the thousand. */
function workingDaysOf(year: number): readonly CivilDate[] {
  const known = knownYears.get(year)
  if (known) return known
  const dates: CivilDate[] = []
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    if (isWorkingDay(on)) dates.push(on)
  }
  knownYears.set(year, dates)
  return dates
}

/** The index of the first date after `on`; the length of the list where there is none. */
function firstAfter(dates: readonly CivilDate[], on: CivilDate): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((dates[middle] ?? '') > on) high = middle
    else low = middle + 1
  }
  return low
}
