import { randomBytes } from 'node:crypto'

/** Where the kernel gets chance from: salts, nonces, keys. A simulation gives it a seeded one. */
export type Random = (bytes: number) => Uint8Array

export const systemRandom: Random = (bytes) => randomBytes(bytes)
