import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Death } from '../../../test/faults/city.ts'
import { killRounds } from '../../../test/faults/kill-rounds.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const server = await openTestServer()
const skip = server ? false : 'no PostgreSQL for this machine'

describe('a city on PostgreSQL', { skip }, () => {
  after(() => server?.stop())

  test('killed at any moment has lost no receipted act and done none twice', async () => {
    const deaths: Death[] = [
      { afterMs: 30 + Math.floor(Math.random() * 100) },
      { at: 'between-lease-check-and-commit', passes: 4 },
      { at: 'after-commit-before-answer', passes: 5 },
      { at: 'before-commit', passes: 3 },
      { afterMs: Math.floor(Math.random() * 200) },
    ]
    const url = await (server as TestServer).createDatabase()
    const { receipts } = await killRounds(url, deaths)
    assert(receipts > 0, `no receipt in ${JSON.stringify(deaths)}`)
  })
})
