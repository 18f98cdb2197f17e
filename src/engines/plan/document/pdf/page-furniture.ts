// What stands on every page and belongs to none: page numbers, running heads; and the table of contents, which would
// be read as a second set of headings.
import type { PdfLine } from './pdf-lines.ts'

const markedNumbers = [
  /^[-—–－·•]\s*\d{1,4}\s*[-—–－·•]$/, // — 12 —
  /^第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?$/, // 第12页 共40页
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/, // 12 / 40
  /^[ivxl]{1,6}$/i, // xii
  /^(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?$/, // the address a browser prints
]
const bareNumber = /^\d{1,4}$/
const contentsLine = /(?:[.．·•…]\s?){4,}\s*[-—]?\s*\d{1,4}\s*[-—]?$/
/** How many lines at the top and at the bottom of a page can be furniture. */
const EDGE_LINES = 2

/** The pages without page numbers, running heads and lines of the table of contents. */
export function withoutFurniture(pages: PdfLine[][]): PdfLine[][] {
  const heads = runningHeads(pages)
  const ahead = numberingOffset(pages)
  return pages.map((lines, page) =>
    lines.filter(({ text }, i) => {
      if (contentsLine.test(text)) return false
      if (!isAtEdge(i, lines.length)) return true
      if (bareNumber.test(text)) return Number(text) - page !== ahead
      if (markedNumbers.some((form) => form.test(text))) return false
      return !heads.has(withoutFigures(text))
    }),
  )
}

/** Edge lines that are the same but for their figures on three pages and on a third of all. */
function runningHeads(pages: PdfLine[][]): Set<string> {
  const keys = pages.flatMap((lines) => [...new Set(edgeTexts(lines).map(withoutFigures))])
  const repeated = [...countEach(keys)].filter(
    ([, count]) => count >= 3 && count * 3 >= pages.length,
  )
  return new Set(repeated.map(([key]) => key))
}

/**
 * How far printed numbers run ahead of the count of pages, if two pages agree on it. A bare number that does not fit
 * is the number of an item that a page happens to begin or end with.
 */
function numberingOffset(pages: PdfLine[][]): number | null {
  const offsets = pages.flatMap((lines, page) =>
    edgeTexts(lines).flatMap((text) => (bareNumber.test(text) ? [Number(text) - page] : [])),
  )
  const [commonest] = [...countEach(offsets)].toSorted(([, a], [, b]) => b - a)
  return commonest && commonest[1] >= 2 ? commonest[0] : null
}

function countEach<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function edgeTexts(lines: PdfLine[]): string[] {
  return lines.filter((_, i) => isAtEdge(i, lines.length)).map(({ text }) => text)
}

function isAtEdge(i: number, count: number): boolean {
  return i < EDGE_LINES || i >= count - EDGE_LINES
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/g, '#')
}
