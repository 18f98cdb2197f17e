import type { AnyKind } from '../../kernel/kind.ts'
import { kernelStatements, kernelTables } from './kernel-tables.ts'
import { columnPlans, columnStatements, indexStatement, tableStatement } from './kind-table.ts'
import { inTransaction, type Line, type WritingLine } from './line.ts'

// Any number, as long as every migration of a Gangmu database takes the same lock.
const migrationLock = 732_410_119

/**
 * Brings the database to what the kernel and `kinds` need: tables, generated columns and indexes that are missing, and
 * columns whose definition has changed. Many processes may do so at once: one works, the others find nothing to do.
 * A new generated column rewrites its table, which for millions of states takes minutes in which nobody reads it.
 */
export async function migrate(line: WritingLine, kinds: readonly AnyKind[]): Promise<void> {
  if ((await missing(line, kinds)).length === 0) return
  await inTransaction(line, async () => {
    await line.query({ text: 'select pg_advisory_xact_lock($1)', values: [migrationLock] })
    for (const statement of await missing(line, kinds)) await line.query({ text: statement })
  })
}

/** The statements that lead from the database as it is to the database as it must be. */
async function missing(line: Line, kinds: readonly AnyKind[]): Promise<string[]> {
  const present = await inspect(line)
  const kernel = kernelTables.every((table) => present.has(table)) ? [] : kernelStatements
  return [...kernel, ...kinds.flatMap((kind) => missingOfKind(kind, present))]
}

function missingOfKind(kind: AnyKind, present: Present): string[] {
  const table = present.has(kind.name) ? [] : [tableStatement(kind)]
  const columns = columnPlans(kind).flatMap((plan) => {
    const found = present.get(`${kind.name}.${plan.name}`)
    if (found !== plan.definition) return columnStatements(kind, plan, found !== undefined)
    return plan.index && !present.has(plan.index) ? [indexStatement(kind, plan)] : []
  })
  return [...table, ...columns]
}

/** Tables and indexes by name, columns by `table.column`; to each its comment, which for a column is its definition. */
type Present = ReadonlyMap<string, string | null>

async function inspect(line: Line): Promise<Present> {
  const rows = await line.query<{ name: string; comment: string | null }>({
    text: `select relname as name, null as comment from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')
      union all
      select relname || '.' || attname, col_description(attrelid, attnum)
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0
        and not attisdropped`,
  })
  return new Map(rows.map((row) => [row.name, row.comment]))
}
