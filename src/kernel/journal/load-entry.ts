import { decodeBundle } from './entry-bundle.ts'
import type { Entry } from '../entry.ts'
import type { ReaderStore } from '../store.ts'

/** One entry of the journal; null where it has none of that number. */
export async function loadEntry(reader: ReaderStore, seq: number): Promise<Entry | null> {
  const [page] = await reader.pages(seq, 1)
  return (page && entriesIn(page.entries).find((each) => each.seq === seq)) ?? null
}

/** The entries of a page, parsed. */
export function entriesIn(bundle: Uint8Array): Entry[] {
  return decodeBundle(bundle).map(
    (bytes) => JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry,
  )
}
