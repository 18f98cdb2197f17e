import type { CivilDate, Instant } from '../../kernel/time.ts'

/** The zone in which dates of the law are counted: all of China keeps Beijing time. */
export const civilZone = 'Asia/Shanghai'

/** The civil date in China at an instant. */
export function civilDateAt(at: Instant): CivilDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(civilZone).toPlainDate().toString()
}

/** The instant at which a civil date begins in China. */
export function startOfDay(on: CivilDate): Instant {
  return Temporal.PlainDate.from(on)
    .toZonedDateTime(civilZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

/** Calendar days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days
}

export function addDays(on: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(on).add({ days }).toString()
}

/** The same day `months` later; the month's last day where it has no such day (31 January + 1 → 28 February). */
export function addMonths(on: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(on).add({ months }).toString()
}

/** Whether a text is a date that exists, written as `2026-02-28`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
