import { emptyRoot, type Hash, nodeHash, splitOf } from './merkle.ts'

/** What an audit path claims: that the leaf with this hash stands at `index` (from 0) among `size`. */
export interface Inclusion {
  leaf: Hash
  index: number
  size: number
  path: readonly Hash[]
}

/** The root that an audit path leads to; null where the path has not the length it must have. */
export function rootFromPath(claim: Inclusion): Hash | null {
  const { leaf, index, size, path } = claim
  if (index < 0 || index >= size) return null
  const turns = turnsTo(index, size)
  if (turns.length !== path.length) return null
  return path.reduce((below, beside, height) => {
    return turns[height] === 'left' ? nodeHash(below, beside) : nodeHash(beside, below)
  }, leaf)
}

/** On which side the leaf's own subtree lies at each height, from the leaf upwards. */
function turnsTo(index: number, size: number): ('left' | 'right')[] {
  const turns: ('left' | 'right')[] = []
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + splitOf(to - from)
    const left = index < middle
    turns.push(left ? 'left' : 'right')
    if (left) to = middle
    else from = middle
  }
  return turns.toReversed()
}

/** A tree's size and root. */
export interface TreeHead {
  size: number
  root: Hash
}

/** Whether `proof` shows that the tree `newer` begins with all of the tree `older` (RFC 9162, 2.1.4.2). */
export function provesConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Hash[],
): boolean {
  if (older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root)
  if (older.size === 0) return proof.length === 0 && same(older.root, emptyRoot)
  const roots = rootsFromProof(older, newer.size, proof)
  return roots !== null && same(roots.older, older.root) && same(roots.newer, newer.root)
}

/** The two roots a consistency proof leads to, for 0 < older.size < size; null where its length is wrong. */
function rootsFromProof(older: TreeHead, size: number, proof: readonly Hash[]) {
  let node = older.size - 1
  let last = size - 1
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  // A complete older tree is itself the first hash, so that the proof need not carry it.
  const [first, ...rest] = node === 0 ? [older.root, ...proof] : proof
  if (!first) return null
  const roots = { older: first, newer: first }
  for (const beside of rest) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      roots.older = nodeHash(beside, roots.older)
      roots.newer = nodeHash(beside, roots.newer)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else roots.newer = nodeHash(roots.newer, beside)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? roots : null
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function same(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}
