import { comparatorOf, isApproximate } from '../figures/comparator.ts'
import type { FigureDraft } from '../figures/figures.ts'
import { arabicNumber } from '../figures/numerals.ts'
import { IS_UNIT, MAGNITUDE, UNIT } from '../lexicon/units.ts'
import type { SectionRole } from '../outline/section-roles.ts'
import type { Comparator, FigureKind, Period } from '../plan-reading.ts'
import type { Line } from '../text/lines.ts'
import { columnsOf, type ValueColumn } from './table-head.ts'
import { rowsOf, type TableRow } from './table-rows.ts'
import { type TableToken, tokensOf } from './table-token.ts'

interface TableReading {
  source: string
  lines: Line[]
  period: Period | null
  role: SectionRole
}

/**
 * The figures of one table: targets by column and year, what they start from as background, 约束性 or
 * 预期性.
 */
export function tableFigures({ source, lines, period, role }: TableReading): FigureDraft[] {
  const tokens = tokensOf(source, lines)
  const firstRow = tokens.findIndex(({ kind }) => kind === 'text' || kind === 'value')
  const columns = columnsOf(tokens.slice(0, Math.max(0, firstRow)), period)
  const isOneCellALine = tokens.every((token, i) => token.line !== tokens[i + 1]?.line)
  return rowsOf(tokens.slice(Math.max(0, firstRow))).flatMap((row) =>
    rowFigures(isOneCellALine ? withoutCategory(row) : row, columns, role),
  )
}

/**
 * One cell a line: only the last word before the values is the name, what stands before it heads a
 * group of rows.
 */
function withoutCategory(row: TableRow): TableRow {
  const first = row.cells[0]
  const own = row.names.filter((name) => first && name.start < first.start).slice(-1)
  return { ...row, names: own.length > 0 ? own : row.names.slice(-1) }
}

function rowFigures(row: TableRow, columns: ValueColumn[], role: SectionRole): FigureDraft[] {
  const uses = columnsFor(row.cells.length, columns)
  const { name, unit } = nameAndUnit(row)
  const base = row.cells.find((_, index) => uses[index]?.use === 'base')
  const start = Math.min(...[...row.names, ...row.cells].map((token) => token.start))
  const end = Math.max(
    ...[
      ...row.names,
      ...row.cells,
      ...((row.attribute ?? row.cells.slice(-1))
        ? [row.attribute ?? (row.cells.at(-1) as TableToken)]
        : []),
    ].map((token) => token.end),
  )
  return row.cells.flatMap((cell, index) => {
    const use = columnUse(uses[index], cell)
    const read = cell.kind === 'value' ? readCell(cell.text, name) : null
    if (!use || !read) return []
    const isTarget = use.use === 'target' || use.use === 'growth'
    return {
      start,
      end,
      quote: '',
      kind: kindOf(use, role),
      indicator: use.use === 'growth' ? `${name}年均增速` : name,
      comparator: read.comparator,
      value: read.value,
      unit: use.use === 'growth' ? '%' : (unit ?? read.unit),
      approx: read.approx,
      per: /人均/.test(name) ? '人' : null,
      deadline: isTarget && role !== 'achieved' ? use.year : null,
      deadlineSource: isTarget && use.year && role !== 'achieved' ? 'column' : null,
      baseline: isTarget && base?.kind === 'value' ? base.text : null,
      binding: row.attribute ? row.attribute.text.startsWith('约束') : null,
    }
  })
}

/** In a column of 年均增长〔累计〕, 〔25〕 is a sum in the row's unit and [5.5] or 5.5 a yearly rate. */
function columnUse(column: ValueColumn | undefined, cell: TableToken): ValueColumn | undefined {
  if (column?.use !== 'mixed') return column
  return { use: cell.text.startsWith('〔') ? 'target' : 'growth', year: null }
}

function kindOf({ use }: ValueColumn, role: SectionRole): FigureKind {
  if (use === 'done') return 'achievement'
  if (use === 'base' || role === 'achieved' || role === 'background') return 'background'
  return 'target'
}

/**
 * The columns of a row's cells. Where the head does not match, the last cell is due and those
 * before it are the base.
 */
function columnsFor(cells: number, columns: ValueColumn[]): ValueColumn[] {
  if (cells === columns.length) return columns
  const due = columns.findLast(({ use }) => use === 'target') ?? { use: 'target', year: null }
  const rest = columns.filter(({ use }) => use !== 'growth')
  if (cells === rest.length) return rest
  return Array.from({ length: cells }, (_, index) =>
    index === cells - 1 ? due : { use: 'base', year: null },
  )
}

/** `人均预期寿命（岁）` is 人均预期寿命 in 岁. */
function nameAndUnit(row: TableRow): { name: string; unit: string | null } {
  const whole = row.names
    .map(({ text }) => text)
    .join('')
    .replace(/[①-⑩*]/g, '')
    .replace(/([A-Za-z]) (?=\d)/g, '$1')
  const bracket = /^(.*?)（([^（）]{1,12})）$/.exec(whole)
  const printed = row.unit?.text.replace(/^（(.*)）$/, '$1') ?? null
  if (bracket && isUnit(bracket[2] ?? ''))
    return { name: bracket[1] ?? whole, unit: bracket[2] ?? null }
  return { name: whole, unit: printed }
}

function isUnit(text: string): boolean {
  return (
    IS_UNIT.test(text) ||
    /^[^，、]{0,6}[%‰元吨人米亩张户个家项件辆]$/.test(text) ||
    text.includes('/')
  )
}

interface CellReading {
  value: number | [number, number]
  unit: string | null
  comparator: Comparator
  approx: boolean
}

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const CELL = new RegExp(
  `(${NUMBER})(?:%|${MAGNITUDE}?${UNIT})?(?:[~－–—\\-至到](${NUMBER}))?(%|${MAGNITUDE}?${UNIT})?`,
)

function readCell(text: string, name: string): CellReading | null {
  const bare = text.replace(/(\d)[[〔]\d[\]〕]$/, '$1').replace(/[[\]〔〕（）①-⑩*]/g, '')
  const found = CELL.exec(bare)
  if (!found) return null
  const first = arabicNumber(found[1] ?? '')
  const value: CellReading['value'] = found[2] ? [first, arabicNumber(found[2])] : first
  const before = bare.slice(0, found.index)
  const after = bare.slice(found.index + found[0].length)
  const said = comparatorOf(value, { before, after })
  const unit = found[3] ?? /^[\d.,]+(%)/.exec(found[0])?.[1] ?? null
  const falls = /(?:降低|下降|减少|削减)(?:率|幅度)?(?:（|$)/.test(name)
  return {
    value,
    unit,
    comparator: said === '=' && falls ? 'decrease' : said,
    approx: isApproximate({ before, after }),
  }
}
