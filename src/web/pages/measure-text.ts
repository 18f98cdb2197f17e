// How measures read on a page: `≥ 40 家`, `−6%`, `3 / 5`.
import type { FigureMeasure, Measure } from '../../engines/plan/arithmetic/measure.ts'
import type { Language } from '../../text/language.ts'
import type { Translate } from '../../text/translate.ts'
import { formatNumber } from '../format-number.ts'

const signs = { '=': '', '>=': '≥ ', '<=': '≤ ', range: '', increase: '+', decrease: '−' } as const

/** The target: `≥ 40 家`, `5–10 所`, `−13.5%`; for milestones how many there are. */
export function targetText(measure: Measure, t: Translate): string {
  if (measure.type === 'milestones') return t('plan.milestones', { count: measure.steps.length })
  const { comparator, target, upper, unit } = measure
  const low = formatNumber(target, t.language)
  const amount = upper === null ? low : `${low}–${formatNumber(upper, t.language)}`
  return signs[comparator] + joinUnit(amount, unit)
}

/** A value of the measure: `26 家`, a change without a baseline with its sign, steps done of all. */
export function valueText(measure: Measure, value: string, language: Language): string {
  if (measure.type === 'milestones') return `${value} / ${measure.steps.length}`
  const written = joinUnit(formatNumber(value, language), measure.unit)
  return isBareChange(measure) && !value.startsWith('-') && value !== '0'
    ? signs[measure.comparator] + written
    : written
}

/** What the measure is of: the indicator, or the words of the commitment where steps are counted. */
export function measureTitle(measure: Measure, text: string): string {
  return measure.type === 'figure' && measure.indicator !== '' ? measure.indicator : excerpt(text)
}

/** The beginning of a promise, cut at the end of a clause where one comes in time. */
export function excerpt(text: string, letters = 26): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[。；;]+$/, '')
  if (plain.length <= letters) return plain
  const clause = plain.slice(0, letters + 1).match(/^(.{10,})[，；：]/)?.[1]
  // Never within a number: 达到4… would be read as four.
  return clause ?? `${plain.slice(0, letters).replace(/[\d.]+$/, '')}…`
}

/** A change that is reported as a change, because nobody knows from where. */
function isBareChange({ comparator, baseline }: FigureMeasure): boolean {
  return baseline === null && (comparator === 'increase' || comparator === 'decrease')
}

function joinUnit(amount: string, unit: string | null): string {
  if (unit === null || unit === '') return amount
  return /^[%％‰]/.test(unit) ? amount + unit : `${amount} ${unit}`
}
