import { fiveYearPlan } from '../figures/time-phrases.ts'
import type { Period } from '../plan-reading.ts'
import type { TableToken } from './table-token.ts'

/**
 * A column of values. base: what was so when the plan was written; target: what is due in `year`;
 * growth: a yearly rate; mixed: a
 * yearly rate or, in brackets, what five years add up to.
 */
export interface ValueColumn {
  use: 'base' | 'done' | 'target' | 'growth' | 'mixed'
  year: number | null
}

/** The value columns a table's head names, left to right: 2020年, 2025年, 年均增速. */
export function columnsOf(head: TableToken[], period: Period | null): ValueColumn[] {
  const columns = head.flatMap(({ text }) => columnOf(text, period) ?? [])
  if (period || columns.some(({ use }) => use === 'base')) return columns
  const years = columns.flatMap(({ year }) => year ?? [])
  const first = Math.min(...years)
  return columns.map((column) =>
    years.length > 1 && column.year === first ? { ...column, use: 'base' } : column,
  )
}

function columnOf(text: string, period: Period | null): ValueColumn | null {
  const plan = /(十.)五/.exec(text)?.[1]
  const year = Number(/20\d\d/.exec(text)?.[0] ?? 0) || (plan ? fiveYearPlan(plan).to : null)
  if (/(?:年均|增速|增长).*累计/.test(text)) return { use: 'mixed', year: null }
  if (/年均|增速|增长/.test(text)) return { use: 'growth', year: null }
  const isPast = year !== null && period !== null && year < period.from
  if (isPast && /完成|实际|实绩/.test(text)) return { use: 'done', year }
  if (/现状|基期|基准|基数|完成|实际/.test(text) || isPast) return { use: 'base', year }
  if (/目标|规划值|期末|累计/.test(text) || year) return { use: 'target', year }
  return null
}
