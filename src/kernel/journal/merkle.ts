// The Merkle tree of RFC 6962, section 2.1: leaves and nodes are hashed apart (0x00, 0x01), a tree of n leaves is split
// at the largest power of two below n. Ranges are half open: [from, to).
import { sha256 } from './sha256.ts'

/** Bytes in one hash. */
export const hashBytes = 32

/** A SHA-256 value: 32 bytes. */
export type Hash = Uint8Array

/** The hash over the leaves [from, to), for the ranges that a tree is split into. */
export type RangeHash = (from: number, to: number) => Hash

/** The hash of a complete subtree: at `level` 0 the leaves, at `level` n the subtrees of 2^n leaves. */
export type NodeAt = (level: number, index: number) => Hash

const leafScratch = Buffer.alloc(1 + 65_535)
const nodeScratch = Buffer.alloc(1 + 2 * hashBytes, 1)

/** The hash of one leaf: SHA-256(0x00 ‖ bytes). A leaf has at most 65,535 bytes, as an entry has. */
export function leafHash(bytes: Uint8Array): Hash {
  leafScratch[0] = 0
  leafScratch.set(bytes, 1)
  return sha256(leafScratch.subarray(0, 1 + bytes.length))
}

/** The hash of two subtrees side by side: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  nodeScratch.set(left, 1)
  nodeScratch.set(right, 1 + hashBytes)
  return sha256(nodeScratch)
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Hash = sha256('')

/** Where a tree of `size` ≥ 2 leaves is split: the largest power of two below `size`. */
export function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The level of a range that is one complete subtree; -1 where it is not. */
function levelOf(from: number, to: number): number {
  const level = Math.log2(to - from)
  return Number.isInteger(level) && from % (to - from) === 0 ? level : -1
}

/** Range hashes over complete subtrees. Incomplete ranges are remembered: many proofs to one size share them. */
export function rangesOf(nodeAt: NodeAt): RangeHash {
  const ragged = new Map<string, Hash>()
  const rangeHash = (from: number, to: number): Hash => {
    const level = levelOf(from, to)
    if (level >= 0) return nodeAt(level, from / (to - from))
    const name = `${from}-${to}`
    const known = ragged.get(name)
    if (known) return known
    const middle = from + splitOf(to - from)
    const joined = nodeHash(rangeHash(from, middle), rangeHash(middle, to))
    ragged.set(name, joined)
    return joined
  }
  return rangeHash
}

/** The root of the first `size` leaves. */
export function rootOf(size: number, rangeHash: RangeHash): Hash {
  return size === 0 ? emptyRoot : rangeHash(0, size)
}

/**
 * The audit path of leaf `index` (from 0) in the tree of `size` leaves, from the leaf upwards (RFC 6962, 2.1.1):
 * with it and the leaf, anyone computes the root.
 */
export function auditPath(index: number, size: number, rangeHash: RangeHash): Hash[] {
  const path: Hash[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.push(rangeHash(middle, to))
      to = middle
    } else {
      path.push(rangeHash(from, middle))
      from = middle
    }
  }
  return path.toReversed()
}

/**
 * The proof that the first `older` leaves of the tree of `newer` leaves are the tree of `older` leaves, unchanged
 * (RFC 6962, 2.1.2). Empty where the two are one tree, or the older is empty.
 */
export function consistencyProof(older: number, newer: number, rangeHash: RangeHash): Hash[] {
  if (older === 0) return []
  const proof: Hash[] = []
  let from = 0
  let to = newer
  while (older !== to) {
    const middle = from + splitOf(to - from)
    if (older <= middle) {
      proof.push(rangeHash(middle, to))
      to = middle
    } else {
      proof.push(rangeHash(from, middle))
      from = middle
    }
  }
  if (from > 0) proof.push(rangeHash(from, to))
  return proof.toReversed()
}
