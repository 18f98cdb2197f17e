import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { signNote } from '../kernel/journal/checkpoint.ts'
import { decodeBundle, encodeBundle } from '../kernel/journal/entry-bundle.ts'
import { exportJournal } from '../kernel/export/export-journal.ts'
import { tarOf } from '../kernel/export/tar.ts'
import { entryBytes, journalInMemory } from '../kernel/journal/journal-in-memory.fixture.ts'
import { leafHash } from '../kernel/journal/merkle.ts'
import { createProver } from '../kernel/journal/prover.ts'
import { createSigner, createSigningKey } from '../kernel/journal/signer.ts'
import { emptyTree, grow, rootOfTree } from '../kernel/journal/tree.ts'

const verifier = join(import.meta.dirname, 'verify.ts')
const journal = journalInMemory([3, 250, 4, 300, 1, 80])
const vkey = journal.signer.vkey
const at = '2026-11-22T02:30:00.000Z'
const bundle0 = 'tile/entries/000'
let home: string

before(async () => {
  home = mkdtempSync(join(tmpdir(), 'verify-'))
  await writeExport(join(home, 'whole'))
})
after(() => rmSync(home, { recursive: true }))

async function writeExport(folder: string) {
  for await (const { path, bytes } of exportJournal(journal.source, vkey)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** Runs the one file by itself, as an outsider does: plain Node, another folder, nothing installed. */
function verify(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [verifier, ...args], { cwd: home, env: {} })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** A copy of the export in which some files were changed. */
function tampered(name: string, change: (read: (path: string) => Buffer, folder: string) => void) {
  const folder = join(home, name)
  cpSync(join(home, 'whole'), folder, { recursive: true })
  change((path) => readFileSync(join(folder, path)), folder)
  return folder
}

/** A copy of the export in which the first 256 entries were changed. */
function withEntries(name: string, change: (entries: Uint8Array[]) => Uint8Array[]) {
  return tampered(name, (read, folder) => {
    const entries = change(decodeBundle(read(bundle0)))
    writeFileSync(join(folder, bundle0), encodeBundle(entries))
  })
}

async function jsonFile(name: string, value: unknown): Promise<string> {
  const path = join(home, `${name}.json`)
  writeFileSync(path, JSON.stringify(await value))
  return path
}

describe('gangmu verify, on an export', () => {
  test('imports nothing but Node itself', () => {
    const imports = readFileSync(verifier, 'utf8').matchAll(/^import .* from '(.+)'$/gm)
    for (const [, from] of imports) assert.match(from as string, /^node:/)
  })

  test('finds a whole one whole: as a folder, as a tar and as a gzipped tar', async () => {
    const parts = await Array.fromAsync(tarOf(exportJournal(journal.source, vkey), at))
    writeFileSync(join(home, 'whole.tar'), Buffer.concat(parts))
    writeFileSync(join(home, 'whole.tar.gz'), gzipSync(Buffer.concat(parts)))
    for (const path of ['whole', 'whole.tar', 'whole.tar.gz']) {
      const { code, said } = await verify(path, '--key', vkey)
      assert.equal(code, 0, said)
      assert.match(said, /whole export: gangmu\/990100, 638 条/)
    }
  })

  test('says whose key it trusted where none was given', async () => {
    const { code, said } = await verify('whole')
    assert.equal(code, 0)
    assert.ok(said.includes('请另行核对') && said.includes(vkey))
  })

  test('names an entry that was altered', async () => {
    const path = withEntries('altered', (entries) =>
      entries.with(6, Buffer.from(entryBytes(7).toString().replace('0001', '0002'))),
    )
    const { code, said } = await verify(path)
    assert.equal(code, 1)
    assert.match(said, /第 7 条被改动 · entry 7 was altered/)
    assert.equal(said.match(/✗/g)?.length, 2, said)
  })

  test('names an entry that was dropped', async () => {
    const { code, said } = await verify(withEntries('dropped', (all) => all.toSpliced(19, 1)))
    assert.equal(code, 1)
    assert.match(said, /第 20 条被删去 · entry 20 was dropped/)
  })

  test('names two entries that were swapped', async () => {
    const path = withEntries('swapped', (all) =>
      all.with(4, all[8] as Uint8Array).with(8, all[4] as Uint8Array),
    )
    const { code, said } = await verify(path)
    assert.equal(code, 1)
    assert.match(said, /第 5 条与第 9 条被对调 · entries 5 and 9 were swapped/)
  })

  test('names an entry that was inserted, be it new or a copy', async () => {
    for (const stranger of [entryBytes(9000), entryBytes(3)]) {
      const path = withEntries('inserted', (all) => all.toSpliced(50, 0, stranger))
      const { code, said } = await verify(path)
      assert.equal(code, 1)
      const { seq } = JSON.parse(stranger.toString())
      assert.ok(said.includes(`an entry was inserted; it calls itself ${seq}\n`), said)
      assert.doesNotMatch(said, /altered|dropped|swapped|moved/)
    }
  })

  test('names each of several changes', async () => {
    const path = withEntries('several', (all) => {
      const altered = all.with(1, Buffer.from('{"seq":2}'))
      return altered.toSpliced(99, 1).toSpliced(29, 1)
    })
    const { said } = await verify(path)
    assert.match(said, /entry 2 was altered/)
    assert.match(said, /entry 30 was dropped/)
    assert.match(said, /entry 100 was dropped/)
  })

  test('goes by their numbers where the hashes were forged along with the entries', async () => {
    const path = tampered('forged', (read, folder) => {
      const entries = decodeBundle(read(bundle0)).toSpliced(19, 1)
      const hashes = Buffer.concat(entries.map(leafHash))
      writeFileSync(join(folder, bundle0), encodeBundle(entries))
      writeFileSync(join(folder, 'tile/0/000'), hashes)
    })
    const { code, said } = await verify(path)
    assert.equal(code, 1)
    assert.match(said, /entry 20 was dropped/)
  })

  test('says that it cannot say which, where an entry and all hashes were forged', async () => {
    const path = tampered('deep', (read, folder) => {
      const entries = decodeBundle(read(bundle0)).with(6, Buffer.from('{"seq":7}'))
      writeFileSync(join(folder, bundle0), encodeBundle(entries))
      writeFileSync(join(folder, 'tile/0/000'), Buffer.concat(entries.map(leafHash)))
    })
    const { code, said } = await verify(path)
    assert.equal(code, 1)
    assert.match(said, /the export alone cannot say/)
  })

  test('names a damaged tile of hashes while the entries are whole', async () => {
    const path = tampered('tile', (read, folder) => {
      const tile = read('tile/0/001')
      tile[40] = (tile[40] as number) ^ 1
      writeFileSync(join(folder, 'tile/0/001'), tile)
      rmSync(join(folder, 'tile/1/000.p/2'))
    })
    const { code, said } = await verify(path)
    assert.equal(code, 1)
    assert.match(said, /tile\/0\/1 is damaged/)
    assert.match(said, /tile\/1\/0 is damaged/)
  })

  test('is not fooled by a history that was rewritten and signed by another key', async () => {
    const other = createSigner('990100', createSigningKey())
    const path = tampered('resigned', (_, folder) => {
      const root = rootOfTree(grow(emptyTree, [leafHash(Buffer.from('{"seq":1}'))]).tree)
      writeFileSync(join(folder, 'checkpoint'), signNote(other, { size: 1, root }))
      writeFileSync(join(folder, 'key'), other.vkey)
    })
    assert.equal((await verify(path, '--key', vkey)).code, 1)
  })

  test('an export cut off in the middle does not pass', async () => {
    const parts = await Array.fromAsync(tarOf(exportJournal(journal.source, vkey), at))
    const tar = Buffer.concat(parts)
    writeFileSync(join(home, 'cut.tar'), tar.subarray(0, tar.length / 2))
    const { code, said } = await verify('cut.tar')
    assert.equal(code, 2)
    assert.match(said, /the archive is cut off/)
  })
})

describe('gangmu verify, on receipts and proofs', () => {
  const prover = createProver(journal.source, vkey)

  test('a receipt from before verifies against a later head, with a proof or with an export', async () => {
    const early = journalInMemory([1])
    const receipt = await jsonFile('early', earlyReceipt())
    const proof = await jsonFile('proof', prover.consistencyFrom(253))
    for (const beside of [proof, 'whole']) {
      const { code, said } = await verify(receipt, beside, '--key', vkey)
      assert.equal(code, 0, said)
      assert.match(said, /回执成立 receipt of entry 5: gangmu\/990100, 253 条/)
      assert.match(said, /one history/)
    }
    assert.equal((await verify(receipt, '--key', early.signer.vkey)).code, 1)
  })

  test('a receipt whose entry was altered does not verify', async () => {
    const receipt = await prover.receiptOf(9)
    const entry = receipt.entry.replace('note.write', 'note.wrote')
    const { code, said } = await verify(await jsonFile('forged', { ...receipt, entry }))
    assert.equal(code, 1)
    assert.match(said, /entry 9 does not lead to the signed root/)
  })

  test('a city that rewrites history with its own key is found by whoever kept a receipt', async () => {
    const receipt = await jsonFile('kept', earlyReceipt())
    const leaves = Array.from({ length: 300 }, (_, n) => leafHash(Buffer.from(`{"seq":${n}}`)))
    const { root } = grow(emptyTree, leaves)
    const note = signNote(journal.signer, { size: 300, root })
    const honest = await prover.consistencyFrom(253)
    const forged = await jsonFile('lie', { ...honest, size: 300, note })
    const { code, said } = await verify(receipt, forged, '--key', vkey)
    assert.equal(code, 1)
    assert.match(said, /the first 253 entries are not those signed then/)
  })

  test('two heads of one size that differ are named as two versions', async () => {
    const root = leafHash(Buffer.from('another history'))
    const note = signNote(journal.signer, { size: journal.size, root })
    const proof = await prover.consistencyFrom(3)
    const forked = await jsonFile('forked', { ...proof, note })
    const { code, said } = await verify('whole', forked, '--key', vkey)
    assert.equal(code, 1)
    assert.match(said, /two heads of 638 entries differ/)
  })

  test('what is no such file is not called false, but unreadable', async () => {
    assert.equal((await verify('nowhere.json')).code, 2)
    assert.equal((await verify(await jsonFile('other', { gangmu: 'recipe/1' }))).code, 2)
    assert.equal((await verify()).code, 2)
    assert.equal((await verify('whole', '--key')).code, 2)
  })

  /** The receipt of entry 5 as it was given when the journal had 253 entries. */
  async function earlyReceipt() {
    const pages = await journal.source.pages(1, 2)
    const [first, second] = pages
    assert.ok(first && second)
    const head = { seq: second.last, root: second.root, note: second.note, epoch: 1 }
    const then = { ...journal.source, head: async () => head }
    return createProver(then, vkey).receiptOf(5)
  }
})
