import { entriesIn } from '../../../kernel/journal/load-entry.ts'
import type { Entry } from '../../../kernel/entry.ts'
import type { ReaderStore } from '../../../kernel/store.ts'

/** The entries from `first` to `last`, both included, as far as the journal has them. */
export async function loadEntries(
  reader: ReaderStore,
  { first, last }: { first: number; last: number },
): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let from = first; from <= last; ) {
    const pages = await reader.pages(from, 16)
    const end = pages.at(-1)?.last
    if (end === undefined) break
    for (const page of pages) entries.push(...entriesIn(page.entries))
    from = end + 1
  }
  return entries.filter(({ seq }) => seq >= first && seq <= last)
}
