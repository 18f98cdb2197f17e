import type { Entry } from '../entry.ts'
import { entriesIn, loadEntry } from './load-entry.ts'
import type { ReaderStore } from '../store.ts'

/** Finds the entries that changed a thing. */
export interface EntryIndex {
  /** The entries that changed `id` of `kind`, the first first; those of today's head included. */
  entriesOf(kind: string, id: string): Promise<Entry[]>
}

const pagesAtOnce = 64

/**
 * An index of the entries that touched the given kinds, kept in memory: a fold of the journal like any other. The first
 * question reads the journal once from its beginning; later ones read what has been added. It holds one number for each
 * entry and thing, so it is meant for kinds that change some thousands of times a day, not for ledgers.
 */
export function createEntryIndex(reader: ReaderStore, kinds: readonly string[]): EntryIndex {
  const followed = new Set(kinds)
  const seqs = new Map<string, number[]>()
  let read = 0
  let following: Promise<void> = Promise.resolve()
  const note = (entry: Entry) => {
    const touched = entry.events.filter((event) => followed.has(event.kind))
    for (const key of new Set(touched.map(({ kind, id }) => `${kind}/${id}`))) {
      const list = seqs.get(key)
      if (list) list.push(entry.seq)
      else seqs.set(key, [entry.seq])
    }
    read = entry.seq
  }
  const follow = async () => {
    for (;;) {
      const pages = await reader.pages(read + 1, pagesAtOnce)
      for (const page of pages) for (const entry of entriesIn(page.entries)) note(entry)
      if (pages.length < pagesAtOnce) return
    }
  }
  return {
    async entriesOf(kind, id) {
      // One reading at a time: two at once would note the same entries twice.
      following = following.then(follow, follow)
      await following
      const found = (seqs.get(`${kind}/${id}`) ?? []).map((seq) => loadEntry(reader, seq))
      return (await Promise.all(found)).filter((entry) => entry !== null)
    },
  }
}
