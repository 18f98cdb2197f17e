// A PDF has no lines, only pieces of text with a place. Pieces on one base line, from left to right, are a line.

/** A piece of text as placed on the page, in points; `y` grows upwards. */
export interface PlacedText {
  text: string
  left: number
  right: number
  y: number
  size: number
}

export interface PdfLine extends PlacedText {
  /** Has a gap as wide as a column's: a row of a table, which is never one paragraph with its neighbour. */
  hasColumns: boolean
}

/** The lines of one page, from top to bottom. One column of text is assumed, as plans are set. */
export function linesOf(pieces: PlacedText[]): PdfLine[] {
  const rows: PlacedText[][] = []
  for (const piece of pieces.filter(isSeen).toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && isOnLine(piece, last)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(mergeRow).filter((line) => line.text !== '')
}

/** Blanks narrower than this come from spreading a line to its full width. */
const NARROWEST_BLANK = 0.2

function isSeen({ text, left, right, size }: PlacedText): boolean {
  return text.trim() !== '' || right - left >= NARROWEST_BLANK * size
}

/** Small marks (footnotes, subscripts) stand up to half a letter above or below the line they belong to. */
function isOnLine(piece: PlacedText, last: PlacedText): boolean {
  return Math.abs(last.y - piece.y) < 0.4 * Math.max(last.size, piece.size)
}

function mergeRow(row: PlacedText[]): PdfLine {
  const sorted = row.toSorted((a, b) => a.left - b.left)
  const firstWord = sorted.findIndex((piece) => piece.text.trim() !== '')
  const [first, ...rest] = sorted.slice(Math.max(firstWord, 0))
  if (!first) throw new Error('a row holds at least the piece it was begun with')
  const line: PdfLine = { ...first, left: first.left + indent(first), hasColumns: false }
  for (const piece of rest) {
    const gapWidth = piece.left - line.right
    line.text += separator(line.text, piece.text, gapWidth / piece.size) + piece.text
    line.hasColumns ||= gapWidth > 2 * piece.size || isWideBlank(piece)
    line.right = Math.max(line.right, piece.right)
    line.size = Math.max(line.size, piece.size)
  }
  return { ...line, text: line.text.trim() }
}

/** Blanks typed before the first word, which set the line in by one letter each if they are full-width. */
function indent({ text, size }: PlacedText): number {
  const blanks = text.match(/^\s*/)?.[0] ?? ''
  const full = blanks.match(/\u3000/g)?.length ?? 0
  return (full + (blanks.length - full) / 2) * size
}

function isWideBlank({ text, left, right, size }: PlacedText): boolean {
  return text.trim() === '' && right - left > 2 * size
}

/** A space for a gap of most of a letter, or for a narrow one between Latin words. */
function separator(before: string, after: string, gapInLetters: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ''
  const latin = /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after)
  return gapInLetters > (latin ? 0.15 : 0.8) ? ' ' : ''
}
