import { Invalid } from '../failure.ts'
import { readTree } from '../journal/journal-tree.ts'
import { originOf } from '../journal/signer.ts'
import type { Head, Page, ReaderStore, Tile } from '../store.ts'
import { emptyTree, type Growth, tileWidth, type Tree } from '../journal/tree.ts'
import { auditKeys } from './audit-keys.ts'
import { type Before, auditPage, type PageAudit } from './audit-page.ts'
import { auditSealed } from './audit-sealed.ts'
import type { Finding } from './finding.ts'

/** Pages read from the store at a time. */
const pagesAtOnce = 64

/** A journal to be audited, and the public key that must have signed every head of it. */
export interface JournalAudit {
  source: ReaderStore
  vkey: string
}

/**
 * Recomputes the journal from its entries and signed heads, and yields whatever in the database does not agree:
 * entries, leaf hashes, roots, heads, tiles, keys, sealed values. (States are compared by `auditStates`.) Memory stays
 * small however long the journal is.
 */
export async function* auditJournal(audit: JournalAudit): AsyncGenerator<Finding, void, undefined> {
  const { source } = audit
  const head = await source.head()
  let standing: Standing = { next: 1, tree: emptyTree, proved: true }
  let final: Page | null = null
  for await (const page of pagesUpTo(source, head.seq)) {
    if (page.first < standing.next) {
      yield { code: 'audit.page-overlaps', values: { first: page.first, last: page.last } }
      continue
    }
    yield* gap(standing.next, page.first)
    const before = await beforePage(audit, page, standing)
    const { findings, entries, growth } = await closelyAudited(source, page, before)
    yield* findings
    yield* auditTiles(source, growth)
    // The keys of entries that were changed say nothing new.
    if (findings.length === 0) yield* auditKeys(source, entries)
    yield* auditSealed(source, entries)
    standing = { next: page.last + 1, tree: growth?.tree ?? null, proved: growth !== null }
    final = page
  }
  yield* gap(standing.next, head.seq + 1)
  if (final?.last === head.seq) yield* auditHead(head, final)
}

/** Where the audit stands between two pages. */
interface Standing {
  next: number
  tree: Tree | null
  proved: boolean
}

async function* pagesUpTo(source: ReaderStore, size: number): AsyncGenerator<Page> {
  for (let next = 1; next <= size; ) {
    const pages = await source.pages(next, pagesAtOnce)
    if (pages.length === 0) return
    yield* pages.filter(({ last }) => last <= size)
    next = (pages.at(-1)?.last ?? size) + 1
  }
}

/** The entries from `first` up to `next` that are in no page. */
function* gap(first: number, next: number): Generator<Finding> {
  if (first < next) yield { code: 'audit.entries-dropped', values: { first, last: next - 1 } }
}

async function beforePage(audit: JournalAudit, page: Page, standing: Standing): Promise<Before> {
  const { source, vkey } = audit
  const before = { vkey, origin: originOf(source.chain), tiles: [] }
  if (standing.next === page.first && standing.tree)
    return { ...before, tree: standing.tree, proved: standing.proved }
  return { ...before, tree: await treeFoundAgain(source, page.first - 1), proved: false }
}

/** The tree as tiles and pages have it, not proved by any head; null where even that cannot be read. */
async function treeFoundAgain(source: ReaderStore, size: number): Promise<Tree | null> {
  try {
    return await readTree(source, size)
  } catch (error) {
    if (error instanceof Invalid) return null
    throw error
  }
}

/** Where a page's own hashes do not lead to its signed root, the tiles are heard as well. */
async function closelyAudited(source: ReaderStore, page: Page, before: Before): Promise<PageAudit> {
  const audited = auditPage(page, before)
  if (audited.growth) return audited
  const tiles: Tile[] = []
  const last = Math.floor((page.last - 1) / tileWidth)
  for (let index = Math.floor((page.first - 1) / tileWidth); index <= last; index += 1) {
    const tile = await source.tile(0, index)
    if (tile) tiles.push(tile)
  }
  return auditPage(page, { ...before, tiles })
}

/** The tiles that the page filled must be kept as they were. */
async function* auditTiles(source: ReaderStore, growth: Growth | null): AsyncGenerator<Finding> {
  for (const { level, index, hashes } of growth?.tiles ?? []) {
    const kept = await source.tile(level, index)
    if (kept && Buffer.compare(kept.hashes, hashes) === 0) continue
    yield { code: 'audit.tile-altered', values: { level, index } }
  }
}

/** The head in the database must be that of the last page. */
function* auditHead(head: Head, page: Page): Generator<Finding> {
  const same = head.note === page.note && Buffer.compare(head.root, page.root) === 0
  if (!same) yield { code: 'audit.head-altered', values: { seq: head.seq } }
}
