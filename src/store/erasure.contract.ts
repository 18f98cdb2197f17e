// A person's right to be forgotten, beside a journal that forgets nothing: after the erasure what was personal can be
// read nowhere, and everything that was proved before is still proved.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { auditJournal } from '../kernel/audit/audit-journal.ts'
import { auditStates } from '../kernel/audit/audit-states.ts'
import { defineCommand } from '../kernel/command.ts'
import { erasureKind } from '../kernel/person/erasure.ts'
import { exportJournal } from '../kernel/export/export-journal.ts'
import { kernelKinds } from '../kernel/kernel-kinds.ts'
import type { Kind } from '../kernel/kind.ts'
import { personal, type Sealed } from '../kernel/person/personal.ts'
import { createProver } from '../kernel/journal/prover.ts'
import { type Receipt, verifyReceipt } from '../kernel/journal/receipt.ts'
import { unsealBox } from '../kernel/person/seal.ts'
import { createSigner, createSigningKey } from '../kernel/journal/signer.ts'
import type { ReaderStore, StoreEngine } from '../kernel/store.ts'
import type { Writer } from '../kernel/writer.ts'
import { fixedClock, found, openTestWriter } from '../kernel/writing/writer-fixture.ts'

/** A database of which everything can be read. */
export interface LegibleDatabase {
  engine: StoreEngine
  /** Everything that an intruder could read once the chain is closed, by where it was found. */
  everything(): Promise<Map<string, Buffer>>
  remove(): Promise<void>
}

interface Claim {
  name: Sealed
  phone: Sealed
}

const claimKind: Kind<{ claims: Claim[] }, { type: 'ClaimFiled'; claim: Claim }> = {
  name: 'claim',
  initial: { claims: [] },
  evolve: ({ claims }, { claim }) => ({ claims: [...claims, claim] }),
}

/** Files a claim of one's own. */
const fileClaim = defineCommand({
  name: 'claim.file',
  input: z.object({
    id: z.string(),
    name: personal(z.string(), { of: 'actor' }),
    phone: personal(z.string(), { of: 'actor' }),
  }),
  authority: () => ({ power: 'claim.file' }),
  run: (tx, { id, ...claim }) => tx.append(claimKind, id, { type: 'ClaimFiled', claim }),
})

const erase = defineCommand({
  name: 'person.erase',
  input: z.object({ person: z.string() }),
  authority: () => ({ power: 'person.erase' }),
  run: (tx, { person }, { at }) => tx.append(erasureKind, person, { type: 'PersonErased', at }),
})

const ann = { actor: 'person.0007', name: '欧阳望舒', phone: '13900009173' }
const ben = { actor: 'person.0008', name: '司徒晨光', phone: '13800002846' }
const signer = createSigner('test', createSigningKey())
const kinds = [claimKind]

/** A clock on which each page has a moment of its own. */
let ms = Date.UTC(2026, 10, 22)
const clock = { ...fixedClock(), now: () => new Date((ms += 1)).toISOString() }

function open(store: StoreEngine): Promise<Writer> {
  const rights = { 'claim.file': ['claim.file'], 'person.erase': ['person.erase'] }
  const commands = [found, fileClaim, erase]
  return openTestWriter(store, { signer, kinds, commands, rights, clock })
}

async function file(writer: Writer, { actor, ...claim }: typeof ann, key: string) {
  const answer = await writer.submit(fileClaim, { id: key, ...claim }, { actor, key })
  assert.ok(answer.ok)
  return answer.receipt
}

/** The commitments in an entry's input. */
function commitmentsOf(receipt: Receipt): string[] {
  const { input } = JSON.parse(receipt.entry)
  return [input.name.sealed, input.phone.sealed]
}

/** A reader that answers some questions otherwise. */
function withAnswers(reader: ReaderStore, answers: Partial<ReaderStore>): ReaderStore {
  return new Proxy(reader, {
    get(target, property) {
      if (property in answers) return Reflect.get(answers, property)
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function isBoxOf(commitment: string, box: Uint8Array, key: Uint8Array): boolean {
  try {
    return unsealBox({ commitment, box }, key) !== undefined
  } catch {
    return false
  }
}

export function erasureContract(name: string, openDatabase: () => Promise<LegibleDatabase>): void {
  describe(`in ${name}, once a person was erased`, () => {
    let database: LegibleDatabase
    let early: Receipt
    let bens: Receipt
    let annsKey: Uint8Array
    let annsBoxes: Uint8Array[]

    before(async () => {
      database = await openDatabase()
      const writer = await open(database.engine)
      early = await file(writer, ann, 'first')
      bens = await file(writer, ben, 'bens')
      annsKey = (await writer.reader.loadPersonKey(ann.actor)) as Uint8Array
      const sealed = await writer.reader.loadSealed(commitmentsOf(early))
      assert.deepEqual(
        sealed.map((value) => unsealBox(value, annsKey)).toSorted(),
        [ann.phone, ann.name].toSorted(),
        'before, the values could be read',
      )
      annsBoxes = sealed.map(({ box }) => box)
      const before = [...(await database.everything()).values()]
      assert.ok(
        before.some((bytes) => bytes.includes(annsKey)),
        'before, the key lay there',
      )
      // One more value in the very page that erases.
      await Promise.all([
        file(writer, ann, 'late'),
        writer.submit(erase, { person: ann.actor }, { actor: 'clerk', key: 'erase' }),
      ])
      await writer.close()
    })
    after(() => database.remove())

    test('neither key nor value is kept, and those of others are', async () => {
      const reader = await database.engine.openReader('test')
      assert.equal(await reader.loadPersonKey(ann.actor), null)
      assert.deepEqual(await reader.loadSealed(commitmentsOf(early)), [])
      const key = (await reader.loadPersonKey(ben.actor)) as Uint8Array
      const kept = await reader.loadSealed(commitmentsOf(bens))
      assert.deepEqual(
        kept.map((value) => unsealBox(value, key)).toSorted(),
        [ben.phone, ben.name].toSorted(),
      )
      await reader.close()
    })

    test('nothing personal, and no key to it, is in anything that can be read', async () => {
      const everything = await database.everything()
      assert.ok(everything.size > 0)
      const traces = { name: Buffer.from(ann.name), phone: Buffer.from(ann.phone), key: annsKey }
      for (const [where, bytes] of everything) {
        assert.ok(bytes.length > 0, where)
        for (const [what, trace] of Object.entries(traces))
          assert.equal(bytes.includes(trace), false, `${what} of the person is in ${where}`)
        for (const box of annsBoxes)
          assert.equal(bytes.includes(box), false, `a box is in ${where}`)
      }
    })

    test('nothing personal of anyone is in an export', async () => {
      const reader = await database.engine.openReader('test')
      const files = await Array.fromAsync(exportJournal(reader, signer.vkey))
      assert.ok(files.some(({ path }) => path.startsWith('tile/entries/')))
      for (const { path, bytes } of files)
        for (const text of [ann.name, ann.phone, ben.name, ben.phone])
          assert.equal(Buffer.from(bytes).includes(text), false, `${text} is in ${path}`)
      await reader.close()
    })

    test('receipts from before hold, new ones are given, and the audit finds all whole', async () => {
      const reader = await database.engine.openReader('test')
      verifyReceipt(early, signer.vkey)
      verifyReceipt(await createProver(reader, signer.vkey).receiptOf(early.seq), signer.vkey)
      const audit = auditJournal({ source: reader, vkey: signer.vkey })
      assert.deepEqual(await Array.fromAsync(audit), [])
      assert.deepEqual(await auditStates(reader, [...kernelKinds, ...kinds]), [])
      await reader.close()
    })

    test('who comes again begins anew, with another key', async () => {
      const writer = await open(database.engine)
      const again = await file(writer, ann, 'again')
      const key = (await writer.reader.loadPersonKey(ann.actor)) as Uint8Array
      assert.notDeepEqual(Buffer.from(key), Buffer.from(annsKey))
      const kept = await writer.reader.loadSealed(commitmentsOf(again))
      assert.deepEqual(
        kept.map((value) => unsealBox(value, key)).toSorted(),
        [ann.phone, ann.name].toSorted(),
      )
      const audit = auditJournal({ source: writer.reader, vkey: signer.vkey })
      const findings = await Array.fromAsync(audit)
      await writer.close()
      assert.deepEqual(findings, [])
    })

    test('a value that somebody puts back is found', async () => {
      const reader = await database.engine.openReader('test')
      const [commitment = ''] = commitmentsOf(early)
      const box = annsBoxes.find((each) => isBoxOf(commitment, each, annsKey)) as Uint8Array
      const putBack = withAnswers(reader, {
        loadPersonKey: async () => annsKey,
        loadSealed: async (asked) =>
          asked.includes(commitment) ? [{ commitment, person: ann.actor, box }] : [],
      })
      const audit = auditJournal({ source: putBack, vkey: signer.vkey })
      assert.deepEqual(await Array.fromAsync(audit), [
        { code: 'audit.erased-readable', values: { person: ann.actor, commitment } },
      ])
      await reader.close()
    })
  })
}
