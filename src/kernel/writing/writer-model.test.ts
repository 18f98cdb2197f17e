// Random days of a small bank, with a database that fails before or after it has written, and a writer that is closed
// and opened again. Whatever happens: a receipted payment is in the journal once and at its place, a refused one is
// not, money is neither made nor lost, states are what the journal makes, and the rules run again give the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { openNote } from '../journal/checkpoint.ts'
import { Unavailable } from '../failure.ts'
import { kernelKinds } from '../kernel-kinds.ts'
import { createProver } from '../journal/prover.ts'
import { checkRebuild, foldPages, readEntries } from '../rebuild.ts'
import { verifyReceipt } from '../journal/receipt.ts'
import { rerun } from '../rerun.ts'
import type { ReaderStore, StoreEngine, WriterStore } from '../store.ts'
import type { Answer } from './submission.ts'
import { lapseTimer } from '../timing/timer.ts'
import { accountKind, found, openTestWriter, pay, testSigner } from './writer-fixture.ts'

interface Payment {
  key: string
  from: string
  to: string
  fen: number
}
/** One thing that happens: payments asked for at once, a failure of the next page, or a restart. */
type Happening =
  | { type: 'asked'; payments: Payment[] }
  | { type: 'fails'; when: 'before' | 'after' }
  | { type: 'restarts' }

const account = fc.constantFrom('bank', 'a', 'b', 'c')
const payment = fc
  .record({
    number: fc.nat(60),
    from: account,
    to: account,
    fen: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ number, ...rest }) => ({ key: `k${number}`, ...rest }))
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('asked' as const),
      payments: fc.array(payment, { maxLength: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('fails' as const),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restarts' as const) }) },
)

/** A store whose next commit fails, before or after it was written, when it is told so. */
function failingStore(engine: StoreEngine): StoreEngine & { next: 'before' | 'after' | null } {
  const failing = {
    name: engine.name,
    next: null as 'before' | 'after' | null,
    openReader: (chain: string) => engine.openReader(chain),
    async openWriter(...args: Parameters<StoreEngine['openWriter']>) {
      const store = await engine.openWriter(...args)
      const commit: WriterStore['commit'] = async (page) => {
        const when = failing.next
        failing.next = null
        if (when === 'before') throw new Unavailable('failed before the page was written')
        await store.commit(page)
        if (when === 'after') throw new Unavailable('failed after the page was written')
      }
      return new Proxy(store, {
        get(target, property) {
          if (property === 'commit') return commit
          const value: unknown = Reflect.get(target, property, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    },
  }
  return failing
}

type Answered = Payment & { answer: Answer }

async function live(happenings: readonly Happening[]) {
  const engine = memoryEngine()
  const store = failingStore(engine)
  const open = () => openTestWriter(store, { limits: { batch: 4, states: 3 } })
  let writer = await open()
  const answered: Answered[] = []
  for (const each of happenings) {
    if (each.type === 'fails') store.next = each.when
    if (each.type === 'restarts') {
      await writer.close()
      store.next = null
      writer = await open()
    }
    if (each.type !== 'asked') continue
    const asked = each.payments.map(async ({ key, ...input }) => {
      const answer = await writer.submit(pay, input, { actor: 'ann', key })
      answered.push({ key, ...input, answer })
    })
    for (const result of await Promise.allSettled(asked))
      if (result.status === 'rejected') assert(result.reason instanceof Unavailable)
  }
  await writer.close()
  return { answered, reader: await engine.openReader('test') }
}

async function assertKept(reader: ReaderStore, answered: readonly Answered[]): Promise<void> {
  const entries = await Array.fromAsync(readEntries(reader))
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  assert.equal(byKey.size, entries.length, 'no key is there twice')
  const prover = createProver(reader, testSigner.vkey)
  for (const { key, answer, from, to, fen } of answered) {
    if (!answer.ok) {
      assert(['bank.short', 'key.reused'].includes(answer.refusal.code))
      continue
    }
    verifyReceipt(answer.receipt, testSigner.vkey)
    assert.equal(byKey.get(key)?.seq, answer.seq)
    assert.deepEqual(byKey.get(key)?.input, { from, to, fen })
    const later = await prover.receiptOf(answer.seq)
    assert.equal(later.entry, answer.receipt.entry)
  }
}

const kinds = [...kernelKinds, accountKind]

test('whatever fails, and whenever, the journal keeps its promises', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
      const { answered, reader } = await live(happenings)
      await assertKept(reader, answered)
      const accounts = [...((await foldPages(reader, kinds)).get('account')?.values() ?? [])]
      const total = accounts.reduce((sum, { state }) => sum + (state as { fen: number }).fen, 0)
      assert.equal(total, 0)
      assert.deepEqual(await checkRebuild(reader, kinds), [])
      assert.deepEqual(await rerun(reader, { kinds, commands: [found, pay, lapseTimer] }), [])
      const { note, seq } = await reader.head()
      assert.equal(openNote(note ?? '', testSigner.vkey).size, seq)
    }),
    { numRuns: 150 },
  )
})
