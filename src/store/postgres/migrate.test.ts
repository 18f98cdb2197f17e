import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { AnyKind } from '../../kernel/kind.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openWritingLine } from './line.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const server = await openTestServer()
const skip = server ? false : 'no PostgreSQL for this machine'

describe('migrating a PostgreSQL database', { skip }, () => {
  after(() => server?.stop())
  const freshUrl = () => (server as TestServer).createDatabase()

  test('is safe from itself: ten chains open at once on an empty database', async () => {
    const engine = postgresEngine({ url: await freshUrl() })
    const kinds = [kindWith('parcel'), kindWith('stand')]
    const chains = Array.from({ length: 10 }, (_, index) => `chain-${index}`)
    const writers = await Promise.all(chains.map((chain) => engine.openWriter(chain, kinds)))
    for (const writer of writers) {
      assert.equal((await writer.head()).seq, 0)
      await writer.close()
    }
  })

  test('changes nothing where nothing is missing', async () => {
    const url = await freshUrl()
    const engine = postgresEngine({ url })
    const tables = async () => {
      const line = openWritingLine(url)
      const rows = await line.query({
        text: `select relname, pg_class.xmin::text, pg_class.oid::text from pg_class
          where relnamespace = 'public'::regnamespace order by relname`,
      })
      await line.close()
      return rows
    }
    await (await engine.openWriter('chain', [kindWith('parcel')])).close()
    const before = await tables()
    await (await engine.openWriter('chain', [kindWith('parcel')])).close()
    assert.deepEqual(await tables(), before)
  })
})

function kindWith(name: string): AnyKind {
  const columns = { owner: { path: ['owner'], type: 'text', indexed: true } } as const
  return { name, initial: {}, evolve: (state) => state, columns }
}
