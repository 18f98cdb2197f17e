// Bytes to characters. Chinese documents come as UTF-8, as UTF-16 with a mark, or as GB 18030 (of which GBK and
// GB 2312 are parts). Nearly any bytes can be taken for GB 18030, so those must also look like Chinese.
import { isUtf8 } from 'node:buffer'
import { refuseDocument } from './refusals.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface Characters {
  text: string
  encoding: Encoding
}

/** The text of the bytes, its byte order mark dropped and nothing else changed. Refuses what is not text. */
export function decodeCharacters(bytes: Uint8Array, name: string): Characters {
  const encoding = markedEncoding(bytes) ?? guessEncoding(bytes, name)
  const text = decodeStrictly(bytes, encoding, name)
  if (!looksLikeText(text)) refuseDocument('document.binary', { name })
  return { text, encoding }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function guessEncoding(bytes: Uint8Array, name: string): Encoding {
  if (bytes.includes(0)) refuseDocument('document.binary', { name })
  if (isUtf8(bytes) || isUtf8(withoutCutCharacter(bytes))) return 'utf-8'
  if (looksChinese(bytes)) return 'gb18030'
  const controls = bytes.filter(isControl).length
  if (controls * 100 > bytes.length) refuseDocument('document.binary', { name })
  return refuseDocument('document.wrong-encoding', { name })
}

/** The bytes without a character begun but not ended at their end: `E8 A7` of 规, `E8 A7 84`. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back < bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc2) return bytes.subarray(0, bytes.length - back)
    if (byte < 0x80) break
  }
  return bytes
}

/**
 * Whether four in five of the two-byte characters are punctuation or the 3,755 common characters (一级汉字) of
 * GB 2312. Accented Latin letters, taken two by two, mostly are not.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0xa1
    pairs++
    if (trail >= 0xa1 && (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) && lead > 0xa0) common++
  }
  return pairs > 0 && common * 5 >= pairs * 4
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = attempt(() => decoder.decode(bytes, { stream: true }))
  if (text === null) return refuseDocument('document.wrong-encoding', { name })
  const end = attempt(() => decoder.decode())
  return end === null ? refuseDocument('document.truncated', { name }) : text + end
}

/** The decoder throws a TypeError on bytes its encoding does not allow, and on nothing else. */
function attempt(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}

/** No NUL, and fewer than one control character in a hundred, line breaks and tabs apart. */
function looksLikeText(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  return !text.includes('\0') && controls * 100 <= text.length
}

function isControl(code: number): boolean {
  return code < 0x20 ? code < 0x09 || code > 0x0d : code === 0x7f
}
