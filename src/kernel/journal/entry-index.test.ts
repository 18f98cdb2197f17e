import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { createEntryIndex } from './entry-index.ts'
import { loadEntry } from './load-entry.ts'
import { accountKind, openTestWriter, pay } from '../writing/writer-fixture.ts'

test('the entries that changed a thing are found, those added since the last question included', async () => {
  const writer = await openTestWriter(memoryEngine(), { limits: { batch: 3 } })
  const index = createEntryIndex(writer.reader, [accountKind.name])
  const payTo = (to: string, key: string) =>
    writer.submit(pay, { from: 'bank', to, fen: 1 }, { actor: 'ann', key })
  const seqsOf = async (id: string) =>
    (await index.entriesOf(accountKind.name, id)).map(({ seq }) => seq)

  assert.deepEqual(await seqsOf('a'), [])
  for (const [n, to] of ['a', 'b', 'a', 'bank', 'c'].entries()) await payTo(to, `k${n}`)
  assert.deepEqual(await seqsOf('a'), [2, 4])
  await payTo('a', 'k9')
  const asked = await Promise.all([seqsOf('a'), seqsOf('bank'), seqsOf('a')])
  assert.deepEqual(asked, [
    [2, 4, 7],
    [2, 3, 4, 5, 6, 7],
    [2, 4, 7],
  ])
  assert.deepEqual(await index.entriesOf('power', 'bank.pay'), [], 'a kind that is not followed')
  await writer.close()
})

test('an entry is loaded by its number', async () => {
  const writer = await openTestWriter(memoryEngine())
  assert.equal((await loadEntry(writer.reader, 1))?.command, 'bank.found')
  assert.equal(await loadEntry(writer.reader, 2), null)
  await writer.close()
})
