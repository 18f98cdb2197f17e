import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { StoreEngine } from '../../src/kernel/store.ts'
import { postgresEngine } from '../../src/store/postgres/postgres-engine.ts'
import type { TestServer } from '../../src/store/postgres/test-server.ts'
import { sqliteEngine } from '../../src/store/sqlite/sqlite-engine.ts'
import { type RawDatabase, rawPostgres, rawSqlite } from './raw.ts'

/** A database that is measured: how to start afresh on it, and how large it has become. */
export interface Database {
  name: string
  /** Of its server, for a line above the table. */
  version: string
  make(): Promise<Fresh>
}

/** An empty database of its own for one measurement. */
export interface Fresh {
  engine: StoreEngine
  raw(): Promise<RawDatabase>
  bytes(): Promise<number>
  /** Lets the database do what it puts off: statistics, checkpoints. */
  settle(): Promise<void>
  remove(): Promise<void>
}

export const sqlite: Database = {
  name: 'SQLite',
  version: `SQLite ${process.versions['sqlite']} in Node ${process.version}`,
  async make() {
    const directory = await mkdtemp(join(tmpdir(), 'gangmu-bench-'))
    return {
      engine: sqliteEngine(directory),
      raw: async () => rawSqlite(join(directory, 'raw.db')),
      bytes: () => bytesBelow(directory),
      settle: async () => undefined,
      remove: () => rm(directory, { recursive: true }),
    }
  },
}

async function bytesBelow(directory: string): Promise<number> {
  const sizes = (await readdir(directory)).map(
    async (name) => (await stat(join(directory, name))).size,
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

export async function postgresOn(server: TestServer): Promise<Database> {
  const url = await server.createDatabase()
  const [row] = await query<{ version: string }>(url, 'select version() as version')
  return {
    name: 'PostgreSQL',
    version: row?.version.split(' on ')[0] ?? 'PostgreSQL',
    async make() {
      const own = await server.createDatabase()
      return {
        engine: postgresEngine({ url: own }),
        raw: () => rawPostgres(own),
        async bytes() {
          const [size] = await query<{ bytes: string }>(
            own,
            'select pg_database_size(current_database()) as bytes',
          )
          return Number(size?.bytes)
        },
        settle: async () => void (await query(own, 'vacuum analyze')),
        remove: async () => undefined,
      }
    },
  }
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows as Row[]
}
