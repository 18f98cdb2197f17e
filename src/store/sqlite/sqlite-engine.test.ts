import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { startCity } from '../../../test/faults/city.ts'
import { Forbidden, Unavailable } from '../../kernel/failure.ts'
import { accountKind } from '../../kernel/writing/writer-fixture.ts'
import { checkDurable, checkFsync, openForWriting } from './connection.ts'
import { sqliteEngine } from './sqlite-engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-sqlite-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a store that cannot write through to disk refuses to start', () => {
  assert.throws(() => checkFsync('/proc'), Forbidden)
  assert.doesNotThrow(() => checkFsync(folder))
  assert.deepEqual(readdirSync(folder), [])
})

test('a connection that does not sync every commit is refused', () => {
  const db = openForWriting(join(folder, 'durable.db'))
  assert.doesNotThrow(() => checkDurable(db))
  db.exec('PRAGMA synchronous = NORMAL')
  assert.throws(() => checkDurable(db), Forbidden)
  db.close()
  const journal = new DatabaseSync(join(folder, 'rollback.db'))
  assert.throws(() => checkDurable(journal), Forbidden)
  journal.close()
})

test('a second process is kept out while the first lives, and let in once it was killed', async () => {
  const data = join(folder, 'city')
  const city = startCity(data, { first: 0, receipts: new Map() })
  await city.ready
  await assert.rejects(sqliteEngine(data).openWriter('test', [accountKind]), Unavailable)
  city.process.kill('SIGKILL')
  await city.dead
  const writer = await sqliteEngine(data).openWriter('test', [accountKind])
  await writer.close()
})
