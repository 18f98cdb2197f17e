import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { Invalid } from '../failure.ts'
import { journalInMemory } from './journal-in-memory.fixture.ts'
import { readSignedTree } from './signed-tree.ts'
import { createSigner, createSigningKey } from './signer.ts'
import type { ReaderStore } from '../store.ts'
import { openTestWriter } from '../writing/writer-fixture.ts'

describe('a writer goes on from a tree', () => {
  const journal = journalInMemory([300, 40])
  const { source, signer } = journal
  const read = (changes: Partial<ReaderStore>) =>
    readSignedTree({ ...source, ...changes }, signer.vkey)

  test('that gives the signed root', async () => {
    assert.equal((await read({})).size, 340)
  })

  test('but not where a leaf, a tile or the head was changed behind its back', async () => {
    const head = await source.head()
    const damages: Partial<ReaderStore>[] = [
      {
        pages: async (from, limit) => {
          const pages = await source.pages(from, limit)
          return pages.map((page) => ({ ...page, leaves: Buffer.alloc(page.leaves.length, 7) }))
        },
      },
      { tile: async (level, index) => ({ level, index, hashes: Buffer.alloc(8192, 7) }) },
      { tile: async () => null },
      { head: async () => ({ ...head, root: Buffer.alloc(32) }) },
      { head: async () => ({ ...head, seq: 300 }) },
      { head: async () => ({ ...head, note: null }) },
    ]
    for (const damage of damages) await assert.rejects(read(damage), Invalid)
  })

  test('but not from one that another key has signed', async () => {
    const store = memoryEngine()
    await (await openTestWriter(store)).close()
    const other = createSigner('test', createSigningKey())
    await assert.rejects(openTestWriter(store, { signer: other }), Invalid)
    const own = await openTestWriter(store)
    await own.close()
  })
})
