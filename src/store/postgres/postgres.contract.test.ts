import { after, test } from 'node:test'
import { storeContract } from '../store.contract.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestServer } from './test-server.ts'

const server = await openTestServer()
if (server) {
  storeContract('PostgreSQL', async () => ({
    engine: postgresEngine({ url: await server.createDatabase() }),
    remove: async () => undefined,
  }))
  after(() => server.stop())
} else test('PostgreSQL keeps the contract', { skip: 'no PostgreSQL for this machine' }, () => {})
