// Personal values beside the journal. The entry holds a commitment: SHA-256(0x02 ‖ salt ‖ canonical JSON), which says
// nothing of the value to whoever has not the salt; 0x02 keeps it apart from leaves (0x00) and nodes (0x01).
// Value and salt lie encrypted under the person's own key: once that is deleted, nobody can read or guess the value,
// and every proof still holds, because the tree is over entries and these never change.
import { createCipheriv, createDecipheriv, hash } from 'node:crypto'
import { canonicalJson } from '../writing/canonical.ts'
import { Invalid } from '../failure.ts'

/** Bytes of a person's key, of a salt, and of a nonce (AES-256-GCM, NIST SP 800-38D). */
export const personKeyBytes = 32
export const saltBytes = 32
export const nonceBytes = 12
const tagBytes = 16
const cipher = 'aes-256-gcm'

/** What sealing one value needs. Salt and nonce are drawn afresh for each value and never used twice. */
export interface SealingMaterial {
  personKey: Uint8Array
  salt: Uint8Array
  nonce: Uint8Array
}

/** A sealed value: its commitment for the entry, in hex, and its box (nonce, ciphertext, tag) for the table beside. */
export interface Box {
  commitment: string
  box: Uint8Array
}

/** Seals a JSON value. */
export function seal(value: unknown, { personKey, salt, nonce }: SealingMaterial): Box {
  const plain = Buffer.concat([salt, Buffer.from(canonicalJson(value), 'utf8')])
  const commitment = commitmentTo(plain)
  const encrypt = createCipheriv(cipher, personKey, nonce, { authTagLength: tagBytes })
  encrypt.setAAD(Buffer.from(commitment, 'hex'))
  const text = Buffer.concat([encrypt.update(plain), encrypt.final()])
  return { commitment, box: Buffer.concat([nonce, text, encrypt.getAuthTag()]) }
}

/** Opens a box and proves that it holds what the entry committed to. Throws Invalid where it does not. */
export function unsealBox({ commitment, box }: Box, personKey: Uint8Array): unknown {
  const plain = decrypt(Buffer.from(commitment, 'hex'), box, personKey)
  if (commitmentTo(plain) !== commitment)
    throw new Invalid('a sealed value is not the one that was committed to')
  return JSON.parse(plain.toString('utf8', saltBytes))
}

function commitmentTo(saltedValue: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.of(2), saltedValue]), 'hex')
}

function decrypt(commitment: Uint8Array, box: Uint8Array, personKey: Uint8Array): Buffer {
  const nonce = box.subarray(0, nonceBytes)
  try {
    const open = createDecipheriv(cipher, personKey, nonce, { authTagLength: tagBytes })
    open.setAAD(commitment)
    open.setAuthTag(box.subarray(-tagBytes))
    return Buffer.concat([open.update(box.subarray(nonceBytes, -tagBytes)), open.final()])
  } catch (cause) {
    throw new Invalid('a sealed value does not open with this key', { cause })
  }
}
