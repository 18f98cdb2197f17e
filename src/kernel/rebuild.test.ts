import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryEngine } from '../store/sqlite/sqlite-engine.ts'
import { kernelKinds } from './kernel-kinds.ts'
import { checkRebuild, foldPages, rebuild } from './rebuild.ts'
import { accountKind, openTestWriter, pay } from './writing/writer-fixture.ts'

const kinds = [...kernelKinds, accountKind]

async function payments(count: number) {
  const engine = memoryEngine()
  const writer = await openTestWriter(engine, { limits: { batch: 9 } })
  const asked = Array.from({ length: count }, (_, n) =>
    writer.submit(
      pay,
      { from: 'bank', to: `账户 ${n % 17}`, fen: n + 1 },
      { actor: 'ann', key: `k${n}` },
    ),
  )
  await Promise.all(asked)
  await writer.close()
  return engine.openWriter('test', kinds)
}

test('the journal folded anew is, byte for byte, what the tables hold', async () => {
  const store = await payments(100)
  assert.deepEqual(await checkRebuild(store, kinds), [])
  await store.close()
})

test('a state that was changed, deleted or added by hand is named', async () => {
  const store = await payments(20)
  const states = await store.scanStates('account', '', 100)
  const bank = states.find(({ id }) => id === 'bank')
  assert(bank)
  const others = states.filter((state) => state !== bank).slice(1)
  const forged = [
    { ...bank, state: '{"fen":1}' },
    { ...bank, id: 'thief' },
  ]
  await store.replaceStates(
    (async function* () {
      yield [...others, ...forged]
    })(),
  )
  const found = (await checkRebuild(store, kinds)).filter(({ kind }) => kind === 'account')
  assert.deepEqual(
    found.map(({ id, live, rebuilt }) => [id, live !== null, rebuilt !== null]).toSorted(),
    [
      ['bank', true, true],
      ['thief', true, false],
      [states.find((state) => state !== bank)?.id, false, true],
    ].toSorted(),
  )
  await rebuild(store, kinds)
  assert.deepEqual(await checkRebuild(store, kinds), [])
  await store.close()
})

test('the journal can be folded up to any entry', async () => {
  const store = await payments(20)
  const early = await foldPages(store, kinds, 2)
  assert.deepEqual(early.get('account')?.get('bank'), { version: 1, state: { fen: -1 } })
  await store.close()
})
