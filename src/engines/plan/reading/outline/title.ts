import { UNNUMBERED } from './heading-forms.ts'
import type { Line } from '../text/lines.ts'
import type { Period } from '../plan-reading.ts'
import { chineseNumber } from '../figures/numerals.ts'
import { fiveYearPlan } from '../figures/time-phrases.ts'

const KIND_OF_PLAN =
  /(?:规划|纲要|意见|方案|计划|决定|办法|行动|实施意见)(?:（[^）]*）|\([^)]*\))?$/
/** A title stands among the first lines, and may be broken in two. */
const COVER_LINES = 12
const LONGEST_TITLE = 80

/**
 * The plan's title: a line of the cover that says what sort of plan it is, else the first 《…规划》 the
 * text names.
 */
export function titleOf(lines: Line[], text: string): string {
  const cover = lines.slice(0, COVER_LINES).map((line) => line.text)
  for (const [index, line] of cover.entries()) {
    if (line.length > LONGEST_TITLE || /[。，；：]/.test(line)) continue
    if (KIND_OF_PLAN.test(line))
      return compact(startsInside(line) ? `${cover[index - 1] ?? ''}${line}` : line)
  }
  const named = /《([^》]{4,60}(?:规划|纲要|意见|方案|计划))》/.exec(text.slice(0, 600))
  return compact(named?.[1] ?? cover.find(isTitleLike) ?? '')
}

/** `第十四个五年规划和二〇三五年远景目标纲要` is the second line of a title. */
function startsInside(line: string): boolean {
  return /^(?:第十.{0,2}个五年|“?十.五”?规划|规划|纲要|实施)/.test(line)
}

function isTitleLike(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    !/[。；]/.test(line) &&
    !UNNUMBERED.test(line.replace(/\s/g, ''))
  )
}

function compact(title: string): string {
  return title.replace(/\s+/g, '')
}

const SPAN = /((?:19|20)\d\d)\s*年?\s*[~～－–—\-至到]+\s*((?:19|20)\d\d)\s*年/g

/**
 * The years the plan covers: from its title (第十二个五年规划, “十四五”, 2021—2035年), else as it says of
 * itself (规划期限为…), else the span of years it dates most of its promises by. Null where it says
 * nothing of the kind.
 */
export function periodOf(title: string, text: string): Period | null {
  const head = text.slice(0, 3000)
  const force = inForce(text.slice(-400))
  return (
    spanIn(/规划(?:期限|期|时限)(?:为|是|：)[^。]{0,40}/.exec(text)?.[0] ?? '') ??
    spanIn(title) ??
    fiveYearIn(title) ??
    spanIn(head.split(/\n/).slice(0, 3).join('')) ??
    force ??
    fiveYearIn(head) ??
    commonestSpan(text)
  )
}

/** `本意见自2024年1月1日起施行，有效期3年`. */
function inForce(end: string): Period | null {
  const found = /自(20\d\d)年1月1日起(?:施行|实施|执行)，有效期([一二三四五]|\d)年/.exec(end)
  if (!found) return null
  const from = Number(found[1])
  return { from, to: from - 1 + (chineseNumber(found[2] ?? '') ?? Number(found[2])) }
}

function spanIn(text: string): Period | null {
  const span = new RegExp(SPAN.source).exec(text)
  return span ? { from: Number(span[1]), to: Number(span[2]) } : null
}

function fiveYearIn(text: string): Period | null {
  const name =
    /第(十[一二三四五六七八]?)个五年(?:规划|计划)/.exec(text)?.[1] ??
    /“?(十[一二三四五六七八])五”?(?=规划|时期|期间|”|综合)/.exec(text)?.[1]
  return name ? fiveYearPlan(name) : null
}

function commonestSpan(text: string): Period | null {
  const times = new Map<string, number>()
  for (const [, from, to] of text.matchAll(SPAN)) {
    const span = `${from} ${to}`
    times.set(span, (times.get(span) ?? 0) + 1)
  }
  const [best] = [...times].toSorted((a, b) => b[1] - a[1])
  const [from, to] = (best?.[0] ?? '').split(' ')
  return best && best[1] > 1 ? { from: Number(from), to: Number(to) } : null
}
