import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { defineCommand } from '../command.ts'
import { erasureKind } from './erasure.ts'
import { Conflict } from '../failure.ts'
import { armFault } from '../fault-point.ts'
import type { Kind } from '../kind.ts'
import { personal, type Sealed } from './personal.ts'
import { unsealBox } from './seal.ts'
import { found, openTestWriter } from '../writing/writer-fixture.ts'
import type { Writer } from '../writer.ts'

interface Application {
  phone: Sealed | null
  members: Sealed[]
}
type Applied = { type: 'Applied' } & Application

const applicationKind: Kind<Application, Applied> = {
  name: 'application',
  initial: { phone: null, members: [] },
  evolve: (_, { phone, members }) => ({ phone, members }),
}

const apply = defineCommand({
  name: 'application.file',
  input: z.object({
    id: z.string(),
    phone: personal(z.string().regex(/^\d+$/), { of: 'actor' }),
    members: z.array(
      z.object({ id: z.string(), name: personal(z.string(), { of: ['members', '*', 'id'] }) }),
    ),
  }),
  authority: () => ({ power: 'application' }),
  run(tx, { id, phone, members }) {
    const names = members.map(({ name }) => name)
    tx.append(applicationKind, id, { type: 'Applied', phone, members: names })
  },
})

const erase = defineCommand({
  name: 'person.erase',
  input: z.object({ person: z.string() }),
  authority: () => ({ power: 'application' }),
  run: (tx, { person }, { at }) => tx.append(erasureKind, person, { type: 'PersonErased', at }),
})

async function open(): Promise<Writer> {
  return openTestWriter(memoryEngine(), {
    kinds: [applicationKind],
    commands: [found, apply, erase],
    limits: { batch: 2 }, // so that two commands are decided at once while a page is on its way
    rights: { application: [apply.name, erase.name] },
  })
}

const input = {
  id: 'x',
  phone: '13800000000',
  members: [
    { id: 'bob', name: 'Bob the Builder' },
    { id: 'eve', name: 'Eve the Elder' },
  ],
}
const asked = { actor: 'ann', key: 'k1' }

/** Lets the writer do what it can do without the database. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function read(writer: Writer, person: string): Promise<unknown[]> {
  const [state] = await writer.reader.loadStates([{ kind: 'application', id: 'x' }])
  const { phone, members } = JSON.parse(state?.state ?? '') as Application
  const commitments = [phone, ...members].map((value) => value?.sealed ?? '')
  const boxes = await writer.reader.loadSealed(commitments)
  const key = await writer.reader.loadPersonKey(person)
  return boxes
    .filter((box) => key && box.person === person)
    .map((box) => unsealBox(box, key ?? new Uint8Array()))
}

test('each personal value is sealed under the key of the person it is about', async () => {
  const writer = await open()
  const answer = await writer.submit(apply, input, asked)
  assert(answer.ok)
  assert.doesNotMatch(answer.receipt.entry, /13800000000|Bob the|Eve the/)
  assert.deepEqual(await read(writer, 'ann'), ['13800000000'])
  assert.deepEqual(await read(writer, 'bob'), ['Bob the Builder'])
  assert.deepEqual(await read(writer, 'eve'), ['Eve the Elder'])
  await writer.close()
})

test('personal values are checked like any other, and none is told in the refusal', async () => {
  const writer = await open()
  const answer = await writer.submit(apply, { ...input, phone: 'not a number' }, asked)
  assert(!answer.ok)
  assert.equal(answer.refusal.values['field'], 'phone')
  assert.doesNotMatch(JSON.stringify(answer), /not a number/)
  await writer.close()
})

test('the same key with the same personal values gets the first answer, with others it is refused', async () => {
  const writer = await open()
  const first = await writer.submit(apply, input, asked)
  const again = await writer.submit(apply, input, asked)
  const other = await writer.submit(apply, { ...input, phone: '13911111111' }, asked)
  assert(first.ok && again.ok && !other.ok)
  assert.equal(again.receipt.entry, first.receipt.entry)
  assert.equal(other.refusal.code, 'key.reused')
  await writer.close()
})

test('erasing a person takes their key and values with it, and nobody else’s', async () => {
  const writer = await open()
  await writer.submit(apply, input, asked)
  await writer.submit(erase, { person: 'ann' }, { actor: 'ann', key: 'k2' })
  assert.equal(await writer.reader.loadPersonKey('ann'), null)
  assert.deepEqual(await read(writer, 'ann'), [])
  assert.deepEqual(await read(writer, 'bob'), ['Bob the Builder'])
  const back = await writer.submit(apply, input, { actor: 'ann', key: 'k3' })
  assert(back.ok)
  assert.deepEqual(await read(writer, 'ann'), ['13800000000'])
  await writer.close()
})

test('what was sealed before its person was erased, and comes after it, is sent back to be sealed anew', async () => {
  const writer = await open()
  await writer.submit(apply, input, asked)
  const release = Promise.withResolvers<void>()
  const disarm = armFault('before-commit', () => release.promise)
  const erased = writer.submit(erase, { person: 'ann' }, { actor: 'ann', key: 'k2' })
  await someTurns()
  const again = { ...input, id: 'y' }
  const late = [1, 2].map((n) => writer.submit(apply, again, { actor: 'ann', key: `late${n}` }))
  await someTurns()
  disarm()
  release.resolve()
  for (const { status, reason } of (await Promise.allSettled(late)) as PromiseRejectedResult[]) {
    assert.equal(status, 'rejected')
    assert(reason instanceof Conflict)
  }
  assert((await erased).ok)
  assert((await writer.submit(apply, input, { actor: 'ann', key: 'late1' })).ok)
  assert.deepEqual(await read(writer, 'ann'), ['13800000000'])
  await writer.close()
})

test('a personal value that belongs to nobody is refused', async () => {
  const writer = await open()
  const members = [{ id: '', name: 'Nobody' }]
  const answer = await writer.submit(apply, { ...input, members }, asked)
  assert(!answer.ok)
  assert.equal(answer.refusal.code, 'input.invalid')
  await writer.close()
})
