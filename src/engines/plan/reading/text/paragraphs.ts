import { alternatives } from '../lexicon/alternatives.ts'
import type { Line } from './lines.ts'
import { type Passage, passageOf, type Span } from './passage.ts'

/** Lines that are read as one: a paragraph of the plan, a heading, or one cell of a table. */
export interface Paragraph extends Span {
  passage: Passage
}

const ENDS = /[。！？；：”）…]$/
/** What opens a paragraph whatever stands before it. */
const N = '[零〇一二三四五六七八九十百\\d]{1,5}'
const OPENS = new RegExp(
  alternatives(`
    ^第${N}[章节篇编部条] ^[一二三四五六七八九十]{1,3}、 ^[（(]${N}[)）] ^\\d{1,2}[、．] ^\\d{1,2}\\.(?!\\d)
    ^\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s*[\u4e00-\u9fff] ^—— ^专栏 ^[①-⑳] ^[●■◆▲★]
  `),
)
/** A wrapped line is at least so full. */
const FULL_LINE = 0.8
const NARROWEST_PAGE = 18
const WIDEST_PAGE = 90
/**
 * So many full lines without a full stop make a text that was wrapped by the page and not by its
 * writer.
 */
const WRAPPED_SHARE = 0.15

/**
 * Joins the lines that a page width broke (`…河湖水功能区水质达` / `标率稳步提高。`). A text whose lines are
 * paragraphs already, or are cells of a table, stays as it is.
 */
export function paragraphsOf(source: string, lines: Line[]): Paragraph[] {
  const width = pageWidth(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    if (before && width !== null && continues(before, line, width)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    start: (group[0] as Line).start, // a group is made with its first line
    end: (group.at(-1) as Line).end,
    passage: passageOf(source, ...group),
  }))
}

/** The width a page gave its lines, or null where lines were not wrapped. */
function pageWidth(lines: Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < NARROWEST_PAGE || width > WIDEST_PAGE) return null
  const broken = lines.filter(({ text }) => text.length >= width * FULL_LINE && !ENDS.test(text))
  return broken.length >= Math.max(3, lines.length * WRAPPED_SHARE) ? width : null
}

function continues(before: Line, line: Line, width: number): boolean {
  if (ENDS.test(before.text) && !/[；：”）]$/.test(before.text)) return false
  if (OPENS.test(line.text)) return false
  return before.text.length >= width * FULL_LINE || isCutBeforeFigure(before, line)
}

/** `森林覆盖率提高到` / `45.5%`: a verb that waits for its figure, however short the line. */
function isCutBeforeFigure(before: Line, line: Line): boolean {
  return (
    /(?:达到?|[高升加长低降少]到|控制在|不[低高少大]于)$/.test(before.text) && /^\d/.test(line.text)
  )
}
