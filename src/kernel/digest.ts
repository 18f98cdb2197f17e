import { hash } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

/** SHA-256 of what is asked: by it a repetition under the same key is told from another command. */
export function digestOf(asked: { command: string; input: unknown; actor: string }): Uint8Array {
  return hash('sha256', canonicalJson(asked), 'buffer')
}
