import { after, test } from 'node:test'
import { Client } from 'pg'
import { tamperingContract } from '../tampering.contract.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestServer } from './test-server.ts'

const server = await openTestServer()
if (server) {
  tamperingContract('PostgreSQL', async () => {
    const url = await server.createDatabase()
    const client = new Client({ connectionString: url })
    await client.connect()
    return {
      engine: postgresEngine({ url }),
      async sql(statement, ...values) {
        let n = 0
        await client.query(
          statement.replaceAll('?', () => `$${(n += 1)}`),
          values,
        )
      },
      remove: () => client.end(),
    }
  })
  after(() => server.stop())
} else test('tampering with PostgreSQL', { skip: 'no PostgreSQL for this machine' }, () => {})
