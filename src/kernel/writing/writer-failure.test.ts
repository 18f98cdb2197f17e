import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { Conflict, Unavailable } from '../failure.ts'
import { armFault, type FaultPoint } from '../fault-point.ts'
import { checkRebuild, readEntries } from '../rebuild.ts'
import { kernelKinds } from '../kernel-kinds.ts'
import { verifyReceipt } from '../journal/receipt.ts'
import type { StoreEngine } from '../store.ts'
import { accountKind, openTestWriter, pay } from './writer-fixture.ts'
import type { Writer } from '../writer.ts'

let disarm = () => {}
afterEach(() => disarm())

function failOnce(point: FaultPoint): void {
  disarm = armFault(point, async () => {
    disarm()
    // Time enough for the next batch to be decided upon the page that is about to fail.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    throw new Unavailable(`the world ended ${point}`)
  })
}

const payment = (writer: Writer, key: string) =>
  writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, { actor: 'ann', key })

async function assertSound(writer: Writer, entries: number): Promise<void> {
  const all = await Array.fromAsync(readEntries(writer.reader))
  assert.deepEqual(
    all.map(({ seq }) => seq),
    Array.from({ length: entries }, (_, n) => n + 1),
  )
  assert.deepEqual(await checkRebuild(writer.reader, [...kernelKinds, accountKind]), [])
}

test('a page that fails before it is written did not happen, and may be sent again', async () => {
  const writer = await openTestWriter(memoryEngine())
  failOnce('before-commit')
  await assert.rejects(payment(writer, 'k1'), Unavailable)
  const again = await payment(writer, 'k1')
  assert(again.ok)
  assert.equal(again.seq, 2)
  await assertSound(writer, 2)
  await writer.close()
})

test('a page that was written before its answer was lost is answered all the same', async () => {
  const writer = await openTestWriter(memoryEngine())
  failOnce('after-commit-before-answer')
  const answer = await payment(writer, 'k1')
  assert(answer.ok)
  verifyReceipt(answer.receipt)
  assert.equal((await payment(writer, 'k1')).ok && answer.seq, 2)
  await assertSound(writer, 2)
  await writer.close()
})

test('whatever was decided upon a page that failed is decided again', async () => {
  const writer = await openTestWriter(memoryEngine(), { limits: { batch: 10 } })
  failOnce('before-commit')
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, n) => payment(writer, `k${n}`)),
  )
  const done = answers.filter(({ status }) => status === 'fulfilled').length
  assert.equal(done, 90)
  await assertSound(writer, 91)
  await writer.close()
})

/** A store whose calls can be made to fail. */
function failing(engine: StoreEngine, fail: (call: string) => Error | null): StoreEngine {
  return {
    ...engine,
    async openWriter(chain, kinds) {
      const store = await engine.openWriter(chain, kinds)
      return new Proxy(store, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target)
          if (typeof value !== 'function') return value
          return async (...args: unknown[]) => {
            const error = fail(String(property))
            if (error) throw error
            return (value as (...args: unknown[]) => unknown).apply(target, args)
          }
        },
      })
    },
  }
}

test('while the database is away every caller is told, and when it is back the writer goes on', async () => {
  let away = false
  const engine = failing(memoryEngine(), () => (away ? new Unavailable('away') : null))
  const writer = await openTestWriter(engine)
  away = true
  const answers = await Promise.allSettled([payment(writer, 'k1'), payment(writer, 'k2')])
  assert(answers.every(({ status }) => status === 'rejected'))
  await assert.rejects(payment(writer, 'k1'), Unavailable)
  away = false
  assert((await payment(writer, 'k1')).ok)
  await assertSound(writer, 2)
  await writer.close()
})

for (const call of ['commit', 'loadKeys', 'loadStates', 'settle', 'saveRefused'])
  test(`a store that fails at any one ${call} loses nothing and repeats nothing`, async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      let calls = 0
      let counting = false
      const engine = failing(memoryEngine(), (name) =>
        counting && name === call && ++calls === nth ? new Unavailable('once') : null,
      )
      const writer = await openTestWriter(engine, { limits: { batch: 3, states: 2 } })
      counting = true
      const keys = Array.from({ length: 12 }, (_, n) => `k${n}`)
      const ask = (key: string) => payment(writer, key)
      const first = await Promise.allSettled(keys.map(ask))
      const lost = keys.filter((_, n) => first[n]?.status === 'rejected')
      for (const key of lost) await ask(key)
      await assertSound(writer, 13)
      await writer.close()
    }
  })

test('a writer whose chain was taken tells everyone and takes no more', async () => {
  let taken = false
  const engine = failing(memoryEngine(), (call) =>
    taken && (call === 'commit' || call === 'settle') ? new Conflict('taken') : null,
  )
  const writer = await openTestWriter(engine, { limits: { batch: 2 } })
  taken = true
  const answers = await Promise.allSettled(
    Array.from({ length: 9 }, (_, n) => payment(writer, `k${n}`)),
  )
  for (const answer of answers)
    assert(answer.status === 'rejected' && answer.reason instanceof Conflict)
  await assert.rejects(payment(writer, 'late'), Conflict)
  await writer.close()
})
