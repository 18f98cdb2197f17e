import type { LocalText } from '../../../../kernel/power.ts'

/** What liaison officers write about one field of work, when it goes well and when it does not. */
export interface Topic {
  /** Words of the promise that tell the field. */
  words: RegExp
  good: LocalText[]
  bad: LocalText[]
}

/** A line in both languages. */
export function line(zh: string, en: string): LocalText {
  return { zh, en }
}
