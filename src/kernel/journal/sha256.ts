import { hash } from 'node:crypto'

/**
 * SHA-256, 32 bytes. It goes by way of a binary string, because Node makes a Buffer with memory of its own for
 * each hash
 * it is asked for as bytes, which takes three times as long and burdens the garbage collector.
 */
export function sha256(data: string | Uint8Array): Buffer {
  return Buffer.from(hash('sha256', data, 'latin1'), 'latin1')
}
