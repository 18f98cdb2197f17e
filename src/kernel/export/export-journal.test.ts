import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openNote } from '../journal/checkpoint.ts'
import { decodeBundle } from '../journal/entry-bundle.ts'
import { Invalid } from '../failure.ts'
import { entryBytes, journalInMemory } from '../journal/journal-in-memory.fixture.ts'
import { leafHash } from '../journal/merkle.ts'
import { hashesOf, rootOfComplete } from '../journal/tree.ts'
import { type ExportFile, exportJournal } from './export-journal.ts'
import { tilePath } from './tile-path.ts'

type Journal = ReturnType<typeof journalInMemory>

const filesOf = async ({ source, signer }: Journal): Promise<Map<string, Uint8Array>> => {
  const files = await Array.fromAsync(exportJournal(source, signer.vkey))
  return new Map(files.map(({ path, bytes }) => [path, bytes]))
}

describe('an export', () => {
  test('of 600 entries has the files that C2SP tlog-tiles names', async () => {
    const files = await filesOf(journalInMemory([1, 299, 300]))
    assert.deepEqual([...files.keys()].toSorted(), [
      'README.txt',
      'checkpoint',
      'key',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/88',
      'tile/1/000.p/2',
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/88',
    ])
  })

  test('holds every entry once, in order, however the journal was paged', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(sizes, async (batches) => {
        const journal = journalInMemory(batches)
        const files = await filesOf(journal)
        const bundles = [...files].filter(([path]) => path.startsWith('tile/entries/'))
        const entries = bundles.flatMap(([, bytes]) => decodeBundle(bytes))
        assert.equal(entries.length, journal.size)
        entries.forEach((entry, n) => assert.deepEqual(Buffer.from(entry), entryBytes(n + 1)))
      }),
      { numRuns: 20 },
    )
  })

  test('has in each tile the hashes of the entries, or of the tiles, below it', async () => {
    const files = await filesOf(journalInMemory([513]))
    const tile = (path: string) => hashesOf(files.get(path) ?? new Uint8Array(0))
    const entries = decodeBundle(files.get('tile/entries/001') ?? new Uint8Array(0))
    assert.deepEqual(tile('tile/0/001'), entries.map(leafHash))
    const below = [tile('tile/0/000'), tile('tile/0/001')]
    assert.deepEqual(tile('tile/1/000.p/2'), below.map(rootOfComplete))
  })

  test('ends with the head that was signed for just these entries, though the journal grows', async () => {
    const journal = journalInMemory([300])
    const files: ExportFile[] = []
    for await (const file of exportJournal(journal.source, journal.signer.vkey)) {
      files.push(file)
      journal.append(7)
    }
    const last = files.at(-1)
    assert.equal(last?.path, 'checkpoint')
    const head = openNote(Buffer.from(last?.bytes ?? []).toString(), journal.signer.vkey)
    assert.equal(head.size, 300)
  })

  test('of a damaged journal breaks off before its head is given out', async () => {
    const journal = journalInMemory([300, 20, 40])
    for (const damage of [
      (pages: Pages) => pages.toSpliced(1, 1),
      (pages: Pages) => pages.with(1, { ...page(pages, 1), entries: page(pages, 2).entries }),
      (pages: Pages) => pages.with(2, { ...page(pages, 2), entries: Buffer.of(0, 9, 1) }),
    ]) {
      const { source } = journal
      const pages = damage(await source.pages(1, 10))
      const damaged = {
        ...source,
        pages: async (from: number) => pages.filter(({ last }) => last >= from),
      }
      const given: string[] = []
      await assert.rejects(async () => {
        for await (const { path } of exportJournal(damaged, journal.signer.vkey)) given.push(path)
      }, Invalid)
      assert.equal(given.includes('checkpoint'), false)
    }
  })

  test('of an empty chain is a readme and a key', async () => {
    const files = await filesOf(journalInMemory([]))
    assert.deepEqual([...files.keys()], ['README.txt', 'key'])
  })
})

type Pages = Awaited<ReturnType<Journal['source']['pages']>>

function page(pages: Pages, index: number): Pages[number] {
  const found = pages[index]
  assert.ok(found)
  return found
}

test('a tile lies where C2SP tlog-tiles says', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 3, index: 0, width: 256 }), 'tile/3/000')
  assert.equal(tilePath({ level: 'entries', index: 1000, width: 7 }), 'tile/entries/x001/000.p/7')
})
