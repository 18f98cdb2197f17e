import { crc32 } from 'node:zlib'

/**
 * A zip file of the parts, stored without compression. Parts that were inflated within bounds are handed on in this
 * form, so that no second unzipper ever sees bytes from outside. (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.)
 */
export function storedZip(parts: Map<string, Uint8Array>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of parts) {
    const file = Buffer.concat([header(path, content), Buffer.from(path), content])
    directory.push(directoryEntry(path, content, offset))
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...files, listed, endRecord(parts.size, listed.length, offset)])
}

function header(path: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  describe(bytes, 4, { path, content })
  return bytes
}

function directoryEntry(path: string, content: Uint8Array, offset: number): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  describe(bytes, 6, { path, content })
  bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, Buffer.from(path)])
}

/** The fields both headers share: version 2.0, UTF-8 names, method 0 (stored), checksum and sizes. */
function describe(bytes: Buffer, at: number, part: { path: string; content: Uint8Array }): void {
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(0x0800, at + 2)
  bytes.writeUInt32LE(crc32(part.content), at + 10)
  bytes.writeUInt32LE(part.content.length, at + 14)
  bytes.writeUInt32LE(part.content.length, at + 18)
  bytes.writeUInt16LE(Buffer.byteLength(part.path), at + 22)
}

function endRecord(count: number, directoryLength: number, directoryAt: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(directoryLength, 12)
  bytes.writeUInt32LE(directoryAt, 16)
  return bytes
}
