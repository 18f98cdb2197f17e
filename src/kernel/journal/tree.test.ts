import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { auditPath, type Hash, leafHash, rangesOf, rootOf } from './merkle.ts'
import { emptyTree, grow, hashesOf, rootOfComplete, rootOfTree, treeFromEdge } from './tree.ts'

const seq = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => leafHash(Buffer.from(`entry ${from + n}`)))

const batches = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 9 })

const whole = (leaves: Hash[]) =>
  rangesOf((level, index) =>
    rootOfComplete(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  )

describe("the writer's tree", () => {
  test('grown by batches of any size it is the tree over all the leaves', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        let tree = emptyTree
        for (const size of sizes) {
          const before = tree.size
          const growth = grow(tree, seq(before, size))
          const ranges = whole(seq(0, before + size))
          assert.deepEqual(growth.root, rootOf(before + size, ranges))
          for (const index of size === 0 ? [] : [before, before + (size >> 1), before + size - 1]) {
            assert.deepEqual(growth.auditPath(index), auditPath(index, before + size, ranges))
          }
          tree = growth.tree
        }
      }),
      { numRuns: 25 },
    )
  })

  test('growing gives a new tree and leaves the old one as it was', () => {
    const before = grow(emptyTree, seq(0, 300)).tree
    const root = rootOfTree(before)
    const copy = JSON.stringify(before)
    grow(before, seq(900, 500))
    assert.equal(JSON.stringify(before), copy)
    assert.deepEqual(rootOfTree(before), root)
  })

  test('each tile is given once, when it is full, and holds the hashes of its place', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        let tree = emptyTree
        const tiles = sizes.flatMap((size) => {
          const growth = grow(tree, seq(tree.size, size))
          tree = growth.tree
          return growth.tiles
        })
        assert.deepEqual(
          tiles.map(({ level, index }) => [level, index]),
          Array.from({ length: Math.floor(tree.size / 256) }, (_, index) => [0, index]),
        )
        for (const tile of tiles)
          assert.deepEqual(hashesOf(tile.hashes), seq(tile.index * 256, 256))
      }),
      { numRuns: 25 },
    )
  })

  test('above 65,536 leaves the second level of tiles fills with the roots of the first', () => {
    const growth = grow(emptyTree, seq(0, 65_536 + 700))
    const upper = growth.tiles.filter((tile) => tile.level === 1)
    const lower = growth.tiles.filter((tile) => tile.level === 0)
    assert.equal(upper.length, 1)
    assert.deepEqual(
      hashesOf(upper[0]?.hashes as Uint8Array),
      lower.slice(0, 256).map((tile) => rootOfComplete(hashesOf(tile.hashes))),
    )
    const again = treeFromEdge(growth.tree.size, growth.tree.edge)
    assert.deepEqual(rootOfTree(again), growth.root)
  })

  test('a tree taken up again from its edge grows as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(600), (size, more) => {
        const { tree } = grow(emptyTree, seq(0, size))
        const again = treeFromEdge(size, tree.edge)
        assert.deepEqual(grow(again, seq(size, more)).root, grow(tree, seq(size, more)).root)
      }),
      { numRuns: 25 },
    )
  })
})
