import { isCivilDate } from '../../../../engines/calendar/civil-date.ts'
import type { CivilDate } from '../../../../kernel/time.ts'

/**
 * A date as people type it into one box: 2027-06-30, 2027/6/30, 2027.6.30, 2027年6月30日. A month
 * alone is its last day, a year alone its end. Null where nothing was typed, undefined where it is
 * no date.
 */
export function parseDateText(typed: string): CivilDate | null | undefined {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  if (plain === '') return null
  const [year, month, day, more] = plain
    .replace(/[年月/.]/g, '-')
    .replace(/日$/, '')
    .replace(/-$/, '')
    .split('-')
  if (more !== undefined || !/^\d{4}$/.test(year ?? '')) return undefined
  if (month === undefined) return `${year}-12-31`
  if (!/^\d{1,2}$/.test(month)) return undefined
  const on = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return lastDayOf(on)
  const date = `${on}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}

function lastDayOf(month: string): CivilDate | undefined {
  const days = ['31', '30', '29', '28'].map((day) => `${month}-${day}`)
  return days.find(isCivilDate)
}
