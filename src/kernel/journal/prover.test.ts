import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { NotFound } from '../failure.ts'
import { journalInMemory } from './journal-in-memory.fixture.ts'
import { readTree } from './journal-tree.ts'
import { leafHash } from './merkle.ts'
import { provesConsistency, type TreeHead } from './merkle-verify.ts'
import { createProver } from './prover.ts'
import { verifyReceipt } from './receipt.ts'
import { rootOfTree } from './tree.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 })

const fromHex = (hex: string) => Buffer.from(hex, 'hex')

describe('a proof asked for later', () => {
  test("of any entry leads to today's head", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (batches, where) => {
        const journal = journalInMemory(batches)
        const prover = createProver(journal.source, journal.signer.vkey)
        const receipt = await prover.receiptOf(1 + (where % journal.size))
        assert.equal(receipt.size, journal.size)
        verifyReceipt(receipt, journal.signer.vkey)
      }),
      { numRuns: 40 },
    )
  })

  test('shows that every earlier head is the beginning of the latest', async () => {
    const journal = journalInMemory([3, 250, 4, 600, 1, 80])
    const prover = createProver(journal.source, journal.signer.vkey)
    const newer = { size: journal.size, root: (await journal.source.head()).root }
    for (const older of [...journal.heads, { size: 0, root: leafHash(Buffer.alloc(0)) }]) {
      const { proof, size } = await prover.consistencyFrom(older.size)
      assert.equal(size, journal.size)
      assert.equal(provesConsistency(older, newer, proof.map(fromHex)), older.size > 0)
    }
  })

  test('goes on being right while the journal grows, and in the past of a lagging copy', async () => {
    const journal = journalInMemory([300])
    const prover = createProver(journal.source, journal.signer.vkey)
    for (const more of [1, 7, 255, 900, 2]) {
      const before = journal.size
      journal.append(more)
      for (const seq of [1, before, before + 1, journal.size])
        verifyReceipt(await prover.receiptOf(seq), journal.signer.vkey)
    }
    journal.rewindHead()
    verifyReceipt(await prover.receiptOf(5), journal.signer.vkey)
  })

  test('reaches through two levels of tiles', async () => {
    const journal = journalInMemory([65_500, 300, 400])
    const prover = createProver(journal.source, journal.signer.vkey)
    for (const seq of [1, 256, 257, 65_536, 65_537, journal.size])
      verifyReceipt(await prover.receiptOf(seq), journal.signer.vkey)
    const [older] = journal.heads
    const { proof } = await prover.consistencyFrom(65_500)
    const newer = { size: journal.size, root: (await journal.source.head()).root }
    assert.equal(provesConsistency(older as TreeHead, newer, proof.map(fromHex)), true)
  })

  test('is not given for an entry that is not there', async () => {
    const journal = journalInMemory([4])
    const prover = createProver(journal.source, journal.signer.vkey)
    await assert.rejects(prover.receiptOf(5), NotFound)
    await assert.rejects(prover.receiptOf(0), NotFound)
    await assert.rejects(prover.consistencyFrom(5), NotFound)
  })
})

test('the tree is found again in the database, whatever its size', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (batches) => {
      const journal = journalInMemory(batches)
      const tree = await readTree(journal.source, journal.size)
      assert.deepEqual(rootOfTree(tree), (await journal.source.head()).root)
    }),
    { numRuns: 40 },
  )
})
