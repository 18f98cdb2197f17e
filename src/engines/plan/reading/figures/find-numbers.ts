import { MAGNITUDE, UNIT } from '../lexicon/units.ts'
import type { Mention } from './mention.ts'
import { arabicNumber, chineseNumber } from './numerals.ts'
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
const NO_FIGURE_BEFORE = /(?:第|附件|附图|附表|[图表]|[〔[]|No\.?|[A-Za-z][-\s]?)$/
/** What comes after: a day, a document number, a footnote's bracket. */
const NO_FIGURE_AFTER = /^(?:、?《|月(?!度)|日(?!均|常|托|间)|号|时许|届|：\d|[〕\]])/

/** Every Arabic number of a sentence that is a figure; what only tells a time is left out. */
export function findNumbers(text: string, times: TimePhrase[]): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(ARABIC)) {
    const from = match.index
    const to = from + match[0].length
    if (times.some((time) => from < time.to && time.from < to)) continue
    if (isYear(match[1] ?? '', text.slice(from))) continue
    if (NO_FIGURE_BEFORE.test(text.slice(Math.max(0, from - 4), from))) continue
    if (NO_FIGURE_AFTER.test(text.slice(to))) continue
    found.push(arabicMention(match))
  }
  return found
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

const COUNTED = '座|家|所|条|亩|公里|平方米|平方公里|公顷|万吨|套|户|名|张|辆|台|处|支|倍|番'
const BUILDS =
  '新建|扩建|改建|修建|兴建|设立|建成|建设|打造|创建|培育|引进|培养|新增|完成|改造|达到|超过|突破|翻'
/**
 * Chinese numerals are mostly names; they are read after a verb of building and before a unit of
 * things.
 */
const DIGITS = '[两二三四五六七八九十百千]{1,5}'
const AND_UNIT = `(余|多)?(万|亿)?(${COUNTED})`
const AFTER_VERB = `(?:${BUILDS})(?:约|近|成|了)?((?<=翻)一|${DIGITS})${AND_UNIT}(?!大|级|位|一体|代)`
const ENDING_A_CLAUSE = `(${DIGITS})${AND_UNIT}(?=以上|[，。；、]|$)`
const CHINESE = new RegExp(`(?:${AFTER_VERB}|${ENDING_A_CLAUSE})`, 'g')

/** `建成六座污水厂`, `新建改造公园千座以上`, `翻两番`: the few Chinese numerals that count what is undertaken. */
export function findChineseNumbers(text: string): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(CHINESE)) {
    const [whole, ...parts] = match
    const [digits = '', open = '', magnitude = '', unit = ''] = parts[0] ? parts : parts.slice(4)
    const value = chineseNumber(digits)
    if (value === null) continue
    const to = match.index + whole.length
    const numberEnd = to - unit.length - magnitude.length
    const from = numberEnd - digits.length - open.length
    found.push({ from, to, numberEnd, value, unit: magnitude + unit, numeral: 'chinese' })
  }
  return found
}
