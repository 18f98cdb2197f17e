import assert from 'node:assert/strict'
import type { AnyKind, GeneratedColumn } from '../../kernel/kind.ts'

/** The statements that make a kind's table where it is missing. Its columns come later: see `columnStatements`. */
export function tableStatement(kind: AnyKind): string {
  // States are rewritten in place again and again: room left in each page lets PostgreSQL do so without touching an
  // index (heap-only tuples).
  return `create table if not exists ${tableOf(kind.name)} (
    chain text collate "C" not null,
    id text collate "C" not null,
    version bigint not null,
    state text not null,
    primary key (chain, id)
  ) with (fillfactor = 70)`
}

/** A column as it must be: its name, the expression that makes it, and whether it has an index. */
export interface ColumnPlan {
  name: string
  definition: string
  /** The index on it, where there is one. */
  index: string | null
}

/** The generated columns of a kind. `definition` is kept as the column's comment, so that a later change is noticed. */
export function columnPlans(kind: AnyKind): ColumnPlan[] {
  return Object.entries(kind.columns ?? {}).map(([name, column]) => ({
    name,
    definition: `${sqlType[column.type]} generated always as (${expression(column)}) stored`,
    index: column.indexed ? `${kind.name}_${name}` : null,
  }))
}

/** What brings one column to `plan`. A stale one is dropped first, and its index with it. */
export function columnStatements(kind: AnyKind, plan: ColumnPlan, stale: boolean): string[] {
  const table = tableOf(kind.name)
  const column = quote(plan.name)
  return [
    ...(stale ? [`alter table ${table} drop column ${column}`] : []),
    `alter table ${table} add column ${column} ${plan.definition}`,
    `comment on column ${table}.${column} is ${literal(plan.definition)}`,
    ...(plan.index ? [indexStatement(kind, plan)] : []),
  ]
}

/** The index serves both "which have this value" and "in the order of this value, then id". */
export function indexStatement(kind: AnyKind, plan: ColumnPlan): string {
  const index = quote(plan.index ?? '')
  return `create index if not exists ${index} on ${tableOf(kind.name)} (chain, ${quote(plan.name)}, id)`
}

/** The table of a kind, quoted. A name that could not have passed `checkKinds` is a bug, or an attack. */
export function tableOf(kind: string): string {
  return quote(kind)
}

const sqlType: Record<GeneratedColumn['type'], string> = {
  text: 'text collate "C"',
  integer: 'bigint',
  boolean: 'smallint',
}

function expression(column: GeneratedColumn): string {
  const value = `state::jsonb #>> array[${column.path.map(literal).join(', ')}]`
  if (column.type === 'integer') return `(${value})::bigint`
  if (column.type === 'boolean') return `(${value})::boolean::int::smallint`
  return value
}

function quote(name: string): string {
  assert(/^[A-Za-z][A-Za-z0-9_]*$/.test(name), `not a name for a table or column: ${name}`)
  return `"${name}"`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
