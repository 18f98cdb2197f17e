import { decodeBundle } from './entry-bundle.ts'
import type { Entry } from '../entry.ts'
import type { ReaderStore } from '../store.ts'

/** One entry of the journal; null where it has none of that number. */
export async function loadEntry(reader: ReaderStore, seq: number): Promise<Entry | null> {
  const [page] = await reader.pages(seq, 1)
  const bytes = page && seq >= page.first && decodeBundle(page.entries)[seq - page.first]
  return bytes ? parseEntry(bytes) : null
}

/** The entries of a page, parsed. */
export function entriesIn(bundle: Uint8Array): Entry[] {
  return decodeBundle(bundle).map(parseEntry)
}

function parseEntry(bytes: Uint8Array): Entry {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry
}
