import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { decodeCharacters } from './decode-characters.ts'
import type { Decoded } from './decoded.ts'
import { detectFormat } from './detect-format.ts'
import { documentLimits, type DocumentLimits } from './document-limits.ts'
import { type ParsingOrder, parseFenced } from './parse-fenced.ts'
import { refuseDocument } from './refusals.ts'

/**
 * The text of a document: .txt and .md (UTF-8, UTF-16 with a mark, GB 18030), .html, .docx, .pdf. The content decides
 * what it is; `name` appears in refusals and helps only where the content leaves it open. Never throws for what the
 * bytes hold: whatever cannot be read is refused, within the limits of time and memory.
 */
export async function decodeDocument(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits = documentLimits,
): Promise<Decoded | Refusal> {
  try {
    const tooLarge = refuseBySize(bytes.length, name, limits)
    if (tooLarge) return tooLarge
    const decoded = await decode(bytes, name, limits)
    if ('code' in decoded) return decoded
    return decoded.text.trim() === '' ? refuseDocument('document.empty', { name }) : decoded
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The refusal of a file of this size, so that it can be refused before it is read; null where it may be read. */
export function refuseBySize(
  bytes: number,
  name: string,
  limits: DocumentLimits = documentLimits,
): Refusal | null {
  if (bytes <= limits.fileBytes) return null
  return { code: 'document.too-large', values: { name, bytes, limit: limits.fileBytes } }
}

async function decode(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits,
): Promise<Decoded | Refusal> {
  const detected = detectFormat(bytes, name)
  if (detected.format === 'unsupported')
    return refuseDocument('document.unsupported', { name, format: detected.product })
  if (detected.format === 'binary' || detected.format === 'encrypted')
    return refuseDocument(`document.${detected.format}`, { name })
  if (detected.format === 'text')
    return { ...decodeCharacters(bytes, name), format: 'text', warnings: [] }
  const format = detected.format === 'zip' ? 'docx' : detected.format
  return decodeFenced(bytes, format, { name, limits })
}

async function decodeFenced(
  bytes: Uint8Array,
  format: ParsingOrder['format'],
  options: { name: string; limits: DocumentLimits },
): Promise<Decoded | Refusal> {
  const answer = await parseFenced({ bytes, format, ...options })
  return 'refusal' in answer ? answer.refusal : { ...answer, format }
}
