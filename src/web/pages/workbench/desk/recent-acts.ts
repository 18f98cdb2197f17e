import { decodeBundle } from '../../../../kernel/journal/entry-bundle.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import type { ReaderStore } from '../../../../kernel/store.ts'

/** How far back the workbench looks for one's own acts: what is older is in the public record. */
export const entriesLookedThrough = 400

/**
 * The latest acts of one person among the journal's last entries, newest first, at most `limit`.
 */
export async function recentActs(
  reader: ReaderStore,
  actor: string,
  limit: number,
): Promise<Entry[]> {
  const { seq } = await reader.head()
  // Most entries are somebody else's: only those that name the actor are parsed.
  const mark = Buffer.from(`"actor":${JSON.stringify(actor)}`)
  const acts: Entry[] = []
  for (let from = Math.max(1, seq - entriesLookedThrough + 1); from <= seq; ) {
    const pages = await reader.pages(from, 64)
    if (pages.length === 0) break
    for (const bytes of pages.flatMap((page) => decodeBundle(page.entries))) {
      if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark))
        acts.push(JSON.parse(Buffer.from(bytes).toString('utf8')) as Entry)
    }
    from = (pages.at(-1)?.last ?? seq) + 1
  }
  return acts
    .filter((entry) => entry.actor === actor)
    .toReversed()
    .slice(0, limit)
}
