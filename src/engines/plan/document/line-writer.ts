// Collects words into lines and knows tables. In a row of several cells each short cell is one line, whatever breaks
// it has inside. A row of one cell, or a cell longer than CELL_LENGTH, is a box (a 专栏, or the whole page of an old
// site): it keeps its lines.

const CELL_LENGTH = 120

/** The page, or a cell: its finished lines, and the cells of the table row that now stands open in it. */
interface Block {
  lines: string[]
  row: Block[]
  hasTable: boolean
}

const emptyBlock = (): Block => ({ lines: [], row: [], hasTable: false })

export class LineWriter {
  #line: string[] = []
  readonly #page = emptyBlock()
  readonly #cells: Block[] = []

  write(text: string): void {
    this.#line.push(text)
  }

  endLine(): void {
    const line = collapse(this.#line.join(''))
    this.#line = []
    if (line !== '') this.#top().lines.push(line)
  }

  openTable(): void {
    this.#top().hasTable = true
    this.endRow()
  }

  openCell(): void {
    this.endLine()
    this.#cells.push(emptyBlock())
  }

  closeCell(): void {
    this.endLine()
    const cell = this.#cells.pop()
    if (!cell) return
    settleRow(cell)
    this.#top().row.push(cell)
  }

  /** Ends the row that stands open, if any; the next line is set apart from it by an empty one. */
  endRow(): void {
    this.endLine()
    settleRow(this.#top())
  }

  text(): string {
    while (this.#cells.length > 0) this.closeCell()
    this.endRow()
    return this.#page.lines.join('\n').trim()
  }

  #top(): Block {
    return this.#cells.at(-1) ?? this.#page
  }
}

function settleRow(block: Block): void {
  const cells = block.row
  block.row = []
  for (const cell of cells)
    for (const line of cells.length === 1 ? cell.lines : cellLines(cell)) block.lines.push(line)
  if (block.hasTable && block.lines.length > 0 && block.lines.at(-1) !== '') block.lines.push('')
}

function cellLines(cell: Block): string[] {
  if (cell.hasTable) return cell.lines
  const joined = cell.lines.reduce((all, line) => all + gap(all, line) + line, '')
  if (joined.length > CELL_LENGTH) return cell.lines
  return joined === '' ? [] : [joined]
}

/** Chinese meets Chinese without a space: 常住人口 + 城镇化率. Latin words keep one. */
function gap(before: string, after: string): string {
  return /[\w.,;:)]$/.test(before) && /^[\w(]/.test(after) ? ' ' : ''
}

/** Runs of white space become one space; full-width spaces inside stay, since plans set headings apart with them. */
function collapse(text: string): string {
  return text
    .replace(/[\t\n\v\f\r \u00a0\u200b\ufeff]+/g, ' ')
    .replace(/^[ \u3000]+|[ \u3000]+$/g, '')
}
