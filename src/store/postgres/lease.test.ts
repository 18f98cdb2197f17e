import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { Client } from 'pg'
import { Conflict, Unavailable } from '../../kernel/failure.ts'
import type { PageCommit, StoreEngine, WriterStore } from '../../kernel/store.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestProxy, type TestProxy } from './test-proxy.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const server = await openTestServer()
const skip = server ? false : 'no PostgreSQL for this machine'

describe('the lease of a chain in PostgreSQL', { skip }, () => {
  let url: string
  let engine: StoreEngine
  let proxy: TestProxy
  let outsider: Client
  const opened: WriterStore[] = []

  before(async () => {
    url = await (server as TestServer).createDatabase()
    proxy = await openTestProxy(url)
    outsider = new Client(url)
    await outsider.connect()
  })
  after(async () => {
    for (const writer of opened) await writer.close().catch(() => undefined)
    await outsider.end()
    proxy.close()
    await server?.stop()
  })
  beforeEach(() => {
    engine = postgresEngine({ url })
  })

  const open = async (chain: string, leaseMs?: number): Promise<WriterStore> => {
    const writer = await (leaseMs === undefined
      ? engine
      : postgresEngine({ url, leaseMs })
    ).openWriter(chain, [])
    opened.push(writer)
    return writer
  }

  test('is given to exactly one of ten who ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => open('race')))
    const refused = asked.filter((each) => each.status === 'rejected')
    assert.equal(refused.length, 9)
    for (const { reason } of refused) {
      assert.ok(reason instanceof Unavailable)
      assert.ok(reason.retryAfterMs > 0 && reason.retryAfterMs <= 10_000)
    }
  })

  test('once it has run out and another took it, nothing of the first can land', async () => {
    const first = await open('lapsed', 0)
    await first.commit(page(1))
    const second = await open('lapsed')
    await assert.rejects(first.commit(page(2)), Conflict)
    await assert.rejects(first.renewLease(), Conflict)
    await assert.rejects(first.settle(), Conflict)
    assert.equal((await second.head()).seq, 1)
    await second.commit(page(2))
    assert.equal((await second.pages(1, 10)).length, 2)
  })

  test('lost between check and commit, it takes the page with it', async () => {
    const writer = await open('between')
    await outsider.query('begin')
    await outsider.query(`update journal_head set epoch = epoch + 1 where chain = 'between'`)
    const commit = assert.rejects(writer.commit(page(1)), Conflict)
    await untilBlocked(url)
    await outsider.query('commit')
    await commit
    assert.equal((await writer.head()).seq, 0)
    assert.deepEqual(await writer.pages(1, 1), [])
  })

  test('of a writer whose connection is gone passes on at once', async () => {
    const first = await open('crashed')
    await outsider.query(endConnections, ['crashed'])
    const second = await open('crashed')
    assert.ok(second.epoch > first.epoch)
    await assert.rejects(first.commit(page(1)), Conflict)
  })

  test('survives a broken connection: the writer settles and goes on', async () => {
    const writer = await open('broken')
    await writer.commit(page(1))
    await outsider.query(endConnections, ['broken'])
    await writer.commit(page(2)).catch((error) => assert.ok(error instanceof Unavailable))
    const { seq } = await writer.settle()
    await writer.commit(page(seq + 1))
    assert.equal((await writer.head()).seq, seq + 1)
    await assert.rejects(open('broken'), Unavailable)
  })

  test('settling waits for a commit that still runs on the server after its line broke', async () => {
    const writer = await postgresEngine({ url: proxy.url }).openWriter('running', [])
    await outsider.query('begin')
    await outsider.query(`insert into journal_key values ('running', 'key-1', 1, '')`)
    const commit = assert.rejects(writer.commit(page(1)), Unavailable)
    await untilBlocked(url)
    proxy.cut()
    await commit
    const settled = writer.settle()
    await untilBlocked(url, 2)
    await outsider.query('rollback')
    assert.equal((await settled).seq, 1)
    await writer.commit(page(2))
    await writer.close()
  })

  test('settling shuts out a commit that has not begun when its line broke', async () => {
    const writer = await postgresEngine({ url: proxy.url }).openWriter('waiting', [])
    await outsider.query('begin')
    await outsider.query('lock table journal_page in exclusive mode')
    const commit = assert.rejects(writer.commit(page(1)), Unavailable)
    await untilBlocked(url)
    proxy.cut()
    await commit
    assert.equal((await writer.settle()).seq, 0)
    await outsider.query('commit')
    await writer.commit(page(1))
    assert.equal((await writer.pages(1, 10)).length, 1)
    await writer.close()
  })
})

const endConnections = `select pg_terminate_backend(holder_pid, 10000) from journal_head
  where chain = $1`

/** Returns once `count` connections to the database wait for a lock. */
async function untilBlocked(url: string, count = 1): Promise<void> {
  const watcher = new Client(url)
  await watcher.connect()
  let waiting = 0
  while (waiting < count) {
    const { rows } = await watcher.query(
      `select count(*)::int as waiting from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`,
    )
    waiting = rows[0].waiting
  }
  await watcher.end()
}

function page(first: number): PageCommit {
  return {
    page: {
      first,
      last: first,
      at: '2026-11-22T02:30:00.000Z',
      rules: 'release-1',
      entries: Buffer.from('entry'),
      leaves: Buffer.alloc(32),
      root: Buffer.alloc(32),
      note: 'note',
    },
    keys: [{ key: `key-${first}`, seq: first, digest: Buffer.alloc(32) }],
    states: [],
    tiles: [],
    sealed: [],
    erased: [],
    refused: [],
  }
}
