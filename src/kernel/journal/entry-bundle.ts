// Entries side by side, each after its length as uint16 big-endian: the entry bundles of C2SP tlog-tiles.
import { maxEntryBytes } from '../entry.ts'
import { Invalid } from '../failure.ts'

/** Joins entries. One that is longer than 65,535 bytes is a bug of the caller: the writer refuses it before. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = Buffer.allocUnsafe(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > maxEntryBytes) throw new RangeError(`an entry of ${entry.length} bytes`)
    bundle.writeUInt16BE(entry.length, at)
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** Takes a bundle apart; the entries are views of it. Throws Invalid where the bundle ends within an entry. */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 < bundle.length ? at + 2 + view.getUint16(at) : Number.POSITIVE_INFINITY
    if (end > bundle.length) throw new Invalid('an entry bundle ends within an entry')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}
