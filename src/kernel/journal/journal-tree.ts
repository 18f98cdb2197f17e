// The tree of a journal that lies in a database: its right edge, found again from full tiles and the last pages.
import { Invalid } from '../failure.ts'
import { type Hash, hashBytes } from './merkle.ts'
import type { ReaderStore } from '../store.ts'
import { grow, hashesOf, rootOfComplete, tileWidth, type Tree, treeFromEdge } from './tree.ts'

/** What of a store the tree is read from. */
export type TreeSource = Pick<ReaderStore, 'head' | 'pages' | 'tile'>

/** Pages read at a time: enough that a long journal is read in few steps, few enough to hold in memory. */
const pagesAtOnce = 64

/**
 * The tree over the first `size` entries: what the writer takes up again when it starts. Reads at most 255 tiles a
 * level and the pages of the last 255 entries, however long the journal is.
 */
export async function readTree(source: TreeSource, size: number): Promise<Tree> {
  const edge = [await lastLeaves(source, size)]
  for (let level = 1; size >= tileWidth ** level; level += 1)
    edge.push(await lastTileRoots(source, { level, size }))
  return treeFromEdge(size, edge)
}

/** The tree over the first `size` entries, from one that is known already: grown where that is the shorter way. */
export async function catchUp(source: TreeSource, tree: Tree, size: number): Promise<Tree> {
  if (size < tree.size || size - tree.size > tileWidth) return readTree(source, size)
  return grow(tree, await leavesBetween(source, tree.size, size)).tree
}

/** The leaf hashes of the entries [from, to), counted from 0. */
export async function leavesBetween(source: TreeSource, from: number, to: number): Promise<Hash[]> {
  const leaves: Hash[] = []
  for (let next = from; next < to; next = from + leaves.length) {
    const pages = await source.pages(next + 1, pagesAtOnce)
    if (pages.length === 0) throw new Invalid(`no page holds entry ${next + 1}`)
    for (const page of pages) {
      if (page.first - 1 > from + leaves.length)
        throw new Invalid(`no page holds entry ${from + leaves.length + 1}`)
      const skipped = Math.max(0, from - (page.first - 1))
      leaves.push(...hashesOf(page.leaves).slice(skipped, to - (page.first - 1)))
      if (page.last >= to) return leaves
    }
  }
  return leaves
}

function lastLeaves(source: TreeSource, size: number): Promise<Hash[]> {
  return leavesBetween(source, size - (size % tileWidth), size)
}

/** The roots of those full tiles, a level below, that do not yet fill a tile of this level. */
async function lastTileRoots(
  source: TreeSource,
  { level, size }: { level: number; size: number },
): Promise<Hash[]> {
  const count = Math.floor(size / tileWidth ** level)
  const from = count - (count % tileWidth)
  const indexes = Array.from({ length: count - from }, (_, n) => from + n)
  return Promise.all(
    indexes.map(async (index) => rootOfComplete(await fullTile(source, level - 1, index))),
  )
}

/** The 256 hashes of a full tile. Throws Invalid where a tile that should be there is missing or damaged. */
export async function fullTile(source: TreeSource, level: number, index: number): Promise<Hash[]> {
  const tile = await source.tile(level, index)
  if (!tile || tile.hashes.length !== tileWidth * hashBytes)
    throw new Invalid(`tile ${level}/${index} is missing or damaged`)
  return hashesOf(tile.hashes)
}
