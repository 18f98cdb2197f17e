// A journal held in arrays, for the tests of what reads one: trees, proofs, exports.
import { signNote } from './checkpoint.ts'
import { encodeBundle } from './entry-bundle.ts'
import { leafHash } from './merkle.ts'
import type { TreeHead } from './merkle-verify.ts'
import { createSigner, createSigningKey } from './signer.ts'
import type { Head, Page, ReaderStore, Tile } from '../store.ts'
import { emptyTree, grow } from './tree.ts'

/** A journal of one page for each of `batches`. */
export function journalInMemory(batches: readonly number[], chain = '990100') {
  const signer = createSigner(chain, createSigningKey())
  const pages: Page[] = []
  const tiles: Tile[] = []
  let tree = emptyTree
  const append = (count: number) => {
    const entries = Array.from({ length: count }, (_, n) => entryBytes(tree.size + n + 1))
    const leaves = entries.map(leafHash)
    const first = tree.size + 1
    const growth = grow(tree, leaves)
    tree = growth.tree
    tiles.push(...growth.tiles)
    pages.push({
      first,
      last: tree.size,
      at: '2026-11-22T02:30:00.000Z',
      rules: 'test',
      entries: encodeBundle(entries),
      leaves: Buffer.concat(leaves),
      root: growth.root,
      note: signNote(signer, { size: tree.size, root: growth.root }),
    })
  }
  batches.forEach(append)
  let hidden = 0
  return {
    signer,
    append,
    /** Has the source answer with the head before the last one, as a lagging copy does. */
    rewindHead: () => {
      hidden = 1
    },
    get size() {
      return tree.size
    },
    get heads(): TreeHead[] {
      return pages.map(({ last, root }) => ({ size: last, root }))
    },
    source: sourceOver({ chain, pages, tiles, headPage: () => pages.at(-1 - hidden) }),
  }
}

/** An entry with nothing of interest in it. */
export function entryBytes(seq: number): Buffer {
  const act = { actor: 'person.0001', at: '2026-11-22T02:30:00.000Z', command: 'note.write' }
  const more = { events: [], input: { n: seq }, key: `key-${seq}`, organ: null, post: null }
  return Buffer.from(JSON.stringify({ ...act, ...more, power: 'note.write', seq }))
}

interface Contents {
  chain: string
  pages: Page[]
  tiles: Tile[]
  headPage(): Page | undefined
}

/** As much of the reader's port as proofs and exports use; anything else is not a function and throws. */
function sourceOver({ chain, pages, tiles, headPage }: Contents): ReaderStore {
  const source: Pick<ReaderStore, 'chain' | 'head' | 'pages' | 'tile'> = {
    chain,
    head: async (): Promise<Head> => {
      const page = headPage()
      if (!page) return { seq: 0, root: new Uint8Array(32), note: null, epoch: 1 }
      return { seq: page.last, root: page.root, note: page.note, epoch: 1 }
    },
    pages: async (from, limit) => pages.filter(({ last }) => last >= from).slice(0, limit),
    tile: async (level, index) =>
      tiles.find((tile) => tile.level === level && tile.index === index) ?? null,
  }
  return source as ReaderStore
}
