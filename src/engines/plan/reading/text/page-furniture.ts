import type { Line } from './lines.ts'

/** `- 12 -`, `— 12 —`, `第12页 共80页`: a page number that says so itself. */
const MARKED_PAGE =
  /^(?:[-—–·•]+\s*\d{1,4}\s*[-—–·•]+|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?)$/
/** A number with nothing after it, or glued to the first word of the next line: `12到2020年，…`. */
const BARE_OR_GLUED = /^(\d{1,3})(?=$|\s*[\u4e00-\u9fff（(“《])/
/** Page numbers stand at least so many lines apart; the numbers of a table's rows do not. */
const LINES_A_PAGE = 6
/** Fewer numbers in a row than this may be chance. */
const PAGES_AT_LEAST = 4
/** The first section of a chapter begins at most so many lines below its head. */
const LINES_TO_FIRST = 8
/** A running head comes back on every page. */
const HEAD_REPEATS = 4
const RUNNING_HEAD = /^[^\d，。；：]{8,40}(?:规划|纲要|意见|方案|计划)$/

/**
 * Leaves out what belongs to the page and not to the plan: page numbers on lines of their own, page
 * numbers glued to the next line, running heads. What is kept keeps its place.
 */
export function withoutFurniture(lines: Line[]): Line[] {
  const pages = pageNumbers(lines)
  const heads = runningHeads(lines)
  return lines.flatMap((line, index) => {
    if (MARKED_PAGE.test(line.text) || heads.has(line.text)) return []
    return pages.has(index) ? withoutLeadingNumber(line) : [line]
  })
}

function withoutLeadingNumber(line: Line): Line[] {
  const text = line.text.replace(BARE_OR_GLUED, '').trimStart()
  return text ? [{ text, start: line.end - text.length, end: line.end }] : []
}

/**
 * Indexes of the lines that begin with the longest run of numbers counting up by one, a page apart.
 */
function pageNumbers(lines: Line[]): Set<number> {
  const runs = new Map<number, { index: number; length: number; before: number | null }>()
  const steps = new Map<number, number | null>()
  let best = { index: -1, length: 0 }
  const marks = lines.filter(({ text }) => MARKED_PAGE.test(text)).length
  lines.forEach((line, index) => {
    const marked = MARKED_PAGE.test(line.text)
    // Where pages are numbered with a mark, a number without one is a row's or a chapter's.
    if (!marked && marks >= PAGES_AT_LEAST - 1) return
    const printed = marked ? /\d+/.exec(line.text)?.[0] : BARE_OR_GLUED.exec(line.text)?.[1]
    const number = Number(printed ?? Number.NaN)
    if (Number.isNaN(number) || (!marked && isChapter(lines, index, number))) return
    const last = runs.get(number - 1)
    const follows = last !== undefined && index - last.index >= LINES_A_PAGE
    const length = follows ? last.length + 1 : 1
    if (length < (runs.get(number)?.length ?? 0)) return
    runs.set(number, { index, length, before: follows ? last.index : null })
    steps.set(index, follows ? last.index : null)
    if (length > best.length) best = { index, length }
  })
  const found = new Set<number>()
  if (best.length < (marks > 1 ? PAGES_AT_LEAST - 1 : PAGES_AT_LEAST)) return found
  for (let at: number | null = best.index; at !== null; at = steps.get(at) ?? null) found.add(at)
  return found
}

/** `3 重点任务` is the head of a chapter and no page number where `3.1` follows. */
function isChapter(lines: Line[], index: number, number: number): boolean {
  return lines
    .slice(index + 1, index + 1 + LINES_TO_FIRST)
    .some(({ text }) => text.startsWith(`${number}.1`))
}

function runningHeads(lines: Line[]): Set<string> {
  const times = new Map<string, number>()
  for (const { text } of lines) {
    if (RUNNING_HEAD.test(text)) times.set(text, (times.get(text) ?? 0) + 1)
  }
  return new Set([...times].filter(([, count]) => count >= HEAD_REPEATS).map(([text]) => text))
}
