import { HEADING_FORMS } from '../outline/heading-forms.ts'
import type { Line } from '../text/lines.ts'
import { isTail } from './table-rows.ts'
import { tokensOf } from './table-token.ts'

/** Lines of a table, as a range of indexes. `end` is not included. */
export interface TableRange {
  start: number
  end: number
}

const LONGEST_CELL = 60
/** Fewer values than this are no table of figures. */
const VALUES_AT_LEAST = 3
/** `表1 主要指标` stands above a table and is none of its cells. */
const CAPTION = /^(?:附?表|专栏)\s*[\d一二三四五六七八九十]/
const HEAD_WORD =
  /^(?:序号|指标|主要指标|指标名称|类别|单位|属性|指标属性|指标性质|20\d\d年?.{0,6})$/

/**
 * Runs of short lines without sentence marks that hold values under a head of years, units and 属性,
 * or rows that end in 约束性 or 预期性. A list of projects or tasks has neither and stays text.
 */
export function findTables(source: string, lines: Line[]): TableRange[] {
  const tables: TableRange[] = []
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && isCell(line)) continue
    const table = tableIn(source, lines, { start: from, end: i })
    if (table) tables.push(table)
    from = i + 1
  }
  return tables
}

function isCell({ text }: Line): boolean {
  if (text.length > LONGEST_CELL || /[。；！？]/.test(text) || /^注[：:]/.test(text)) return false
  if (CAPTION.test(text)) return false
  const open = text.replace(/[（(][^）)]*[）)]/g, '')
  if (/[，：:]/.test(open)) return false
  return !HEADING_FORMS.some(({ name, pattern }) => {
    if (name === 'arabic' || !pattern.test(text)) return false
    return name !== 'decimal' || !startsWithValue(text)
  })
}

/** `8.6 张` begins with a value, `5.1 厂网建设` with the number of a heading. */
function startsWithValue(text: string): boolean {
  return /^\d+(?:\.\d+)?(?:\s*[\d—–〔[<>≥≤%（(①-⑩*].*|\s*[\u4e00-\u9fff]{0,2})$/.test(text)
}

/** The table inside a run of cells: from its head to its last value or attribute. */
function tableIn(source: string, lines: Line[], { start, end }: TableRange): TableRange | null {
  if (end - start < 2) return null
  const tokens = tokensOf(source, lines.slice(start, end))
  const attributes = tokens.filter(({ kind }) => kind === 'attribute')
  const values = tokens.filter(({ kind }) => kind === 'value')
  const heads = tokens.filter(({ kind, text }) => kind === 'head' && HEAD_WORD.test(text))
  if (values.length < VALUES_AT_LEAST || (heads.length < 2 && attributes.length < 2)) return null
  const ends = attributes.length > 0 ? ['attribute'] : ['value', 'empty']
  const last = tokens.findLast(({ kind }) => ends.includes(kind))
  const firstLine = heads[0]?.line ?? 0
  const tail = tokens.some(
    ({ line, kind, text }) => line === (last?.line ?? 0) + 1 && kind === 'text' && isTail(text),
  )
    ? 1
    : 0
  return { start: start + firstLine, end: Math.min(end, start + (last?.line ?? 0) + 1 + tail) }
}
