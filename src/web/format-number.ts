import type { Language } from '../text/language.ts'

// Digits are grouped in threes with a thin space in Chinese (GB/T 15835-2011) and with commas in
// English.
const thinSpace = '\u2009'

const formats = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 20 }),
}
const percents = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }),
}

/**
 * A quantity in digits. A decimal string keeps every digit it has: `'1234.50'` → 1 234.50,
 * 1,234.50.
 */
export function formatNumber(value: number | bigint | string, language: Language): string {
  const digits = String(value)
  const fraction = digits.split('.')[1] ?? ''
  const whole = formats[language].format(digits as Intl.StringNumericLiteral)
  const written = fraction === '' ? whole : `${whole.split('.')[0]}.${fraction}`
  const signed = written.replace('-', '−')
  return language === 'zh-CN' ? signed.replaceAll(',', thinSpace) : signed
}

/**
 * A share of one, to a tenth of a percent: `0.223` → 22.3%. For drawing and reading, not for
 * reckoning.
 */
export function formatPercent(share: number, language: Language): string {
  return percents[language].format(share).replace('-', '−')
}

const units = ['B', 'KB', 'MB', 'GB'] as const

/** A file size as people say it: `52428800` → 50 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  return `${formatNumber(Number((bytes / 1024 ** step).toFixed(1)), language)} ${units[step] ?? 'B'}`
}
