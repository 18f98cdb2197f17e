// The writer's tree: only its right edge, a few kilobytes however long the journal is. Growing it by a batch gives a
// new tree and leaves the old one as it was, so that a batch that fails to commit is simply forgotten.
import {
  auditPath,
  type Hash,
  hashBytes,
  type NodeAt,
  nodeHash,
  rangesOf,
  rootOf,
} from './merkle.ts'
import type { Tile } from '../store.ts'

/** Hashes in a full tile (C2SP tlog-tiles). */
export const tileWidth = 256
/** Tree levels that one level of tiles spans. */
export const tileHeight = 8

/**
 * The right edge of a tree of `size` leaves: for each level of tiles the hashes of its last, not yet full tile.
 * Level 0 holds leaf hashes, level n the roots of the full tiles of level n-1.
 */
export interface Tree {
  readonly size: number
  readonly edge: readonly (readonly Hash[])[]
  /** At each height the complete subtree that has no partner yet; undefined where all are joined. */
  readonly peaks: readonly (Hash | undefined)[]
}

/** A tree grown by one batch, with all that can be said of the batch without reading anything again. */
export interface Growth {
  tree: Tree
  root: Hash
  /** The tiles that became full with this batch. */
  tiles: Tile[]
  /** The audit path, in the grown tree, of the batch's leaf `index` (from 0 in the whole tree). */
  auditPath(index: number): Hash[]
}

export const emptyTree: Tree = { size: 0, edge: [], peaks: [] }

/** Appends `leaves` (leaf hashes) to the tree. Pure; the tree that was given stays valid. */
export function grow(tree: Tree, leaves: readonly Hash[]): Growth {
  const size = tree.size + leaves.length
  const rows = rowsOf(tree, leaves)
  const nodeAt = nodesIn(rows)
  const { edge, tiles } = fillTiles(tree, leaves, nodeAt)
  const rangeHash = rangesOf(nodeAt)
  return {
    tree: { size, edge, peaks: rows.map((row) => peakOf(row)) },
    root: rootOf(size, rangeHash),
    tiles,
    auditPath: (index) => auditPath(index, size, rangeHash),
  }
}

/** The root of a tree as it stands. */
export function rootOfTree(tree: Tree): Hash {
  return grow(tree, []).root
}

/** A full tile's root is a node of the tree, made already: to hash each tile again would cost a hash for every leaf. */
function fillTiles(tree: Tree, leaves: readonly Hash[], nodeAt: NodeAt) {
  const edge: Hash[][] = []
  const tiles: Tile[] = []
  let added = leaves
  for (let level = 0; added.length > 0 || level < tree.edge.length; level += 1) {
    const hashes = [...(tree.edge[level] ?? []), ...added]
    const before = Math.floor(tree.size / tileWidth ** (level + 1))
    const full = Math.floor(hashes.length / tileWidth)
    const roots: Hash[] = []
    for (let n = 0; n < full; n += 1) {
      const width = hashes.slice(n * tileWidth, (n + 1) * tileWidth)
      tiles.push({ level, index: before + n, hashes: Buffer.concat(width) })
      roots.push(nodeAt(tileHeight * (level + 1), before + n))
    }
    edge.push(hashes.slice(full * tileWidth))
    added = roots
  }
  return { edge, tiles }
}

/** The root over a power of two of hashes. */
export function rootOfComplete(hashes: readonly Hash[]): Hash {
  let row = hashes
  while (row.length > 1) row = pairUp(row)
  const [root] = row
  if (!root) throw new RangeError('no hashes to join')
  return root
}

function pairUp(row: readonly Hash[]): Hash[] {
  const above: Hash[] = []
  for (let n = 0; n + 1 < row.length; n += 2)
    above.push(nodeHash(row[n] as Hash, row[n + 1] as Hash))
  return above
}

/** Complete subtrees of one height, side by side; `first` is the index of the leftmost and always even. */
interface Row {
  first: number
  nodes: Hash[]
}

/**
 * The complete subtrees that the batch made, at each height, and those left of them that its proofs need. A row begins
 * with the old tree's peak where there is one, so that every node that is joined finds its partner.
 */
function rowsOf(tree: Tree, leaves: readonly Hash[]): Row[] {
  const size = tree.size + leaves.length
  const rows: Row[] = []
  let made = leaves
  for (let height = 0; 2 ** height <= size; height += 1) {
    const before = Math.floor(tree.size / 2 ** height)
    const peak = tree.peaks[height]
    const nodes = peak ? [peak, ...made] : [...made]
    rows.push({ first: peak ? before - 1 : before, nodes })
    made = pairUp(nodes)
  }
  return rows
}

/** The node that has no partner yet, if there is one. */
function peakOf({ nodes }: Row): Hash | undefined {
  return nodes.length % 2 === 1 ? nodes.at(-1) : undefined
}

function nodesIn(rows: readonly Row[]): NodeAt {
  return (height, index) => {
    const row = rows[height]
    const node = row?.nodes[index - row.first]
    if (!node) throw new RangeError(`no node ${height}/${index} in the batch`)
    return node
  }
}

/** The tree whose right edge is `edge`: level 0 the last size % 256 leaf hashes, level n the last tile roots. */
export function treeFromEdge(size: number, edge: readonly (readonly Hash[])[]): Tree {
  const peaks: (Hash | undefined)[] = []
  for (let height = 0; 2 ** height <= size; height += 1) {
    const odd = Math.floor(size / 2 ** height) % 2 === 1
    peaks.push(odd ? lastComplete(edge, height) : undefined)
  }
  return { size, edge, peaks }
}

function lastComplete(edge: readonly (readonly Hash[])[], height: number): Hash {
  const tile = edge[Math.floor(height / tileHeight)] ?? []
  const width = 2 ** (height % tileHeight)
  const end = Math.floor(tile.length / width) * width
  return rootOfComplete(tile.slice(end - width, end))
}

/** The hashes in a tile's bytes. */
export function hashesOf(bytes: Uint8Array): Hash[] {
  const hashes: Hash[] = []
  for (let at = 0; at < bytes.length; at += hashBytes)
    hashes.push(bytes.subarray(at, at + hashBytes))
  return hashes
}
