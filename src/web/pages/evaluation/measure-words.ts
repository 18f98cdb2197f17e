// How what was found of a measure reads: on the page and in the Word draft alike.
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { Language } from '../../../text/language.ts'
import { formatNumber } from '../../format-number.ts'
import { measureTitle, valueText } from '../measure-text.ts'
import type { MeasureRow } from './report.ts'

/** Decimals that an expected value is shown with. */
const shownDecimals = 2

/** The indicator, or the words of the commitment where steps are counted. */
export function titleOf({ input, text }: MeasureRow): string {
  return measureTitle(input.measure, text)
}

/** The latest value: `26 家`; a dash where there is none. */
export function actualOf({ input, found }: MeasureRow, language: Language): string {
  return found.value === null ? '—' : valueText(input.measure, found.value, language)
}

/** What was expected by the day, to two decimals: `12.5 家`; a dash where the way has no known beginning. */
export function expectedOf({ input, found }: MeasureRow, language: Language): string {
  if (found.expected === null) return '—'
  const { measure } = input
  if (measure.type === 'milestones')
    return `${formatNumber(decimal(found.expected).toDecimalPlaces(0).toFixed(), language)} / ${measure.steps.length}`
  const value = decimal(found.expected).toDecimalPlaces(shownDecimals).toFixed()
  return valueText(measure, value, language)
}

/** The day the latest value is true for; null where there is none. */
export function valueOn({ input, found }: MeasureRow): string | null {
  return found.value === null ? null : (input.readings.at(-1)?.on ?? null)
}
