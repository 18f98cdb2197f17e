import assert from 'node:assert/strict'
import { openNote } from '../../src/kernel/journal/checkpoint.ts'
import { decodeBundle } from '../../src/kernel/journal/entry-bundle.ts'
import type { Entry } from '../../src/kernel/entry.ts'
import { kernelKinds } from '../../src/kernel/kernel-kinds.ts'
import { leafHash } from '../../src/kernel/journal/merkle.ts'
import { checkRebuild } from '../../src/kernel/rebuild.ts'
import { rerun } from '../../src/kernel/rerun.ts'
import type { ReaderStore } from '../../src/kernel/store.ts'
import { lapseTimer } from '../../src/kernel/timing/timer.ts'
import { emptyTree, grow } from '../../src/kernel/journal/tree.ts'
import { accountKind, found, pay, testSigner } from '../../src/kernel/writing/writer-fixture.ts'

/** What was found in a journal after the city had been killed. */
export interface Findings {
  entries: number
  receipts: number
}

const kinds = [...kernelKinds, accountKind]

/**
 * Asserts that every receipted command is in the journal at its place, that none is there twice, that the tree and the
 * signed heads hold, that states are what the journal makes, and that its commands run again give the same.
 */
export async function inspect(
  store: ReaderStore,
  receipts: ReadonlyMap<string, number>,
): Promise<Findings> {
  const seqByKey = await readJournal(store)
  for (const [key, seq] of receipts)
    assert.equal(seqByKey.get(key), seq, `the receipted command ${key} is not entry ${seq}`)
  assert.deepEqual(await checkRebuild(store, kinds), [])
  assert.deepEqual(await rerun(store, { kinds, commands: [found, pay, lapseTimer] }), [])
  return { entries: seqByKey.size, receipts: receipts.size }
}

async function readJournal(store: ReaderStore): Promise<Map<string, number>> {
  const seqByKey = new Map<string, number>()
  let tree = emptyTree
  for (let next = 1; ; ) {
    const pages = await store.pages(next, 100)
    for (const page of pages) {
      assert.equal(page.first, tree.size + 1, 'pages follow one another')
      const entries = decodeBundle(page.entries)
      for (const [index, bytes] of entries.entries()) {
        const { key, seq } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry
        assert.equal(seq, page.first + index)
        assert(!seqByKey.has(key), `${key} was done twice`)
        seqByKey.set(key, seq)
      }
      const growth = grow(tree, entries.map(leafHash))
      const head = openNote(page.note, testSigner.vkey)
      assert.deepEqual([head.size, Buffer.from(head.root)], [page.last, Buffer.from(growth.root)])
      tree = growth.tree
    }
    const last = pages.at(-1)
    if (!last) break
    next = last.last + 1
  }
  assert.equal((await store.head()).seq, tree.size)
  return seqByKey
}
