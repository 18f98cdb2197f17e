// What stands on every page and belongs to none: page numbers, running heads; and the table of contents, which would
// be read as a second set of headings.
import type { PdfLine } from './pdf-lines.ts'

const pageNumber =
  /^[-—–－·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*页)?(?:\s*[/／共,，]\s*共?\s*\d{1,4}\s*页?)?[-—–－·•\s]*$/i
const contentsLine = /(?:[.．·•…]\s?){4,}\s*[-—]?\s*\d{1,4}\s*[-—]?$/
/** How many lines at the top and at the bottom of a page can be furniture. */
const EDGE_LINES = 2

/** The pages without page numbers, running heads and lines of the table of contents. */
export function withoutFurniture(pages: PdfLine[][]): PdfLine[][] {
  const heads = runningHeads(pages)
  return pages.map((lines) =>
    lines.filter((line, i) => {
      if (contentsLine.test(line.text)) return false
      if (!isAtEdge(i, lines.length)) return true
      return !pageNumber.test(line.text) && !heads.has(withoutFigures(line.text))
    }),
  )
}

/** Edge lines that are the same but for their figures on three pages and on a third of all. */
function runningHeads(pages: PdfLine[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const edges = lines.filter((_, i) => isAtEdge(i, lines.length))
    for (const key of new Set(edges.map((line) => withoutFigures(line.text))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const repeated = [...counts].filter(([, count]) => count >= 3 && count * 3 >= pages.length)
  return new Set(repeated.map(([key]) => key))
}

function isAtEdge(i: number, count: number): boolean {
  return i < EDGE_LINES || i >= count - EDGE_LINES
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/g, '#')
}
