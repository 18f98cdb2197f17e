import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
} from 'node:crypto'
import { Invalid } from '../failure.ts'

/** Signs the heads of one chain. */
export interface Signer {
  /** The key's name, which is the chain's origin: `gangmu/990100`. */
  readonly name: string
  /** The public key as verifiers keep it (C2SP signed-note): `name+id+base64`. */
  readonly vkey: string
  /** The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key): which key signed. */
  readonly keyId: Uint8Array
  /** The Ed25519 signature of `text`, 64 bytes. */
  sign(text: string): Uint8Array
}

/** What names a chain in its heads and its key. */
export function originOf(chain: string): string {
  return `gangmu/${chain}`
}

/** A signer from a private key as PEM (PKCS 8). Throws Invalid where it is not an Ed25519 key. */
export function createSigner(chain: string, pem: string): Signer {
  const privateKey = parseKey(pem)
  const name = originOf(chain)
  const publicKey = rawPublicKey(createPublicKey(privateKey))
  const id = keyIdOf(name, publicKey)
  return {
    name,
    vkey: vkeyOf(name, publicKey),
    keyId: id,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey),
  }
}

/** A new Ed25519 private key as PEM (PKCS 8). Draws randomness: for first starts and tests. */
export function createSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
}

function parseKey(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Invalid('the signing key is not Ed25519')
  return key
}

/** The 32 bytes of an Ed25519 public key: the end of its SPKI form (RFC 8410). */
function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** Signature type 0x01 of the signed-note format: Ed25519. */
const ed25519 = Buffer.from([1])

/** The four bytes by which a signature names its key. */
export function keyIdOf(name: string, publicKey: Uint8Array): Buffer {
  return hash(
    'sha256',
    Buffer.concat([Buffer.from(`${name}\n`), ed25519, publicKey]),
    'buffer',
  ).subarray(0, 4)
}

function vkeyOf(name: string, publicKey: Buffer): string {
  const id = keyIdOf(name, publicKey).toString('hex')
  return `${name}+${id}+${Buffer.concat([ed25519, publicKey]).toString('base64')}`
}
