// The parts of a zip file, inflated within bounds. The directory is checked before anything is inflated, and the
// sizes it declares are held to while inflating, so that a file of some kilobytes cannot become gigabytes.
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { Refused } from '../../../../kernel/refusal.ts'
import type { DocumentLimits } from '../document-limits.ts'
import { refuseDocument } from '../refusals.ts'

/** The parts that `wanted` names, by their path. Refuses a zip bomb, an encrypted and a damaged file. */
export async function openZip(
  bytes: Uint8Array,
  name: string,
  options: { limits: DocumentLimits; wanted: (path: string) => boolean },
): Promise<Map<string, Buffer>> {
  try {
    const zip = await openDirectory(bytes)
    const entries = await listEntries(zip, options.limits.zipEntries)
    if (entries === null || isBomb(entries, options.limits))
      return refuseDocument('document.zip-bomb', { name })
    if (entries.some((entry) => entry.isEncrypted())) refuseDocument('document.encrypted', { name })
    const parts = new Map<string, Buffer>()
    for (const entry of entries.filter((one) => options.wanted(one.fileName)))
      parts.set(entry.fileName, await inflate(zip, entry))
    return parts
  } catch (error) {
    if (error instanceof Refused) throw error
    return refuseDocument('document.unreadable', { name, format: 'zip' })
  }
}

function isBomb(entries: yauzl.Entry[], limits: DocumentLimits): boolean {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return total > limits.inflatedBytes || entries.some((entry) => isBloated(entry, limits))
}

function isBloated(entry: yauzl.Entry, limits: DocumentLimits): boolean {
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
  return entry.uncompressedSize > 1024 * 1024 && ratio > limits.inflationRatio
}

function openDirectory(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

/** The whole directory, or null where it has more than `most` entries. */
function listEntries(zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[] | null> {
  if (zip.entryCount > most) return Promise.resolve(null)
  const entries: yauzl.Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** The part's bytes; rejects as soon as there are more of them than the directory declared. */
async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  return buffer(stream)
}
