import { canonicalJson } from './canonical.ts'
import { sha256 } from '../journal/sha256.ts'

/** What is asked, by whom; the input as canonical JSON. */
export interface AskedText {
  actor: string
  command: string
  inputText: string
}

/** SHA-256 of what is asked: by it a repetition under the same key is told from another command. */
export function digestOf({ actor, command, inputText }: AskedText): Uint8Array {
  const [who, what] = [canonicalJson(actor), canonicalJson(command)]
  return sha256(`{"actor":${who},"command":${what},"input":${inputText}}`)
}
