// A small bank for the tests of the writer: accounts, payments between them, and the right to pay.
import { createPrivateKey, hash } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../command.ts'
import type { Clock } from '../timing/clock.ts'
import type { Kind } from '../kind.ts'
import { powerKind } from '../power.ts'
import { systemRandom } from '../random.ts'
import { declareRefusals } from '../refusal.ts'
import { createSigner } from '../journal/signer.ts'
import type { StoreEngine } from '../store.ts'
import { openWriter, type Writer } from '../writer.ts'
import type { WriterOptions } from './writer-options.ts'
import { foundingPower } from '../authority.ts'

export const accountKind: Kind<{ fen: number }, { type: 'Credited' | 'Debited'; fen: number }> = {
  name: 'account',
  initial: { fen: 0 },
  evolve: ({ fen }, event) => ({
    fen: event.type === 'Credited' ? fen + event.fen : fen - event.fen,
  }),
  columns: { fen: { path: ['fen'], type: 'integer' } },
}

export const refuseBank = declareRefusals('bank.short')

/** Pays between accounts; only the bank's own may be overdrawn. */
export const pay = defineCommand({
  name: 'bank.pay',
  input: z.object({ from: z.string(), to: z.string(), fen: z.int().positive() }),
  authority: () => ({ power: 'bank.pay' }),
  run(tx, { from, to, fen }) {
    if (from !== 'bank' && tx.get(accountKind, from).fen < fen) refuseBank('bank.short', { from })
    tx.append(accountKind, from, { type: 'Debited', fen })
    tx.append(accountKind, to, { type: 'Credited', fen })
  },
})

const text = { zh: '', en: '' }

/** Publishes the rights that the fixtures' commands exercise. */
export const found = defineCommand({
  name: 'bank.found',
  input: z.object({ rights: z.record(z.string(), z.array(z.string())) }),
  authority: () => ({ power: foundingPower }),
  run(tx, { rights }, { at }) {
    for (const [code, commands] of Object.entries({ ...rights, [foundingPower]: ['bank.found'] }))
      tx.append(powerKind, code, {
        type: 'PowerPublished',
        title: text,
        basis: text,
        sort: 'right',
        scope: 'chain',
        commands,
        holders: [],
        since: at,
        until: null,
      })
  },
})

export const fixedClock = (at = '2026-11-22T00:00:00.000Z'): Clock => ({
  now: () => at,
  wake: () => () => {},
})

// The same key in every process, so that what a killed one signed can be checked by the next: PKCS 8 of a fixed seed.
const pem = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    hash('sha256', 'the key of the tests', 'buffer'),
  ]),
  format: 'der',
  type: 'pkcs8',
}).export({ format: 'pem', type: 'pkcs8' })
export const testSigner = createSigner('test', pem)

export interface TestWriterOptions extends Partial<WriterOptions> {
  /** The commands that each right covers. Default: everyone may pay. */
  rights?: Record<string, string[]>
}

/** A writer of the chain `test` with the bank founded. */
export async function openTestWriter(
  store: StoreEngine,
  { rights = { 'bank.pay': ['bank.pay'] }, ...options }: TestWriterOptions = {},
): Promise<Writer> {
  const writer = await openWriter({
    store,
    kinds: [accountKind],
    commands: [found, pay],
    chain: 'test',
    clock: fixedClock(),
    random: systemRandom,
    signer: testSigner,
    rules: 'test',
    ...options,
  })
  await writer.submit(found, { rights }, { actor: 'ann', key: 'found' })
  return writer
}
