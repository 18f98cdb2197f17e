import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openNote, signNote } from './checkpoint.ts'
import { Invalid } from '../failure.ts'
import { leafHash } from './merkle.ts'
import { buildReceipt, type Receipt, verifyReceipt } from './receipt.ts'
import { createSigner, createSigningKey } from './signer.ts'
import { emptyTree, grow } from './tree.ts'

const signer = createSigner('990100', createSigningKey())
const entries = Array.from({ length: 9 }, (_, n) => JSON.stringify({ key: `k${n}`, seq: n + 1 }))
const growth = grow(
  emptyTree,
  entries.map((entry) => leafHash(Buffer.from(entry))),
)
const note = signNote(signer, { size: 9, root: growth.root })

function receiptOf(seq: number): Receipt {
  const path = growth.auditPath(seq - 1)
  const entry = entries[seq - 1] as string
  return buildReceipt({ chain: '990100', seq, entry, path, size: 9, note, vkey: signer.vkey })
}

describe('a receipt', () => {
  test('of each entry verifies, also after it was written as JSON and read again', () => {
    for (let seq = 1; seq <= 9; seq += 1)
      verifyReceipt(JSON.parse(JSON.stringify(receiptOf(seq))), signer.vkey)
  })

  const good = receiptOf(4)
  const other = createSigner('990100', createSigningKey())
  const forgeries: Record<string, Receipt> = {
    'whose entry was altered': { ...good, entry: good.entry.replace('k3', 'k4') },
    'that claims another place': { ...good, seq: 5 },
    'of a place outside the tree': { ...good, seq: 10 },
    'of another chain': { ...good, chain: '990200' },
    'of another size': { ...good, size: 8 },
    'without its path': { ...good, proof: [] },
    'whose path is of another entry': { ...good, proof: receiptOf(5).proof },
    'whose head was signed by another key': {
      ...good,
      note: signNote(other, { size: 9, root: growth.root }),
    },
    'whose head was changed after signing': { ...good, note: note.replace('\n9\n', '\n10\n') },
    'whose signature was cut off': { ...good, note: note.slice(0, -20) },
  }
  for (const [what, forged] of Object.entries(forgeries)) {
    test(`${what} does not verify`, () => {
      assert.throws(() => verifyReceipt(forged, signer.vkey), Invalid)
    })
  }

  test('says whose key it names, but a stranger to that key is not persuaded by another', () => {
    const forged = {
      ...good,
      note: signNote(other, { size: 9, root: growth.root }),
      key: other.vkey,
    }
    verifyReceipt(forged)
    assert.throws(() => verifyReceipt(forged, signer.vkey), Invalid)
  })
})

describe('a signed head', () => {
  test('is a C2SP note: origin, size, root in base64, blank line, signature with the key name', () => {
    const lines = note.split('\n')
    assert.deepEqual(lines.slice(0, 4), [
      'gangmu/990100',
      '9',
      Buffer.from(growth.root).toString('base64'),
      '',
    ])
    assert.match(lines[4] as string, /^— gangmu\/990100 [A-Za-z0-9+/]{90}[A-Za-z0-9+/=]{2}$/)
    assert.equal(lines.length, 6)
  })

  test("bears a witness's signature beside the chain's own", () => {
    const witnessed = `${note}— witness.example/w1 ${Buffer.alloc(76).toString('base64')}\n`
    assert.equal(openNote(witnessed, signer.vkey).size, 9)
  })

  test("the format's own example opens with its key", () => {
    // The worked example of the signed-note documentation of golang.org/x/mod/sumdb/note.
    const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n"
    const signature =
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
    const read = () => openNote(`${text}\n— PeterNeumann ${signature}\n`, vkey)
    // Its signature holds; it is only no tree head.
    assert.throws(read, /does not state origin, size and root/)
  })
})
