import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { memoryEngine } from '../store/sqlite/sqlite-engine.ts'
import { defineCommand } from './command.ts'
import { Unavailable } from './failure.ts'
import type { Kind } from './kind.ts'
import { readEntries } from './rebuild.ts'
import { verifyReceipt } from './journal/receipt.ts'
import { accountKind, fixedClock, found, openTestWriter, pay } from './writing/writer-fixture.ts'
import type { Writer } from './writer.ts'

const ann = (key: string) => ({ actor: 'ann', key })

async function balance(writer: Writer, id: string): Promise<number> {
  const [row] = await writer.reader.loadStates([{ kind: accountKind.name, id }])
  return row ? (JSON.parse(row.state) as { fen: number }).fen : 0
}

async function entryCount(writer: Writer): Promise<number> {
  return (await Array.fromAsync(readEntries(writer.reader))).length
}

test('an answer is a receipt that proves the act offline', async () => {
  const writer = await openTestWriter(memoryEngine())
  const answer = await writer.submit(pay, { from: 'bank', to: 'a', fen: 5 }, ann('k1'))
  assert(answer.ok)
  verifyReceipt(answer.receipt)
  assert.equal(answer.seq, 2)
  assert.equal(await balance(writer, 'a'), 5)
  await writer.close()
})

test('commands run one after the other: of many that ask for the last fen, one gets it', async () => {
  const writer = await openTestWriter(memoryEngine())
  await writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('k'))
  const asked = Array.from({ length: 500 }, (_, n) =>
    writer.submit(pay, { from: 'a', to: `b${n}`, fen: 1 }, ann(`k${n}`)),
  )
  const done = (await Promise.all(asked)).filter(({ ok }) => ok)
  assert.equal(done.length, 1)
  assert.equal(await balance(writer, 'a'), 0)
  await writer.close()
})

test('a refused command leaves nothing in the journal, and the attempt is recorded apart', async () => {
  const writer = await openTestWriter(memoryEngine())
  const answer = await writer.submit(pay, { from: 'poor', to: 'a', fen: 1 }, ann('k1'))
  assert.deepEqual(answer, {
    ok: false,
    refusal: { code: 'bank.short', values: { from: 'poor' } },
  })
  assert.equal(await entryCount(writer), 1)
  assert.deepEqual(await writer.reader.refusedAttempts(10), [
    { at: fixedClock().now(), actor: 'ann', command: 'bank.pay', code: 'bank.short' },
  ])
  await writer.close()
})

test('the same key with the same content gets the first answer, at once, later and after a restart', async () => {
  const engine = memoryEngine()
  let writer = await openTestWriter(engine)
  const ask = () => writer.submit(pay, { from: 'bank', to: 'a', fen: 5 }, ann('k1'))
  const answers = await Promise.all([ask(), ask()])
  answers.push(await ask())
  await writer.submit(pay, { from: 'bank', to: 'b', fen: 1 }, ann('k2'))
  await writer.close()
  writer = await openTestWriter(engine)
  answers.push(await ask())
  for (const answer of answers) {
    assert(answer.ok)
    assert.equal(answer.seq, 2)
    assert.equal(answer.events.length, 2)
    verifyReceipt(answer.receipt)
  }
  assert.equal(await balance(writer, 'a'), 5)
  await writer.close()
})

test('the same key with other content, or from another actor, is refused', async () => {
  const writer = await openTestWriter(memoryEngine())
  const ask = (fen: number, actor: string) =>
    writer.submit(pay, { from: 'bank', to: 'a', fen }, { actor, key: 'k1' })
  const [first, other] = await Promise.all([ask(5, 'ann'), ask(6, 'ann')])
  const later = await ask(5, 'bob')
  assert(first.ok && !other.ok && !later.ok)
  assert.equal(other.refusal.code, 'key.reused')
  assert.equal(later.refusal.code, 'key.reused')
  await writer.close()
})

test('input of another shape, and text no database can keep, is refused at the door', async () => {
  const writer = await openTestWriter(memoryEngine())
  const cases = [
    [{ from: 'bank', to: 'a' }, 'k'],
    [{ from: 'bank', to: 'a\0', fen: 1 }, 'k'],
    [{ from: 'bank', to: 'a\ud800', fen: 1 }, 'k'],
    [{ from: 'bank', to: 'a', fen: 1 }, 'k\0'],
  ] as const
  const codes: string[] = []
  for (const [input, key] of cases) {
    const answer = await writer.submit(pay, input, ann(key))
    assert(!answer.ok)
    codes.push(answer.refusal.code)
  }
  const unstorable = 'input.unstorable'
  assert.deepEqual(codes, ['input.invalid', unstorable, unstorable, unstorable])
  const timer = await writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('timer:x'))
  assert(!timer.ok)
  assert.equal(timer.refusal.code, 'key.reserved')
  await writer.close()
})

test('an act too large for one leaf of the tree is refused', async () => {
  const writer = await openTestWriter(memoryEngine())
  const long = 'x'.repeat(70_000)
  const answer = await writer.submit(pay, { from: 'bank', to: long, fen: 1 }, ann('k'))
  assert(!answer.ok)
  assert.equal(answer.refusal.code, 'input.too-large')
  await writer.close()
})

test('a bug in one command rejects that one alone', async () => {
  const stray: Kind<object, { type: 'Strayed' }> = { name: 'stray', initial: {}, evolve: (s) => s }
  const broken = defineCommand({
    name: 'bank.break',
    input: z.object({ how: z.enum(['throw', 'unknown-kind']) }),
    authority: () => ({ power: 'bank.pay' }),
    run(tx, { how }) {
      tx.append(accountKind, 'bank', { type: 'Debited', fen: 1 })
      if (how === 'unknown-kind') tx.append(stray, 'x', { type: 'Strayed' })
      throw new TypeError('a bug')
    },
  })
  const writer = await openTestWriter(memoryEngine(), {
    commands: [found, pay, broken],
    rights: { 'bank.pay': ['bank.pay', 'bank.break'] },
  })
  const answers = await Promise.allSettled([
    writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('k1')),
    writer.submit(broken, { how: 'throw' }, ann('k2')),
    writer.submit(broken, { how: 'unknown-kind' }, ann('k3')),
    writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('k4')),
  ])
  const kept = answers.map(({ status }) => status)
  assert.deepEqual(kept, ['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  assert.equal(await balance(writer, 'bank'), -2)
  await writer.close()
})

test('a full queue says when to come again, and drops nothing it took', async () => {
  const writer = await openTestWriter(memoryEngine(), { limits: { queue: 10 } })
  const asked = Array.from({ length: 30 }, (_, n) =>
    writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann(`k${n}`)),
  )
  const answers = await Promise.allSettled(asked)
  const done = answers.filter(({ status }) => status === 'fulfilled')
  const turned = answers.filter(({ status }) => status === 'rejected')
  assert.equal(done.length, 10)
  for (const { reason } of turned as PromiseRejectedResult[]) {
    assert(reason instanceof Unavailable)
    assert(reason.retryAfterMs > 0)
  }
  assert.equal(await balance(writer, 'a'), 10)
  await writer.close()
})

test('time in the journal never goes back, whatever the clock does', async () => {
  const times = ['2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-01-02T00:00:00.000Z']
  let now = 0
  const clock = { now: () => times[now] ?? '', wake: () => () => {} }
  const writer = await openTestWriter(memoryEngine(), { clock })
  for (now = 1; now < 3; now += 1)
    await writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann(`k${now}`))
  const entries = await Array.fromAsync(readEntries(writer.reader))
  assert.deepEqual(
    entries.map(({ at }) => at),
    [times[0], times[1], times[1]],
  )
  await writer.close()
})

test('a writer that can hold next to nothing in memory decides the same', async () => {
  const heads = await Promise.all(
    [1, 100_000].map(async (states) => {
      const writer = await openTestWriter(memoryEngine(), { limits: { states, batch: 7 } })
      const asked = Array.from({ length: 200 }, (_, n) => {
        const from = n < 20 ? 'bank' : `a${n % 13}`
        const to = `a${(n * 7) % 13}`
        return writer.submit(pay, { from, to, fen: 1 + (n % 3) }, ann(`k${n}`))
      })
      await Promise.all(asked)
      const { seq, root } = await writer.reader.head()
      await writer.close()
      return { seq, root: Buffer.from(root).toString('hex') }
    }),
  )
  assert.deepEqual(heads[0], heads[1])
})

test('closing answers what was taken and takes no more', async () => {
  const writer = await openTestWriter(memoryEngine())
  const taken = writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('k1'))
  const closed = writer.close()
  await assert.rejects(
    writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, ann('k2')),
    Unavailable,
  )
  assert((await taken).ok)
  await closed
})
