import type { ReaderStore } from '../kernel/store.ts'
import type { JournalHead } from './site.ts'

/** The part of the writer that tells of new pages. */
interface Watched {
  readonly reader: ReaderStore
  watch(listener: () => void): () => void
}

/**
 * Keeps the head of the journal in memory, so that every page can show it without asking the database. It follows each
 * page that is written by a moment; a page that is drawn in that moment shows the head before.
 */
export async function followHead(writer: Watched): Promise<() => JournalHead | null> {
  let head = await loadHead(writer.reader)
  writer.watch(() => {
    loadHead(writer.reader).then(
      (next) => {
        head = next
      },
      () => {
        // The store is away: the footer goes on showing the last head known, and the page itself will say so.
      },
    )
  })
  return () => head
}

async function loadHead(reader: ReaderStore): Promise<JournalHead | null> {
  const { seq, root } = await reader.head()
  const [page] = seq === 0 ? [] : await reader.pages(seq, 1)
  if (!page) return null
  const hex = Buffer.from(root).toString('hex')
  return { chain: reader.chain, size: seq, root: hex, at: page.at }
}
