// What a file is, by its first bytes. Names lie: a page saved as .doc is HTML, a .txt may be anything.

export type DetectedFormat =
  | { format: 'pdf' | 'zip' | 'html' | 'text' | 'binary' }
  | { format: 'unsupported'; product: string }
  | { format: 'encrypted' }

const zipMagics = ['PK\x03\x04', 'PK\x05\x06']
const binaryMagics = [
  '\x7fELF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'MZ\x90',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  'Rar!',
  'RIFF',
  'OggS',
  'ID3',
  '\xca\xfe\xba\xbe',
  'SQLite format 3',
]

/** The format of the bytes. `name` is asked only where the content leaves it open: text that begins with a tag. */
export function detectFormat(bytes: Uint8Array, name: string): DetectedFormat {
  const head = latin1(bytes, 1024)
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (zipMagics.some((magic) => head.startsWith(magic))) return { format: 'zip' }
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFile(bytes)
  if (head.startsWith('{\\rtf')) return { format: 'unsupported', product: 'RTF' }
  if (binaryMagics.some((magic) => head.startsWith(magic))) return { format: 'binary' }
  return { format: isHtml(head.replaceAll('\0', ''), name) ? 'html' : 'text' }
}

/** An OLE file is Word 97–2003, WPS, or a modern document wrapped in encryption. */
function compoundFile(bytes: Uint8Array): DetectedFormat {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted))
    return { format: 'encrypted' }
  return { format: 'unsupported', product: 'Word 97–2003 / WPS' }
}

/** `<!doctype html>`, `<html …>`; any other tag at the start counts unless the name says plain text. */
function isHtml(head: string, name: string): boolean {
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start))
    return true
  return (
    !/\.(?:txt|md)$/i.test(name) && /^<(?:head|body|div|p|table|h[1-6]|meta|title)\b/i.test(start)
  )
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
