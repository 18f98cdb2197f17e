// Somebody with the database in hand changes it behind the writer's back. Whatever they change is found and named.
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { z } from 'zod'
import { auditJournal } from '../kernel/audit/audit-journal.ts'
import { auditReceipts } from '../kernel/audit/audit-receipts.ts'
import { auditStates } from '../kernel/audit/audit-states.ts'
import { signNote } from '../kernel/journal/checkpoint.ts'
import { defineCommand } from '../kernel/command.ts'
import { decodeBundle, encodeBundle } from '../kernel/journal/entry-bundle.ts'
import { kernelKinds } from '../kernel/kernel-kinds.ts'
import type { Kind } from '../kernel/kind.ts'
import { leafHash } from '../kernel/journal/merkle.ts'
import { personal, type Sealed } from '../kernel/person/personal.ts'
import type { Receipt } from '../kernel/journal/receipt.ts'
import { createSigner, createSigningKey } from '../kernel/journal/signer.ts'
import type { Page, ReaderStore, StoreEngine } from '../kernel/store.ts'
import { accountKind, found, openTestWriter, pay } from '../kernel/writing/writer-fixture.ts'

/** A database that can be reached behind the store's back. */
export interface OpenDatabase {
  engine: StoreEngine
  /** Runs one statement with `?` for parameters. */
  sql(statement: string, ...values: (string | number | Uint8Array)[]): Promise<void>
  remove(): Promise<void>
}

const noteKind: Kind<{ texts: Sealed[] }, { type: 'NoteWritten'; text: Sealed }> = {
  name: 'note',
  initial: { texts: [] },
  evolve: ({ texts }, { text }) => ({ texts: [...texts, text] }),
}

const writeNote = defineCommand({
  name: 'note.write',
  input: z.object({ id: z.string(), text: personal(z.string(), { of: 'actor' }) }),
  authority: () => ({ power: 'bank.pay' }),
  run: (tx, { id, text }) => tx.append(noteKind, id, { type: 'NoteWritten', text }),
})

const signer = createSigner('test', createSigningKey())
const kinds = [accountKind, noteKind]
const tables = ['journal_head', 'journal_page', 'journal_key', 'journal_tile', 'sealed_value']
const copied = [...tables, accountKind.name]

/** A journal of 608 entries in pages of 1 to 100, two full tiles among them, and one personal value at its end. */
async function fill(store: StoreEngine): Promise<Receipt> {
  const commands = [found, pay, writeNote]
  const rights = { 'bank.pay': ['bank.pay', 'note.write'] }
  const writer = await openTestWriter(store, {
    signer,
    kinds,
    commands,
    rights,
    limits: { batch: 100 },
  })
  const one = (n: number) =>
    writer.submit(pay, { from: 'bank', to: `a${n % 7}`, fen: 1 }, { actor: 'ann', key: `k${n}` })
  for (let n = 0; n < 6; n += 1) await one(n)
  await Promise.all(Array.from({ length: 600 }, (_, n) => one(100 + n)))
  const note = { id: 'n1', text: '家庭住址' }
  const answer = await writer.submit(writeNote, note, { actor: 'ann', key: 'note' })
  await writer.close()
  assert.ok(answer.ok)
  return answer.receipt
}

export function tamperingContract(name: string, openDatabase: () => Promise<OpenDatabase>): void {
  describe(`in ${name} the audit finds and names`, () => {
    let database: OpenDatabase
    let reader: ReaderStore
    let pages: Page[]
    /** The last receipt that was given out before the tampering. */
    let receipt: Receipt
    before(async () => {
      database = await openDatabase()
      receipt = await fill(database.engine)
      for (const table of copied)
        await database.sql(`create table kept_${table} as select * from ${table}`)
      reader = await database.engine.openReader('test')
      pages = await reader.pages(1, 100)
    })
    afterEach(async () => {
      for (const table of copied) {
        const columns = writable[table] ?? '*'
        await database.sql(`delete from ${table}`)
        const names = columns === '*' ? '' : `(${columns})`
        await database.sql(`insert into ${table} ${names} select ${columns} from kept_${table}`)
      }
    })
    after(async () => {
      await reader.close()
      await database.remove()
    })

    /** What an audit says now, as `code value value`. */
    const audit = async (): Promise<string[]> => {
      const findings = await Array.fromAsync(auditJournal({ source: reader, vkey: signer.vkey }))
      if (findings.length === 0) {
        findings.push(...(await Array.fromAsync(auditReceipts(reader, signer.vkey, [receipt]))))
        findings.push(...(await auditStates(reader, [...kernelKinds, ...kinds])))
      }
      return findings.map(({ code, values }) =>
        [code.slice('audit.'.length), ...Object.values(values)].join(' '),
      )
    }
    const pageOf = (seq: number): Page => {
      const page = pages.find(({ first, last }) => first <= seq && seq <= last)
      assert.ok(page)
      return page
    }
    /** Changes the entries of the page that holds `seq`; with `deep`, the hashes kept beside them as well. */
    const change = async (
      seq: number,
      edit: (entries: Uint8Array[]) => Uint8Array[],
      deep = false,
    ) => {
      const { last, entries, leaves } = pageOf(seq)
      const changed = edit(decodeBundle(entries))
      const kept = deep ? Buffer.concat(changed.map(leafHash)) : leaves
      const set = 'update journal_page set entries = ?, leaves = ? where last = ?'
      await database.sql(set, encodeBundle(changed), kept, last)
    }
    const at = (seq: number): number => seq - pageOf(seq).first
    const bytesOf = (seq: number): Uint8Array => {
      const entry = decodeBundle(pageOf(seq).entries)[at(seq)]
      assert.ok(entry)
      return entry
    }
    /** Entry `seq` with another amount: what a thief would write. */
    const altered = (seq: number): Uint8Array =>
      Buffer.from(Buffer.from(bytesOf(seq)).toString().replaceAll('"fen":1', '"fen":9'))

    test('nothing, where nothing was changed', async () => {
      assert.deepEqual(await audit(), [])
    })

    test('an altered entry, also where its hash was altered with it', async () => {
      for (const deep of [false, true]) {
        await change(200, (entries) => entries.with(at(200), altered(200)), deep)
        assert.deepEqual(await audit(), ['entry-altered 200'])
      }
    })

    test('the page of an altered entry, where no other hash of it is left', async () => {
      const { first, last } = pageOf(605)
      await change(605, (entries) => entries.with(at(605), altered(605)), true)
      const [finding] = await audit()
      assert.equal(finding, `page-altered ${first} ${last}`)
    })

    test('a dropped entry, also where its hash was dropped with it', async () => {
      for (const deep of [false, true]) {
        await change(300, (entries) => entries.toSpliced(at(300), 1), deep)
        assert.deepEqual(await audit(), ['entry-dropped 300'])
      }
    })

    test('two entries swapped within a page', async () => {
      const swap = (entries: Uint8Array[]) =>
        entries.with(at(150), bytesOf(152)).with(at(152), bytesOf(150))
      for (const deep of [false, true]) {
        await change(150, swap, deep)
        assert.deepEqual(await audit(), ['entries-swapped 150 152'])
      }
    })

    test('two entries swapped between pages', async () => {
      await change(150, (entries) => entries.with(at(150), bytesOf(450)), true)
      await change(450, (entries) => entries.with(at(450), bytesOf(150)), true)
      const found = (await audit()).filter((text) => !text.startsWith('page-unproven'))
      assert.deepEqual(found, [
        'entry-inserted 450',
        'entry-dropped 150',
        'entry-inserted 150',
        'entry-dropped 450',
      ])
    })

    test('an inserted entry, also where its hash was inserted with it', async () => {
      const stranger = Buffer.from(
        Buffer.from(bytesOf(9)).toString().replace('"seq":9', '"seq":900'),
      )
      for (const deep of [false, true]) {
        await change(350, (entries) => entries.toSpliced(at(350), 0, stranger), deep)
        assert.deepEqual(await audit(), ['entry-inserted 900'])
      }
    })

    test('a page that was dropped, first, last or between', async () => {
      for (const seq of [2, 300, 608]) {
        const { first, last } = pageOf(seq)
        await database.sql('delete from journal_page where last = ?', last)
        const found = (await audit()).filter((text) => !text.startsWith('page-unproven'))
        assert.deepEqual(found, [`entries-dropped ${first} ${last}`])
        await database.sql(
          'insert into journal_page select * from kept_journal_page where last = ?',
          last,
        )
      }
    })

    test('a page whose bytes are no entries any more', async () => {
      const { first, last } = pageOf(300)
      await database.sql(
        'update journal_page set entries = ? where last = ?',
        Buffer.of(255, 1),
        last,
      )
      assert.ok((await audit()).includes(`page-damaged ${first} ${last}`))
    })

    test('a history cut short, with the head set back to an older page', async () => {
      const { last, root, note } = pageOf(400)
      await database.sql('delete from journal_page where last > ?', last)
      await database.sql('update journal_head set seq = ?, root = ?, note = ?', last, root, note)
      assert.equal((await audit())[0], `history-shorter 608 ${last}`)
    })

    test('a history written anew by whoever has the signing key, by a receipt that was kept', async () => {
      const { engine, remove } = await openDatabase()
      await fill(engine)
      const forged = await engine.openReader('test')
      const findings = await Array.fromAsync(auditReceipts(forged, signer.vkey, [receipt]))
      assert.deepEqual(findings, [{ code: 'audit.history-rewritten', values: { size: 608 } }])
      await forged.close()
      await remove()
    })

    test('a head that was signed by somebody else, or altered', async () => {
      const page = pageOf(300)
      const other = createSigner('test', createSigningKey())
      const note = signNote(other, { size: page.last, root: page.root })
      await database.sql('update journal_page set note = ? where last = ?', note, page.last)
      assert.deepEqual(await audit(), [`note-invalid ${page.first} ${page.last}`])
      await database.sql('update journal_page set note = ? where last = ?', page.note, page.last)
      await database.sql(
        'update journal_page set root = ? where last = ?',
        Buffer.alloc(32),
        page.last,
      )
      assert.deepEqual(await audit(), [`root-altered ${page.first} ${page.last}`])
    })

    test('a head in the database that is not that of the last page', async () => {
      await database.sql('update journal_head set note = ?', pageOf(300).note)
      assert.deepEqual(await audit(), ['head-altered 608'])
    })

    test('hashes altered while the entries are whole', async () => {
      const { first, last, leaves } = pageOf(300)
      const other = Buffer.from(leaves)
      other[40] = (other[40] as number) ^ 1
      await database.sql('update journal_page set leaves = ? where last = ?', other, last)
      assert.deepEqual(await audit(), [`leaves-altered ${first} ${last}`])
    })

    test('a tile altered or dropped', async () => {
      await database.sql('delete from journal_tile where level = 0')
      assert.deepEqual(await audit(), ['tile-altered 0 0', 'tile-altered 0 1'])
    })

    test('a key dropped, or led to another entry, or to another content', async () => {
      await database.sql("delete from journal_key where key = 'k100'")
      await database.sql("update journal_key set seq = 1 where key = 'k101'")
      await database.sql("update journal_key set digest = ? where key = 'k102'", Buffer.alloc(32))
      const found = (await audit()).map((text) => text.replace(/ \d+ /, ' '))
      assert.deepEqual(found, ['key-missing k100', 'key-altered k101', 'key-altered k102'])
    })

    test('a state altered, dropped or made up', async () => {
      await database.sql("update account set state = ? where id = 'a1'", '{"fen":1000000}')
      await database.sql("delete from account where id = 'a2'")
      const made = 'insert into account (chain, id, version, state) values (?, ?, ?, ?)'
      await database.sql(made, 'test', 'a9', 1, '{"fen":5}')
      assert.deepEqual((await audit()).toSorted(), [
        'state-altered account a1',
        'state-inserted account a9',
        'state-missing account a2',
      ])
    })

    test('a sealed value put in the place of another', async () => {
      await database.sql('update sealed_value set box = ?', Buffer.alloc(90))
      const [found] = await audit()
      assert.match(found ?? '', /^sealed-altered [0-9a-f]{64}$/)
    })
  })
}

/** Tables with generated columns, which cannot be written to. */
const writable: Record<string, string> = { account: 'chain, id, version, state' }
