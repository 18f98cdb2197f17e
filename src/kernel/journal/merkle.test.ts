// The oracle here is written from RFC 6962, section 2.1, alone; it shares nothing with the code.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { auditPath, consistencyProof, emptyRoot, leafHash, rangesOf, rootOf } from './merkle.ts'
import { provesConsistency, rootFromPath } from './merkle-verify.ts'
import { rootOfComplete } from './tree.ts'

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** MTH of RFC 6962, 2.1. */
function mth(d: Uint8Array[]): Buffer {
  if (d.length === 0) return sha()
  if (d.length === 1) return sha(Buffer.of(0), d[0] as Uint8Array)
  const k = 2 ** (Math.ceil(Math.log2(d.length)) - 1)
  return sha(Buffer.of(1), mth(d.slice(0, k)), mth(d.slice(k)))
}

/** PATH of RFC 6962, 2.1.1. */
function path(m: number, d: Uint8Array[]): Buffer[] {
  if (d.length === 1) return []
  const k = 2 ** (Math.ceil(Math.log2(d.length)) - 1)
  if (m < k) return [...path(m, d.slice(0, k)), mth(d.slice(k))]
  return [...path(m - k, d.slice(k)), mth(d.slice(0, k))]
}

/** SUBPROOF of RFC 6962, 2.1.2; PROOF(m, D) is subproof(m, D, true). */
function subproof(m: number, d: Uint8Array[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [mth(d)]
  const k = 2 ** (Math.ceil(Math.log2(d.length)) - 1)
  if (m <= k) return [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
  return [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))]
}

const hex = (hashes: readonly Uint8Array[]) =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'))

/** The ranges of a tree held whole in memory. */
function treeOver(d: Uint8Array[]) {
  const leaves = d.map(leafHash)
  return rangesOf((level, index) =>
    rootOfComplete(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  )
}

/** The eight inputs that the reference implementation of RFC 6962 is tested with. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((text) => Buffer.from(text, 'hex'))

/** Their roots for 1 to 8 leaves, as published with the reference implementation. */
const knownRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the Merkle tree of RFC 6962', () => {
  test('the root of no leaves is the hash of nothing', () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    assert.equal(Buffer.from(emptyRoot).toString('hex'), nothing)
  })

  test('the published roots of one to eight leaves come out', () => {
    knownRoots.forEach((root, n) => {
      const d = inputs.slice(0, n + 1)
      assert.equal(Buffer.from(rootOf(n + 1, treeOver(d))).toString('hex'), root)
      assert.equal(mth(d).toString('hex'), root, 'the oracle itself')
    })
  })

  test('every audit path up to 70 leaves is that of the RFC and leads to the root', () => {
    const d = Array.from({ length: 70 }, (_, n) => Buffer.from(`leaf ${n}`))
    for (let size = 1; size <= d.length; size += 1) {
      const tree = d.slice(0, size)
      const ranges = treeOver(tree)
      for (let index = 0; index < size; index += 1) {
        const proof = auditPath(index, size, ranges)
        assert.deepEqual(hex(proof), hex(path(index, tree)))
        const leaf = leafHash(tree[index] as Buffer)
        assert.deepEqual(rootFromPath({ leaf, index, size, path: proof }), mth(tree))
      }
    }
  })

  test('every consistency proof up to 40 leaves is that of the RFC and is accepted', () => {
    const d = Array.from({ length: 40 }, (_, n) => Buffer.from(`leaf ${n}`))
    for (let newer = 1; newer <= d.length; newer += 1) {
      const ranges = treeOver(d.slice(0, newer))
      const newRoot = mth(d.slice(0, newer))
      for (let older = 0; older <= newer; older += 1) {
        const proof = consistencyProof(older, newer, ranges)
        if (older > 0) assert.deepEqual(hex(proof), hex(subproof(older, d.slice(0, newer), true)))
        const heads = [
          { size: older, root: mth(d.slice(0, older)) },
          { size: newer, root: newRoot },
        ] as const
        assert.equal(provesConsistency(...heads, proof), true, `${older} in ${newer}`)
      }
    }
  })

  test('a proof with any hash changed, left out or added proves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, where, which) => {
        const d = Array.from({ length: size }, (_, n) => Buffer.from(`leaf ${n}`))
        const ranges = treeOver(d)
        const index = where % size
        const claim = { leaf: leafHash(d[index] as Buffer), index, size }
        const good = auditPath(index, size, ranges)
        for (const bad of spoiled(good, which)) {
          assert.notDeepEqual(rootFromPath({ ...claim, path: bad }), rootOf(size, ranges))
        }
        const older = 1 + (where % (size - 1))
        const heads = [
          { size: older, root: rootOf(older, ranges) },
          { size, root: rootOf(size, ranges) },
        ] as const
        for (const bad of spoiled(consistencyProof(older, size, ranges), which))
          assert.equal(provesConsistency(...heads, bad), false)
      }),
      { numRuns: 60 },
    )
  })

  test('a tree that was rewritten is never consistent with the one before', () => {
    const d = Array.from({ length: 33 }, (_, n) => Buffer.from(`leaf ${n}`))
    const altered = d.with(5, Buffer.from('another'))
    const older = { size: 20, root: mth(d.slice(0, 20)) }
    const proof = consistencyProof(20, 33, treeOver(altered))
    assert.equal(provesConsistency(older, { size: 33, root: mth(altered) }, proof), false)
  })
})

function spoiled(proof: readonly Uint8Array[], which: number): Uint8Array[][] {
  const at = which % proof.length
  const flipped = Buffer.from(proof[at] as Uint8Array)
  flipped[which % 32] = (flipped[which % 32] as number) ^ 1
  return [proof.with(at, flipped), proof.toSpliced(at, 1), proof.toSpliced(at, 0, flipped)]
}
