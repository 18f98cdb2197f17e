import { openNote } from './checkpoint.ts'
import { Invalid } from '../failure.ts'
import { type Hash, leafHash } from './merkle.ts'
import { rootFromPath } from './merkle-verify.ts'

/** Proves offline that an entry is in the journal: the entry, its audit path, and the signed head it leads to. */
export interface Receipt {
  gangmu: 'receipt/1'
  chain: string
  seq: number
  /** The entry's exact text: canonical JSON. */
  entry: string
  /** The audit path (RFC 6962), from the leaf upwards, in hex. */
  proof: string[]
  /** Of the tree that the note signs. */
  size: number
  /** The signed head: a C2SP signed note. */
  note: string
  /** The public key that the chain says is its own. A reader who got the key another way should compare. */
  key: string
}

/** What a receipt is made of. */
export interface ReceiptParts {
  chain: string
  seq: number
  entry: string
  path: readonly Hash[]
  size: number
  note: string
  vkey: string
  /** How to write a hash. Default: each anew; who builds many receipts of one page passes `hexOnce()`. */
  hexOf?: (hash: Hash) => string
}

export function buildReceipt(parts: ReceiptParts): Receipt {
  const { chain, seq, entry, path, size, note, vkey, hexOf = hexOfHash } = parts
  return { gangmu: 'receipt/1', chain, seq, entry, proof: path.map(hexOf), size, note, key: vkey }
}

function hexOfHash(hash: Hash): string {
  return hash.toHex()
}

/** Writes each hash once: the proofs of a page's entries have most of theirs in common. */
export function hexOnce(): (hash: Hash) => string {
  const known = new Map<Hash, string>()
  return (hash) => {
    const hex = known.get(hash) ?? hexOfHash(hash)
    known.set(hash, hex)
    return hex
  }
}

/**
 * Checks that the entry is in the tree whose head is signed by `vkey` (by the receipt's own key where none is given:
 * then it proves only that whoever holds that key vouches for it). Throws Invalid that says what does not hold.
 */
export function verifyReceipt(receipt: Receipt, vkey: string = receipt.key): void {
  const head = openNote(receipt.note, vkey)
  if (head.origin !== `gangmu/${receipt.chain}`) throw new Invalid('the head is of another chain')
  if (head.size !== receipt.size) throw new Invalid('the head is of a tree of another size')
  const root = rootFromPath({
    leaf: leafHash(Buffer.from(receipt.entry, 'utf8')),
    index: receipt.seq - 1,
    size: receipt.size,
    path: receipt.proof.map((hex) => Buffer.from(hex, 'hex')),
  })
  if (!root || Buffer.compare(root, head.root) !== 0)
    throw new Invalid(`the proof does not lead from entry ${receipt.seq} to the signed root`)
  if (JSON.parse(receipt.entry).seq !== receipt.seq)
    throw new Invalid(`the entry does not say that it is number ${receipt.seq}`)
}
