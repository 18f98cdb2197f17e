import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { Conflict } from '../../kernel/failure.ts'
import { readEntries } from '../../kernel/rebuild.ts'
import type { Writer } from '../../kernel/writer.ts'
import { accountKind, openTestWriter, pay } from '../../kernel/writing/writer-fixture.ts'
import { postgresEngine } from './postgres-engine.ts'
import { openTestProxy } from './test-proxy.ts'
import { openTestServer, type TestServer } from './test-server.ts'

const server = await openTestServer()
const skip = server ? false : 'no PostgreSQL for this machine'

const payments = Array.from({ length: 60 }, (_, number) => `payment-${number}`)
const payOnce = (writer: Writer, key: string) =>
  writer.submit(pay, { from: 'bank', to: 'ann', fen: 1 }, { actor: 'ann', key })

describe('two writers of one chain in PostgreSQL', { skip }, () => {
  after(() => server?.stop())

  test('callers of the one that lost its lease are told, try again, and nothing is done twice', async () => {
    const url = await (server as TestServer).createDatabase()
    const first = await openTestWriter(postgresEngine({ url, leaseMs: 0 }), {
      limits: { batch: 3 },
    })
    const asked = Promise.allSettled(payments.map((key) => payOnce(first, key)))
    const second = await openTestWriter(postgresEngine({ url }))
    const outcomes = await asked
    const again = await Promise.all(payments.map((key) => payOnce(second, key)))
    for (const [index, outcome] of outcomes.entries()) {
      const retried = again[index]
      assert(retried?.ok)
      if (outcome.status === 'rejected') assert(outcome.reason instanceof Conflict)
      else assert.equal(outcome.value.ok && outcome.value.seq, retried.seq)
    }
    await assert.rejects(payOnce(first, 'one-more'), Conflict)
    const keys = await Array.fromAsync(readEntries(second.reader), ({ key }) => key)
    assert.deepEqual(keys.toSorted(), ['found', ...payments].toSorted())
    assert.equal(await balanceOf(second, 'ann'), payments.length)
    await first.close()
    await second.close()
  })

  test('the writer whose commit stays without an answer settles by key and repeats nothing', async () => {
    const url = await (server as TestServer).createDatabase()
    const proxy = await openTestProxy(url)
    const writer = await openTestWriter(postgresEngine({ url: proxy.url }), {
      limits: { batch: 3 },
    })
    const asked = payments.map((key) => payOnce(writer, key))
    const settled = asked.map((each) => each.then(String, String))
    for (const index of [0, 20, 40]) {
      await settled[index]
      proxy.cut()
    }
    await Promise.all(settled)
    const again = await Promise.all(payments.map((key) => payOnce(writer, key)))
    assert(again.every((answer) => answer.ok))
    const keys = await Array.fromAsync(readEntries(writer.reader), ({ key }) => key)
    assert.deepEqual(keys.toSorted(), ['found', ...payments].toSorted())
    assert.equal(await balanceOf(writer, 'ann'), payments.length)
    await writer.close()
    proxy.close()
  })
})

async function balanceOf(writer: Writer, id: string): Promise<number> {
  const [state] = await writer.reader.loadStates([{ kind: accountKind.name, id }])
  return JSON.parse(state?.state ?? '{}').fen
}
