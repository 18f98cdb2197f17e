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
  let date = on
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left--
  }
  return date
}
