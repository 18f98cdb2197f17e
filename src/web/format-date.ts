import type { CivilDate, Instant } from '../kernel/time.ts'
import type { Language } from '../text/language.ts'

/** Every city this serves keeps Beijing time. */
const timeZone = 'Asia/Shanghai'

const civil = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const
const civilFormat = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', civil),
  en: new Intl.DateTimeFormat('en-GB', civil),
}
const monthFormat = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short' }),
}
const dayFormat = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { ...civil, timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { ...civil, timeZone }),
}
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const ages = {
  'zh-CN': new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}

const utc = (on: CivilDate) => new Date(`${on}T00:00:00Z`)

/** `2026-03-18` → 2026年3月18日, 18 March 2026. */
export function formatDate(on: CivilDate, language: Language): string {
  return civilFormat[language].format(utc(on))
}

/** `2026-03-18` → 2026年3月, Mar 2026. */
export function formatMonth(on: CivilDate, language: Language): string {
  return monthFormat[language].format(utc(on))
}

/** An instant in the city's time: 2026年11月9日 10:42, 9 November 2026 10:42. */
export function formatInstant(at: Instant, language: Language): string {
  const moment = new Date(at)
  return `${dayFormat[language].format(moment)} ${clockFormat.format(moment)}`
}

/** The civil date an instant falls on in the city's time zone. */
export function civilDateOf(at: Instant): CivilDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** How many days `on` lies before `today`: 0 today, negative in the future. */
export function daysBetween(on: CivilDate, today: CivilDate): number {
  return Temporal.PlainDate.from(on).until(Temporal.PlainDate.from(today)).days
}

/** How long ago in days: 41天前, 41 days ago; 今天, today. A future date reads 3天后, in 3 days. */
export function formatAge(on: CivilDate, today: CivilDate, language: Language): string {
  return ages[language].format(0 - daysBetween(on, today), 'day')
}
