import type { ExportFile } from './export-journal.ts'

const blockBytes = 512

/**
 * Files as a tar archive (POSIX ustar), in the order given and as they come, so that any number of them streams through
 * little memory. `modifiedAt` is written for every file: the same files and moment give the same archive.
 */
export async function* tarOf(
  files: AsyncIterable<ExportFile>,
  modifiedAt: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const { path, bytes } of files) {
    yield header({ path, size: bytes.length, modifiedAt })
    yield bytes
    yield Buffer.alloc((blockBytes - (bytes.length % blockBytes)) % blockBytes)
  }
  yield Buffer.alloc(2 * blockBytes)
}

function header(file: { path: string; size: number; modifiedAt: string }): Buffer {
  const block = Buffer.alloc(blockBytes)
  if (Buffer.byteLength(file.path) > 100) throw new RangeError(`too long a path: ${file.path}`)
  block.write(file.path, 0)
  block.write(octal(0o644, 7), 100)
  block.write(octal(0, 7), 108)
  block.write(octal(0, 7), 116)
  block.write(octal(file.size, 11), 124)
  block.write(octal(Math.floor(Date.parse(file.modifiedAt) / 1000), 11), 136)
  block.write(' '.repeat(8), 148)
  block.write('0', 156)
  block.write('ustar\u000000', 257)
  block.write(`${octal(checksum(block), 6)}\u0000 `, 148)
  return block
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** The sum of the header's bytes, its own field counted as spaces. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, byte) => sum + byte, 0)
}
