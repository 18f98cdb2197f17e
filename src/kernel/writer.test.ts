import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryEngine } from '../store/sqlite/sqlite-engine.ts'
import { verifyReceipt } from './receipt.ts'
import { accountKind, openTestWriter, pay } from './writer-fixture.ts'

test('an answer is a receipt that proves the act offline', async () => {
  const writer = await openTestWriter(memoryEngine())
  const answer = await writer.submit(
    pay,
    { from: 'bank', to: 'a', fen: 5 },
    { actor: 'ann', key: 'k1' },
  )
  assert(answer.ok)
  verifyReceipt(answer.receipt)
  const [state] = await writer.reader.loadStates([{ kind: accountKind.name, id: 'a' }])
  assert.equal(state?.state, '{"fen":5}')
  await writer.close()
})
