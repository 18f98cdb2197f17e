import { MAGNITUDE, UNIT } from '../lexicon/units.ts'
import type { Mention } from './mention.ts'
import { arabicNumber } from './numerals.ts'
import type { TimePhrase } from './time-phrases.ts'

/** A longer run of digits is no amount. */
const NUMBER = '(?<!\\d)\\d{1,15}(?!\\d)(?:,\\d{3}(?!\\d)){0,4}(?:\\.\\d{1,6})?'
const TO = '[~－–—\\-至到]'

/** What makes two numbers one: `1~2所`, `60%~70%`, `1+6`, `7+X`. */
const SECOND = `(?:(%|${MAGNITUDE}?)${TO}(${NUMBER})|((?:\\+(?:\\d+|[XNn]))+))`
/** 多 or 余 may stand before the unit (1860多个) or inside it (10万余人). */
const OPEN = `(?:[多余](?=${MAGNITUDE}?${UNIT}))?`
const ARABIC = new RegExp(
  `(${NUMBER})${SECOND}?${OPEN}(${MAGNITUDE}?[多余]?${UNIT}|${MAGNITUDE})?`,
  'g',
)

/**
 * What comes before a number and makes it no figure: an ordinal, a letter it is written to, a
 * document's year.
 */
const NO_FIGURE_BEFORE = /(?:第|\d月|附件|附图|附表|[图表]|[〔[]|No\.?|[A-Za-z][-\s]?)$/
/** What comes after: a day, a document number, a footnote's bracket. */
const NO_FIGURE_AFTER = /^(?:、?《|月(?!度)|日(?!均|常|托|间)|号|时许|届|：\d|[〕\]])/

const FRACTION = /(?<![\d./])([1-9])\/([2-9]|10)(?![\d/.])/g

/** Every Arabic number of a sentence that is a figure; what only tells a time is left out. */
export function findNumbers(text: string, times: TimePhrase[]): Mention[] {
  const found: Mention[] = []
  const fractions = [...text.matchAll(FRACTION)].map(fraction)
  for (const match of text.matchAll(ARABIC)) {
    const from = match.index
    const to = from + match[0].length
    if (fractions.some((share) => from < share.to && share.from < to)) continue
    if (times.some((time) => from < time.to && time.from < to)) continue
    if (isYear(match[1] ?? '', text.slice(from))) continue
    if (NO_FIGURE_BEFORE.test(text.slice(Math.max(0, from - 4), from))) continue
    if (NO_FIGURE_AFTER.test(text.slice(to))) continue
    found.push(arabicMention(match))
  }
  return [...found, ...fractions]
}

/** `不低于1/3` is a share in per cent, to two decimals. */
function fraction(match: RegExpMatchArray): Mention {
  const from = match.index ?? 0
  const to = from + match[0].length
  const value = Math.round((Number(match[1]) * 10_000) / Number(match[2])) / 100
  return { from, to, numberEnd: to, value, unit: '%', numeral: 'arabic' }
}

function isYear(number: string, rest: string): boolean {
  return (
    /^(?:19|20)\d\d$/.test(number) &&
    /^\d{4}(?:年|[~－–—\-至到](?:19|20)\d\d(?:年|\D|$))/.test(rest)
  )
}

function arabicMention(match: RegExpMatchArray): Mention {
  const [whole, first = '', , second, plus, unit] = match
  const from = match.index as number // matchAll always gives one
  const value: Mention['value'] = second
    ? [arabicNumber(first), arabicNumber(second)]
    : summed(arabicNumber(first), plus)
  const unitLength = unit?.length ?? 0
  return {
    from,
    to: from + whole.length,
    numberEnd: from + whole.length - unitLength,
    value,
    unit: unit?.replace(/[多余]/, '') ?? null,
    numeral: 'arabic',
  }
}

/** `1+6` is a name of two numbers, `7+X` of one. */
function summed(first: number, plus: string | undefined): Mention['value'] {
  const second = plus && /^\+(\d+)/.exec(plus)?.[1]
  return second ? [first, Number(second)] : first
}
