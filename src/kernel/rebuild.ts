import { canonicalJson } from './writing/canonical.ts'
import type { Entry } from './entry.ts'
import { decodeBundle } from './journal/entry-bundle.ts'
import { Invalid } from './failure.ts'
import type { Folded } from './writing/folded.ts'
import type { AnyKind } from './kind.ts'
import type { ReaderStore, StoredState, WriterStore } from './store.ts'

/** The states of each kind by id, as the journal makes them. */
export type FoldedStates = ReadonlyMap<string, ReadonlyMap<string, Folded>>

/** Pages and states handled at a time: enough to keep the database busy, little enough to hold in memory. */
const atOnce = 64
const statesAtOnce = 1_000

/** Every entry of the journal in order, from `fromSeq`. */
export async function* readEntries(source: ReaderStore, fromSeq = 1): AsyncGenerator<Entry> {
  for (let next = fromSeq; ; ) {
    const pages = await source.pages(next, atOnce)
    for (const { first, entries } of pages)
      for (const [index, bytes] of decodeBundle(entries).entries())
        if (first + index >= fromSeq) yield parseEntry(bytes)
    const last = pages.at(-1)?.last
    if (last === undefined) return
    next = last + 1
  }
}

function parseEntry(bytes: Uint8Array): Entry {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  return JSON.parse(text) as Entry
}

/**
 * Folds the whole journal, up to `untilSeq` where one is given, into the states it makes. They are all held in memory:
 * about a kilobyte each. Throws Invalid for an event of a kind that is not given.
 */
export async function foldPages(
  source: ReaderStore,
  kinds: readonly AnyKind[],
  untilSeq: number = Number.POSITIVE_INFINITY,
): Promise<FoldedStates> {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const folded = new Map(kinds.map(({ name }) => [name, new Map<string, Folded>()]))
  for await (const entry of readEntries(source)) {
    if (entry.seq > untilSeq) break
    foldEntry(entry, known, folded)
  }
  return folded
}

function foldEntry(
  { seq, events }: Entry,
  kinds: ReadonlyMap<string, AnyKind>,
  folded: ReadonlyMap<string, Map<string, Folded>>,
): void {
  for (const { kind: name, id, event } of events) {
    const kind = kinds.get(name)
    const states = folded.get(name)
    if (!kind || !states) throw new Invalid(`entry ${seq} has an event of an unknown kind ${name}`)
    const { version, state } = states.get(id) ?? { version: 0, state: kind.initial }
    states.set(id, { version: version + 1, state: kind.evolve(state, event) })
  }
}

/** Throws away every state in the database and writes what the journal makes instead, in one transaction. */
export async function rebuild(store: WriterStore, kinds: readonly AnyKind[]): Promise<number> {
  const folded = await foldPages(store, kinds)
  await store.replaceStates(chunks(folded))
  return [...folded.values()].reduce((sum, states) => sum + states.size, 0)
}

async function* chunks(folded: FoldedStates): AsyncGenerator<StoredState[]> {
  let chunk: StoredState[] = []
  for (const [kind, states] of folded)
    for (const [id, { version, state }] of states) {
      chunk.push({ kind, id, version, state: canonicalJson(state) })
      if (chunk.length === statesAtOnce) {
        yield chunk
        chunk = []
      }
    }
  yield chunk
}

/** A state in the database that is not what the journal makes; null where one of the two has none. */
export interface Difference {
  kind: string
  id: string
  live: string | null
  rebuilt: string | null
}

/**
 * Compares every state in the database with what the journal makes, byte for byte; at most `limit` differences. Asks
 * for a chain at rest: what is written meanwhile may show as a difference.
 */
export async function checkRebuild(
  source: ReaderStore,
  kinds: readonly AnyKind[],
  limit = 100,
): Promise<Difference[]> {
  const folded = await foldPages(source, kinds)
  const differences: Difference[] = []
  for (const { name } of kinds) {
    const rest = new Map(folded.get(name))
    for await (const { id, version, state } of scan(source, name)) {
      const rebuilt = rest.get(id)
      rest.delete(id)
      const text = rebuilt ? canonicalJson(rebuilt.state) : null
      if (text === state && rebuilt?.version === version) continue
      differences.push({ kind: name, id, live: state, rebuilt: text })
    }
    for (const [id, { state }] of rest)
      differences.push({ kind: name, id, live: null, rebuilt: canonicalJson(state) })
    if (differences.length >= limit) break
  }
  return differences.slice(0, limit)
}

async function* scan(source: ReaderStore, kind: string): AsyncGenerator<StoredState> {
  for (let after = ''; ; ) {
    const states = await source.scanStates(kind, after, statesAtOnce)
    yield* states
    const last = states.at(-1)
    if (!last) return
    after = last.id
  }
}
