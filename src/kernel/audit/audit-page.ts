import { openNote } from '../journal/checkpoint.ts'
import { decodeBundle } from '../journal/entry-bundle.ts'
import { Invalid } from '../failure.ts'
import { type Hash, leafHash } from '../journal/merkle.ts'
import type { Page, Tile } from '../store.ts'
import { type Growth, grow, hashesOf, tileWidth, type Tree } from '../journal/tree.ts'
import { differences } from './differences.ts'
import type { Finding, FindingCode } from './finding.ts'

/** Where an audit stands before a page. */
export interface Before {
  vkey: string
  origin: string
  /** The tree of all entries before the page; null where it could not be had. */
  tree: Tree | null
  /** Whether a signed head proves that tree; else it was only found again in tiles after something was wrong. */
  proved: boolean
  /** Full tiles of leaf hashes, as another witness of what the page's entries were. */
  tiles: readonly Tile[]
}

/** What was found in a page, its entries as they lie there, and the tree's growth by it if a signed head proves that. */
export interface PageAudit {
  findings: Finding[]
  entries: Uint8Array[]
  growth: Growth | null
}

/**
 * Checks one page by itself and against what came before. The signed head decides: whichever hashes lead to its root
 * (those of the entries, else those kept in the page, else those in the tiles) are what was signed, and entries that
 * differ are named.
 */
export function auditPage(page: Page, before: Before): PageAudit {
  const entries = entriesOf(page)
  if (!entries) return { findings: [of('audit.page-damaged', page)], entries: [], growth: null }
  const { root, findings } = signedRoot(page, before)
  const actual = entries.map(leafHash)
  for (const leaves of [actual, hashesOf(page.leaves), leavesInTiles(page, before.tiles)]) {
    const growth = before.tree && grow(before.tree, leaves)
    if (growth?.tree.size !== page.last || Buffer.compare(growth.root, root) !== 0) continue
    return { findings: [...findings, ...changesFrom(page, leaves, entries)], entries, growth }
  }
  findings.push(...byNumber(page, entries))
  const proved = before.tree !== null && before.proved
  if (!proved) findings.push(of('audit.page-unproven', page))
  else if (findings.length === 0) findings.push(of('audit.page-altered', page))
  return { findings, entries, growth: null }
}

function of(code: FindingCode, { first, last }: Page): Finding {
  return { code, values: { first, last } }
}

function entriesOf(page: Page): Uint8Array[] | null {
  try {
    return decodeBundle(page.entries)
  } catch (error) {
    if (error instanceof Invalid) return null
    throw error
  }
}

/** The root that the page's note signs; where that is no note of this chain, the root that the page states. */
function signedRoot(page: Page, { vkey, origin }: Before): { root: Hash; findings: Finding[] } {
  try {
    const { root, ...head } = openNote(page.note, vkey)
    if (head.origin !== origin || head.size !== page.last) throw new Invalid('another head')
    const same = Buffer.compare(root, page.root) === 0
    return { root, findings: same ? [] : [of('audit.root-altered', page)] }
  } catch (error) {
    if (error instanceof Invalid)
      return { root: page.root, findings: [of('audit.note-invalid', page)] }
    throw error
  }
}

/** The leaf hashes of the page's places as the tiles keep them; the page's own where there is no full tile yet. */
function leavesInTiles(page: Page, tiles: readonly Tile[]): Hash[] {
  const own = hashesOf(page.leaves)
  const kept = new Map(tiles.map(({ index, hashes }) => [index, hashesOf(hashes)]))
  return Array.from({ length: page.last - page.first + 1 }, (_, n) => {
    const index = page.first - 1 + n
    const tile = kept.get(Math.floor(index / tileWidth))
    return tile?.[index % tileWidth] ?? own[n] ?? new Uint8Array(0)
  })
}

/** How the page's entries, and the hashes kept beside them, differ from the leaves that were signed. */
function changesFrom(page: Page, signed: readonly Hash[], entries: Uint8Array[]): Finding[] {
  const found = entries.map((entry) => ({ name: hex(leafHash(entry)), seq: seqOf(entry) }))
  const changes = differences({ first: page.first, names: signed.map(hex) }, found)
  if (changes.length > 0) return changes
  const sameLeaves = Buffer.compare(Buffer.concat(signed), page.leaves) === 0
  const numbers = byNumber(page, entries)
  return sameLeaves ? numbers : [...numbers, of('audit.leaves-altered', page)]
}

/** How the numbers that the entries give themselves differ from their places. */
function byNumber(page: Page, entries: readonly Uint8Array[]): Finding[] {
  const length = page.last - page.first + 1
  const names = Array.from({ length }, (_, n) => String(page.first + n))
  const numbers = entries.map(seqOf)
  const found = numbers.map((seq) => ({ name: String(seq), seq }))
  return differences({ first: page.first, names }, found)
}

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

/** The number an entry gives itself; 0 where it is not even JSON. */
function seqOf(entry: Uint8Array): number {
  try {
    const { seq } = JSON.parse(Buffer.from(entry).toString('utf8')) as { seq?: unknown }
    return typeof seq === 'number' && Number.isSafeInteger(seq) ? seq : 0
  } catch (error) {
    if (error instanceof SyntaxError) return 0
    throw error
  }
}
