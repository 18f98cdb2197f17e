import { decodeBundle, encodeBundle } from '../journal/entry-bundle.ts'
import { Invalid } from '../failure.ts'
import { leafHash } from '../journal/merkle.ts'
import type { Head, Page, ReaderStore, Tile } from '../store.ts'
import { emptyTree, grow, rootOfTree, tileWidth, type Tree } from '../journal/tree.ts'
import { exportReadme } from './export-readme.ts'
import { tilePath } from './tile-path.ts'

/** One file of an export; `path` has forward slashes and is never absolute. */
export interface ExportFile {
  path: string
  bytes: Uint8Array
}

/** Pages read from the store at a time. */
const pagesAtOnce = 64

/**
 * The whole journal up to its present head as the static files of a C2SP tile log: entries, hashes, signed head, key
 * and a readme. Entries hold no personal values, so neither does an export. Memory stays small however long the journal
 * is. Every hash is computed anew from the entries and compared with the signed head before that is given out: a
 * damaged journal throws Invalid and never gets its `checkpoint`, which is the last file.
 */
export async function* exportJournal(
  source: ReaderStore,
  vkey: string,
): AsyncGenerator<ExportFile, void, undefined> {
  const head = await source.head()
  yield textFile('README.txt', exportReadme({ chain: source.chain, size: head.seq, vkey }))
  yield textFile('key', `${vkey}\n`)
  let tree = emptyTree
  let waiting: Uint8Array[] = []
  for await (const entries of entriesOf(source, head.seq)) {
    const growth = grow(tree, entries.map(leafHash))
    for (const tile of growth.tiles) yield hashFile(tile, tileWidth)
    waiting.push(...entries)
    for (; waiting.length >= tileWidth; waiting = waiting.slice(tileWidth))
      yield bundleFile(growth.tree, waiting)
    tree = growth.tree
  }
  if (waiting.length > 0) yield bundleFile(tree, waiting)
  yield* partialTiles(tree)
  if (head.note !== null) yield checkpointFile(head, head.note, tree)
}

function bundleFile(tree: Tree, waiting: readonly Uint8Array[]): ExportFile {
  const entries = waiting.slice(0, tileWidth)
  const index = Math.floor((tree.size - waiting.length) / tileWidth)
  return {
    path: tilePath({ level: 'entries', index, width: entries.length }),
    bytes: encodeBundle(entries),
  }
}

function hashFile(tile: Tile, width: number): ExportFile {
  return { path: tilePath({ level: tile.level, index: tile.index, width }), bytes: tile.hashes }
}

function* partialTiles(tree: Tree): Generator<ExportFile> {
  for (const [level, hashes] of tree.edge.entries()) {
    if (hashes.length === 0) continue
    const index = Math.floor(tree.size / tileWidth ** (level + 1))
    yield hashFile({ level, index, hashes: Buffer.concat(hashes) }, hashes.length)
  }
}

function checkpointFile(head: Head, note: string, tree: Tree): ExportFile {
  if (Buffer.compare(rootOfTree(tree), head.root) !== 0)
    throw new Invalid('the entries do not give the root that was signed: the journal is damaged')
  return textFile('checkpoint', note)
}

function textFile(path: string, text: string): ExportFile {
  return { path, bytes: Buffer.from(text, 'utf8') }
}

/** The entries 1 to `size`, a page at a time. */
async function* entriesOf(source: ReaderStore, size: number): AsyncGenerator<Uint8Array[]> {
  for (let next = 1; next <= size; ) {
    const pages = await source.pages(next, pagesAtOnce)
    if (pages.length === 0) throw new Invalid(`no page holds entry ${next}: the journal is damaged`)
    for (const page of pages) {
      yield entriesWithin(page, { next, size })
      next = page.last + 1
    }
  }
}

/** A page's entries; one that does not continue the page before, or has not the entries it says, is damage. */
function entriesWithin(page: Page, { next, size }: { next: number; size: number }): Uint8Array[] {
  const entries = decodeBundle(page.entries)
  if (page.first !== next || entries.length !== page.last - page.first + 1)
    throw new Invalid(`the page of entry ${next} is damaged`)
  return entries.slice(0, size - page.first + 1)
}
