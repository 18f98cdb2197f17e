// Signed heads: a C2SP tlog-checkpoint (origin, size, root) inside a C2SP signed-note (text, blank line, signatures).
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { Invalid } from '../failure.ts'
import { type Hash, hashBytes } from './merkle.ts'
import { keyIdOf, type Signer } from './signer.ts'

/** What a head says: the tree of `size` entries of the log `origin` has this root. */
export interface Checkpoint {
  origin: string
  size: number
  root: Hash
}

/** The signed head of a tree. Ed25519 signs without chance: the same head and key always give the same note. */
export function signNote(signer: Signer, head: { size: number; root: Hash }): string {
  const text = checkpointText({ origin: signer.name, ...head })
  const signature = Buffer.concat([signer.keyId, signer.sign(text)])
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`
}

/**
 * Reads a signed head and checks the signature of `vkey`; signatures by other keys (witnesses) are passed over.
 * Throws Invalid where the note has not the form, or no signature by that key that holds.
 */
export function openNote(note: string, vkey: string): Checkpoint {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) throw new Invalid('the head is not a signed note: it has no blank line')
  const text = note.slice(0, end + 1)
  const key = parseVkey(vkey)
  const signed = note
    .slice(end + 2)
    .split('\n')
    .some((line) => signatureHolds(line, text, key))
  if (!signed) throw new Invalid(`the head has no valid signature by ${key.name}`)
  return parseCheckpoint(text)
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`
}

/** Reads the text of a head without looking at signatures. Throws Invalid where it has not the form. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const bytes = Buffer.from(root, 'base64')
  const formed = origin !== '' && /^(0|[1-9]\d{0,15})$/.test(size) && bytes.length === hashBytes
  if (!formed) throw new Invalid('the head does not state origin, size and root')
  return { origin, size: Number(size), root: bytes }
}

interface Verifier {
  name: string
  id: Buffer
  key: KeyObject
}

/** The DER that precedes the 32 bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function parseVkey(vkey: string): Verifier {
  const [, name = '', id = '', data = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
  const bytes = Buffer.from(data, 'base64')
  const raw = bytes.subarray(1)
  const expected = keyIdOf(name, raw)
  if (bytes.length !== 33 || bytes[0] !== 1 || expected.toString('hex') !== id)
    throw new Invalid('this is not a public key of the form name+id+base64')
  const der = Buffer.concat([spkiPrefix, raw])
  return { name, id: expected, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

function signatureHolds(line: string, text: string, { name, id, key }: Verifier): boolean {
  const prefix = `— ${name} `
  if (!line.startsWith(prefix)) return false
  const bytes = Buffer.from(line.slice(prefix.length), 'base64')
  if (bytes.length !== 68 || !bytes.subarray(0, 4).equals(id)) return false
  return verify(null, Buffer.from(text, 'utf8'), key, bytes.subarray(4))
}
