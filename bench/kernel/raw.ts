// The raw limit: the same bytes that the kernel keeps (each entry, key and state), inserted as plain rows in batches of
// the same size, each batch one durable transaction, and nothing else done at all: no rules, no tree, no proofs.
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { decodeBundle } from '../../src/kernel/journal/entry-bundle.ts'
import type { PageCommit } from '../../src/kernel/store.ts'
import { bigintArray, byteaArray, textArray } from '../../src/store/postgres/binary-array.ts'

export interface RawDatabase {
  insert(batch: RawBatch): Promise<void>
  close(): Promise<void>
}

/** The rows of one page. */
export interface RawBatch {
  entries: { seq: number; entry: Uint8Array }[]
  keys: PageCommit['keys']
  states: PageCommit['states']
}

export function rawBatch({ page, keys, states }: PageCommit): RawBatch {
  const entries = decodeBundle(page.entries).map((entry, index) => ({
    seq: page.first + index,
    entry,
  }))
  return { entries, keys, states }
}

const tables = (bytes: string, integer: string) => [
  `create table raw_entry (seq ${integer} primary key, entry ${bytes} not null)`,
  `create table raw_key (key text primary key, seq ${integer} not null, digest ${bytes} not null)`,
  `create table raw_state (kind text not null, id text not null, version ${integer} not null,
    state text not null, primary key (kind, id))`,
]
const onConflict = `on conflict (kind, id) do update
  set version = excluded.version, state = excluded.state`

/** One statement a batch, rows out of arrays by unnest: the fastest way in that does not bypass SQL. */
export async function rawPostgres(url: string): Promise<RawDatabase> {
  const client = new Client(url)
  await client.connect()
  for (const table of tables('bytea', 'bigint')) await client.query(table)
  const text = `with entries as (
      insert into raw_entry select * from unnest($1::bigint[], $2::bytea[])),
    keys as (
      insert into raw_key select * from unnest($3::text[], $4::bigint[], $5::bytea[]))
    insert into raw_state
      select * from unnest($6::text[], $7::text[], $8::bigint[], $9::text[]) ${onConflict}`
  return {
    async insert({ entries, keys, states }) {
      const values = [
        bigintArray(entries.map((row) => row.seq)),
        byteaArray(entries.map((row) => row.entry)),
        textArray(keys.map((row) => row.key)),
        bigintArray(keys.map((row) => row.seq)),
        byteaArray(keys.map((row) => row.digest)),
        textArray(states.map((row) => row.kind)),
        textArray(states.map((row) => row.id)),
        bigintArray(states.map((row) => row.version)),
        textArray(states.map((row) => row.state)),
      ]
      await client.query({ name: 'raw', text, values })
    },
    close: () => client.end(),
  }
}

/** Prepared statements, a row at a time, one transaction a batch. */
export function rawSqlite(path: string): RawDatabase {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  for (const table of tables('blob', 'integer')) database.exec(table)
  const entry = database.prepare('insert into raw_entry values (?, ?)')
  const key = database.prepare('insert into raw_key values (?, ?, ?)')
  const state = database.prepare(`insert into raw_state values (?, ?, ?, ?) ${onConflict}`)
  return {
    async insert(batch) {
      database.exec('begin immediate')
      for (const row of batch.entries) entry.run(row.seq, row.entry)
      for (const row of batch.keys) key.run(row.key, row.seq, row.digest)
      for (const row of batch.states) state.run(row.kind, row.id, row.version, row.state)
      database.exec('commit')
    },
    close: async () => database.close(),
  }
}
