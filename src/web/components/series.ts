import type { Language } from '../../text/language.ts'
import type { Translate } from '../../text/translate.ts'
import { formatMonth } from '../format-date.ts'
import { formatNumber } from '../format-number.ts'

/** A value at a civil date; the value is a decimal string, shown as it is. */
export interface Reading {
  readonly on: string
  readonly value: string
}

/** What is known of one target over time. */
export interface Series {
  readonly title: string
  readonly unit: string
  /** Where it started; null where nobody says. */
  readonly baseline: Reading | null
  /** Verified values in the order of their dates. */
  readonly reported: readonly Reading[]
  readonly interim: readonly Reading[]
  readonly target: Reading
  /** How the target reads in words: `≥ 40 家`. */
  readonly targetText: string
  /**
   * Drawn as steps where a value holds until the next: counts of built things. Default: straight
   * lines.
   */
  readonly steps?: boolean
}

/** The chart in one sentence: what its drawing is called for those who do not see it. */
export function summaryOf(t: Translate, series: Series): string {
  const latest = series.reported.at(-1)
  const target = series.targetText
  if (!latest) return t('parts.chart.noValues', { target })
  const first = series.baseline ?? series.reported[0] ?? latest
  return t('parts.chart.summary', {
    from: formatMonth(first.on, t.language),
    to: formatMonth(latest.on, t.language),
    latest: withUnit(latest.value, series.unit, t.language),
    target,
  })
}

export function withUnit(value: string, unit: string, language: Language): string {
  const gap = unit === '%' || unit === '' ? '' : ' '
  return `${formatNumber(value, language)}${gap}${unit}`
}
