import { after, test } from 'node:test'
import { Client } from 'pg'
import { erasureContract } from '../erasure.contract.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestServer } from './test-server.ts'

const server = await openTestServer()
if (server) {
  erasureContract('PostgreSQL', async () => {
    const url = await server.createDatabase()
    return {
      engine: postgresEngine({ url }),
      everything: () => everyRow(url),
      remove: async () => undefined,
    }
  })
  after(() => server.stop())
} else test('erasure in PostgreSQL', { skip: 'no PostgreSQL for this machine' }, () => {})

/** Every row of every table, with binary columns as their bytes. */
async function everyRow(url: string): Promise<Map<string, Buffer>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const found = new Map<string, Buffer>()
  for (const { name } of tables) {
    const { rows } = await client.query<Record<string, unknown>>(`select * from "${name}"`)
    const parts = rows.flatMap((row) =>
      Object.values(row).map((value) =>
        Buffer.isBuffer(value) ? value : Buffer.from(String(value)),
      ),
    )
    if (parts.length > 0) found.set(name, Buffer.concat(parts))
  }
  await client.end()
  return found
}
