import type { DatabaseSync } from 'node:sqlite'
import type { AnyKind, GeneratedColumn } from '../../kernel/kind.ts'
import { checkKinds } from '../kind-names.ts'

// One row a page in `journal_page`, found by its last seq; states in one table a kind. Text sorts by bytes (BINARY).
const kernelTables = `
  CREATE TABLE IF NOT EXISTS journal_head (
    chain TEXT PRIMARY KEY, seq INTEGER NOT NULL, root BLOB NOT NULL, note TEXT, epoch INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS journal_page (
    chain TEXT NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, at TEXT NOT NULL, rules TEXT NOT NULL,
    root BLOB NOT NULL, note TEXT NOT NULL, leaves BLOB NOT NULL, entries BLOB NOT NULL,
    PRIMARY KEY (chain, last)
  );
  CREATE TABLE IF NOT EXISTS journal_key (
    chain TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL,
    PRIMARY KEY (chain, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS journal_tile (
    chain TEXT NOT NULL, level INTEGER NOT NULL, "index" INTEGER NOT NULL, hashes BLOB NOT NULL,
    PRIMARY KEY (chain, level, "index")
  );
  CREATE TABLE IF NOT EXISTS sealed_value (
    chain TEXT NOT NULL, "commitment" TEXT NOT NULL, person TEXT NOT NULL, box BLOB NOT NULL,
    PRIMARY KEY (chain, "commitment")
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sealed_value_person ON sealed_value (chain, person);
  CREATE TABLE IF NOT EXISTS person_key (
    chain TEXT NOT NULL, person TEXT NOT NULL, key BLOB NOT NULL, PRIMARY KEY (chain, person)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stored_file (
    chain TEXT NOT NULL, digest TEXT NOT NULL, "mediaType" TEXT NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (chain, digest)
  );
  CREATE TABLE IF NOT EXISTS refused_attempt (
    chain TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, command TEXT NOT NULL,
    code TEXT NOT NULL, PRIMARY KEY (chain, number)
  ) WITHOUT ROWID;
`

/**
 * Creates what is missing: the kernel's tables, a table for each kind, and its generated columns. A column whose
 * definition changed is dropped and made anew; columns are computed from the state, so nothing can be lost.
 */
export function migrate(db: DatabaseSync, kinds: readonly AnyKind[]): void {
  checkKinds(kinds)
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(kernelTables)
    for (const kind of kinds) migrateKind(db, kind)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function migrateKind(db: DatabaseSync, { name, columns = {} }: AnyKind): void {
  db.exec(`CREATE TABLE IF NOT EXISTS "${name}" (
    chain TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, PRIMARY KEY (chain, id)
  )`)
  for (const [column, definition] of Object.entries(columns)) {
    const index = `${name}_${column}`
    const clause = columnClause(column, definition)
    if (!tableSql(db, name).includes(clause)) {
      db.exec(`DROP INDEX IF EXISTS "${index}"`)
      if (hasColumn(db, name, column)) db.exec(`ALTER TABLE "${name}" DROP COLUMN "${column}"`)
      db.exec(`ALTER TABLE "${name}" ADD COLUMN ${clause}`)
    }
    if (definition.indexed)
      db.exec(`CREATE INDEX IF NOT EXISTS "${index}" ON "${name}" (chain, "${column}", id)`)
    else db.exec(`DROP INDEX IF EXISTS "${index}"`)
  }
}

function columnClause(column: string, { path, type }: GeneratedColumn): string {
  const sqlType = type === 'text' ? 'TEXT' : 'INTEGER'
  const jsonPath = `$${path.map((step) => `."${step}"`).join('')}`
  return `"${column}" ${sqlType} GENERATED ALWAYS AS (json_extract(state, '${jsonPath}')) VIRTUAL`
}

function tableSql(db: DatabaseSync, table: string): string {
  const row = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(table)
  return String(row?.['sql'])
}

function hasColumn(db: DatabaseSync, table: string, column: string): boolean {
  const columns = db.prepare('SELECT name FROM pragma_table_xinfo(?)').all(table)
  return columns.some(({ name }) => name === column)
}
