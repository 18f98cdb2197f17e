// What the writer answers, checked by a verifier written from RFC 6962 and RFC 9162 alone: nothing of the kernel is
// used to check, only to ask.
import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { memoryEngine } from '../../store/sqlite/sqlite-engine.ts'
import { createProver } from './prover.ts'
import type { Receipt } from './receipt.ts'
import type { Writer } from '../writer.ts'
import { openTestWriter, pay } from '../writing/writer-fixture.ts'

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const node = (left: Buffer, right: Buffer) => sha(Buffer.of(1), left, right)
const hex = (text: string) => Buffer.from(text, 'hex')

/** RFC 9162, 2.1.3.2: verifying an inclusion proof. */
function rootOf(receipt: Receipt): Buffer {
  let fn = BigInt(receipt.seq - 1)
  let sn = BigInt(receipt.size - 1)
  let r = sha(Buffer.of(0), Buffer.from(receipt.entry))
  for (const p of receipt.proof.map(hex)) {
    assert.notEqual(sn, 0n)
    if (fn & 1n || fn === sn) {
      r = node(p, r)
      if (!(fn & 1n)) {
        do {
          fn >>= 1n
          sn >>= 1n
        } while (!(fn & 1n) && fn !== 0n)
      }
    } else r = node(r, p)
    fn >>= 1n
    sn >>= 1n
  }
  assert.equal(sn, 0n)
  return r
}

/** RFC 9162, 2.1.4.2: the two roots that a consistency proof leads to. */
function rootsOf(first: number, second: number, given: Buffer[], firstRoot: Buffer) {
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...given] : given
  let fn = BigInt(first - 1)
  let sn = BigInt(second - 1)
  while (fn & 1n) {
    fn >>= 1n
    sn >>= 1n
  }
  let [fr, sr] = [path[0] as Buffer, path[0] as Buffer]
  for (const c of path.slice(1)) {
    assert.notEqual(sn, 0n)
    if (fn & 1n || fn === sn) {
      fr = node(c, fr)
      sr = node(c, sr)
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else sr = node(sr, c)
    fn >>= 1n
    sn >>= 1n
  }
  assert.equal(sn, 0n)
  return [fr, sr] as const
}

/** The size and root of a C2SP checkpoint, its Ed25519 signature checked under the last 32 bytes of the key. */
function headOf(note: string, vkey: string): { size: number; root: Buffer } {
  const [text = '', signature = ''] = note.split('\n\n')
  const raw = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64').subarray(1)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  const bytes = Buffer.from(signature.split(' ')[2] ?? '', 'base64').subarray(4)
  assert.ok(verify(null, Buffer.from(`${text}\n`), key, bytes), 'the signature holds')
  const [, size, root] = text.split('\n')
  return { size: Number(size), root: Buffer.from(root ?? '', 'base64') }
}

describe('checked by a verifier that knows only the RFCs', () => {
  let writer: Writer
  const receipts: Receipt[] = []

  before(async () => {
    writer = await openTestWriter(memoryEngine(), { limits: { batch: 50 } })
    for (const burst of [1, 2, 60, 1, 333, 7, 100]) {
      const answers = await Promise.all(
        Array.from({ length: burst }, (_, n) => {
          const key = `${burst} ${receipts.length} ${n}`
          return writer.submit(pay, { from: 'bank', to: 'a', fen: 1 }, { actor: 'ann', key })
        }),
      )
      for (const answer of answers) if (answer.ok) receipts.push(answer.receipt)
    }
  })
  after(() => writer.close())

  test('every answer of the writer is a receipt that holds', () => {
    assert.equal(receipts.length, 504)
    for (const receipt of receipts) {
      const head = headOf(receipt.note, receipt.key)
      assert.equal(head.size, receipt.size)
      assert.deepEqual(rootOf(receipt), head.root)
      assert.equal(JSON.parse(receipt.entry).seq, receipt.seq)
    }
  })

  test("a receipt given later, under today's head, holds as well", async () => {
    const prover = createProver(writer.reader, receipts[0]?.key ?? '')
    for (const seq of [1, 2, 255, 256, 257, 505]) {
      const receipt = await prover.receiptOf(seq)
      assert.deepEqual(rootOf(receipt), headOf(receipt.note, receipt.key).root)
    }
  })

  test('every head that was ever signed is the beginning of the latest', async () => {
    const prover = createProver(writer.reader, receipts[0]?.key ?? '')
    const heads = new Map(receipts.map(({ note, key, size }) => [size, headOf(note, key)]))
    assert.ok(heads.size > 7)
    for (const { size, root } of heads.values()) {
      const { proof, note, key } = await prover.consistencyFrom(size)
      const latest = headOf(note, key)
      if (size === latest.size) continue
      assert.deepEqual(rootsOf(size, latest.size, proof.map(hex), root), [root, latest.root])
    }
  })
})
