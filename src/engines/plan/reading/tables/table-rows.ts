import type { TableToken } from './table-token.ts'

/**
 * One indicator of a table: the pieces of its name, its cells from left to right, its attribute.
 */
export interface TableRow {
  names: TableToken[]
  unit: TableToken | null
  /** Values, and the dashes that stand for none. */
  cells: TableToken[]
  attribute: TableToken | null
}

/**
 * Puts a flattened table's pieces into rows. A word processor gives one cell a line; a page gives a
 * row a line, or a name split around its own figure:
 *
 *     单位地区生产总值能源消
 *     〔16〕 约束性
 *     耗降低（%）
 */
export function rowsOf(tokens: TableToken[]): TableRow[] {
  const hasAttributes = tokens.some(({ kind }) => kind === 'attribute')
  const isOneCellALine = tokens.every((token, i) => token.line !== tokens[i + 1]?.line)
  const reader = new RowReader({ hasAttributes, isOneCellALine })
  const own = isOneCellALine ? tokens : withoutGroups(tokens)
  own.forEach((token, index) => reader.take(token, own[index + 1]))
  return reader.finish()
}

/**
 * Leaves out the names of groups that a page sets beside numbered rows, whole (`环境治理 1 优良天数比例…`) or
 * broken into a column of two characters a line (`应对` / `气候` / `变化`).
 */
function withoutGroups(tokens: TableToken[]): TableToken[] {
  if (tokens.find(({ kind }) => kind === 'value')?.text !== '1') return tokens
  let number = 1
  const own = tokens.filter((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const isFirst = before?.line !== token.line
    const isAlone = isFirst && after?.line !== token.line
    const isBesideNumber = isFirst && after?.line === token.line && after.text === `${number}`
    if (token.text === `${number}` && (isFirst || before?.kind === 'text')) number++
    return token.kind !== 'text' || !((isAlone && token.text.length <= 2) || isBesideNumber)
  })
  return withLinesCounted(own)
}

function withLinesCounted(tokens: TableToken[]): TableToken[] {
  let line = -1
  let printed = -1
  return tokens.map((token) => {
    if (token.line !== printed) line++
    printed = token.line
    return { ...token, line }
  })
}

class RowReader {
  #shape: { hasAttributes: boolean; isOneCellALine: boolean }
  #rows: TableRow[] = []
  #row: TableRow = empty()
  #number = 0

  constructor(shape: { hasAttributes: boolean; isOneCellALine: boolean }) {
    this.#shape = shape
  }

  take(token: TableToken, next: TableToken | undefined): void {
    if (token.kind === 'text') this.#takeText(token, next)
    else if (token.kind === 'unit') this.#row.unit ??= token
    else if (token.kind === 'attribute') this.#takeAttribute(token)
    else if (token.kind === 'value' && this.#isRowNumber(token, next)) this.#number += 1
    else if (token.kind !== 'head' && this.#row.names.length > 0) this.#row.cells.push(token)
  }

  finish(): TableRow[] {
    this.#close()
    return this.#rows
  }

  #takeText(token: TableToken, next: TableToken | undefined): void {
    const before = this.#rows.at(-1)
    if (before && this.#row.cells.length === 0 && this.#endsName(before, token, next)) {
      before.names.push(token)
      return
    }
    const isNewRow =
      this.#row.cells.length > 0 && !this.#shape.hasAttributes && !/^（|^[^（]*）$/.test(token.text)
    if (isNewRow) this.#close()
    this.#row.names.push(token)
  }

  /**
   * The second half of a name that stood around its figure: the row's own line held no word, or
   * held one that still lacks its unit.
   */
  #endsName(row: TableRow, token: TableToken, next: TableToken | undefined): boolean {
    if (this.#shape.isOneCellALine || this.#row.names.length > 0) return false
    const line = (row.attribute ?? row.cells.at(-1))?.line
    if (line === undefined || token.line !== line + 1 || next?.line === token.line) return false
    const startsNext =
      next === undefined || next.kind === 'text' || next.text === `${this.#number + 1}`
    const isWhole = row.names.some(({ text }) => /（[^）]*）$/.test(text))
    if (row.names.some((name) => name.line === line)) {
      return startsNext && !isWhole && isTail(token.text)
    }
    return startsNext || isTail(token.text)
  }

  #takeAttribute(token: TableToken): void {
    if (this.#row.names.length === 0) return
    this.#row.attribute = token
    this.#close()
  }

  /**
   * A number that counts rows: the next in order, before the name or at the head of the name's
   * middle line.
   */
  #isRowNumber(token: TableToken, next: TableToken | undefined): boolean {
    if (Number(token.text) !== this.#number + 1 || this.#row.cells.length > 0) return false
    if (next?.kind === 'text') return true
    const isNumbered = this.#number > 0 && this.#number === this.#rows.length
    return isNumbered && !this.#shape.isOneCellALine && next?.line === token.line
  }

  #close(): void {
    if (this.#row.cells.length > 0) this.#rows.push(this.#row)
    if (this.#row.cells.length > 0 || this.#row.attribute) this.#row = empty()
  }
}

function empty(): TableRow {
  return { names: [], unit: null, cells: [], attribute: null }
}

/** `耗降低（%）`, `（%）`, `比重）`: more likely the end of a name than its beginning. */
export function isTail(text: string): boolean {
  return /^(?:[^（]{0,4}（[^）]*）|[^（]*）)$/.test(text)
}
