import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { Client } from 'pg'
import { Forbidden, Unavailable } from '../../kernel/failure.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const given = process.env['DATABASE_URL'] !== undefined
const servers: TestServer[] = []

async function serverWith(...settings: string[]): Promise<TestServer | null> {
  const server = await openTestServer(settings)
  if (server) servers.push(server)
  return server
}

const server = await serverWith()
const skip = server ? false : 'no PostgreSQL for this machine'

describe('a chain is not kept in a PostgreSQL', { skip }, () => {
  after(async () => {
    for (const each of servers) await each.stop()
  })

  const refuse = async (url: string, reason: RegExp) =>
    assert.rejects(
      postgresEngine({ url }).openWriter('chain', []),
      (error: Error) => error instanceof Forbidden && reason.test(error.message),
    )

  for (const setting of ['fsync', 'full_page_writes'])
    test(`with ${setting} off`, {
      skip: given && 'the server given is not ours to set',
    }, async () => {
      const unsafe = await serverWith(`${setting}=off`)
      await refuse((await unsafe?.createDatabase()) ?? '', new RegExp(`${setting} is off`))
    })

  for (const level of ['off', 'local', 'remote_write'])
    test(`that answers commits at synchronous_commit = ${level}`, async () => {
      const url = (await server?.createDatabase()) ?? ''
      const client = new Client(url)
      await client.connect()
      const database = client.escapeIdentifier(new URL(url).pathname.slice(1))
      await client.query(`alter database ${database} set synchronous_commit = ${level}`)
      await client.end()
      await refuse(url, new RegExp(`synchronous_commit is ${level}`))
    })

  test('that does not let us in, or is not there', async () => {
    const url = new URL((await server?.createDatabase()) ?? '')
    url.pathname = '/no_such_database'
    await assert.rejects(postgresEngine({ url: url.href }).openWriter('chain', []), Forbidden)
    const nowhere = 'postgres://postgres@127.0.0.1:1/postgres'
    await assert.rejects(postgresEngine({ url: nowhere }).openWriter('chain', []), Unavailable)
  })
})
