import type { DeadlineSource, Period } from '../plan-reading.ts'
import { chineseNumber } from './numerals.ts'

/**
 * A phrase that dates what follows it in its sentence: 到2015年, 2012~2015年, 五年内, “十四五”期间, 截至2010年底.
 */
export interface TimePhrase {
  from: number
  to: number
  /** The last year it names. */
  year: number
  source: DeadlineSource
  /** 截至, 以来: what follows is told of the past whatever the year. */
  past: boolean
  /** 比2020年, 较2015年: the year is compared with and dates nothing. */
  reference: boolean
}

const YEAR = '(?:(?:19|20)\\d\\d|二[〇零○O]\\S\\S)'
const TO = '[~－–—\\-至到]'
const BEFORE = '力争到|争取到|截至|截止到|截止|到|至|自|从|比|较|按|以'
const AFTER = '底前|底|末|前|以前|之前|以来|间|期间|起|\\d{1,2}月(?:\\d{1,2}日)?(?:底前|前|底|末)?'
const STATED = new RegExp(`(${BEFORE})?(${YEAR})年?(?:${TO}(${YEAR}))?年[初中]?期?(${AFTER})?`, 'g')
const COUNT = '[两一二三四五六七八九十]|\\d{1,2}'
const RELATIVE = new RegExp(
  `(?:未来|今后|接下来)?(${COUNT})(?:至(${COUNT}))?年(内|左右时间|的时间)|(?:未来|今后)(${COUNT})年`,
  'g',
)
const NAMED = /“?(十[一二三四五六七八九]?|[六七八九])五”?(?:规划)?(期间|时期|期末|末|以来|期内)/g
const PLANS: Record<string, number> = { 六: 6, 七: 7, 八: 8, 九: 9 }

/** Every time phrase of a sentence, in order. */
export function timePhrases(text: string, period: Period | null): TimePhrase[] {
  const found = [...stated(text), ...named(text)]
  if (period) found.push(...relative(text, period))
  return found.toSorted((a, b) => a.from - b.from)
}

function stated(text: string): TimePhrase[] {
  return [...text.matchAll(STATED)].map((match) => {
    const [whole, before = '', first = '', last, after = ''] = match
    const inTitle = /《[^》]*$/.test(text.slice(Math.max(0, match.index - 40), match.index))
    return {
      from: match.index,
      to: match.index + whole.length,
      year: yearOf(last ?? first),
      source: 'stated',
      past: before.startsWith('截') || after === '以来',
      reference:
        inTitle ||
        /^[比较按以自从]$/.test(before) ||
        after === '起' ||
        isEdition(text, match.index + whole.length) ||
        isAttribute(after, text.slice(match.index + whole.length)),
    }
  })
}

/** `2000年以前建成的小区` tells which, not when; `2027年起每年…` tells from when. */
function isAttribute(after: string, rest: string): boolean {
  return (
    after.endsWith('前') &&
    /^(?:建成|建设|竣工|出生|登记|投用|设立|成立)[^，。；]{0,6}的/.test(rest)
  )
}

/** `（2019年修正）` dates a law and no promise. */
function isEdition(text: string, at: number): boolean {
  return /^(?:修正|修订|）(?!：)|版|度|基数|基础|的基础|水平|价格|不变价|可比价)/.test(
    text.slice(at),
  )
}

function yearOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (chineseNumber(text.replace(/[○O]/g, '〇')) ?? 0)
}

function relative(text: string, period: Period): TimePhrase[] {
  return [...text.matchAll(RELATIVE)].map((match) => {
    const digits = match[2] ?? match[1] ?? match[4] ?? ''
    const years = chineseNumber(digits) ?? Number(digits)
    return {
      from: match.index,
      to: match.index + match[0].length,
      year: period.from - 1 + years,
      source: 'relative',
      past: false,
      reference: false,
    }
  })
}

function named(text: string): TimePhrase[] {
  return [...text.matchAll(NAMED)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    year: fiveYearPlan(match[1] ?? '').to,
    source: 'period',
    past: match[2] === '以来',
    reference: false,
  }))
}

/** The years of a five-year plan by its short name: 十二 (五) is 2011 to 2015. */
export function fiveYearPlan(name: string): Period {
  const number = PLANS[name] ?? chineseNumber(name) ?? 0
  const from = 1951 + number * 5
  return { from, to: from + 4 }
}
