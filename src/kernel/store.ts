// The narrow port between the kernel and a database. It is written natively for SQLite and for PostgreSQL; one
// contract suite (src/store/store.contract.ts) holds both to what is promised here.
import type { Kysely } from 'kysely'
import type { AnyKind } from './kind.ts'
import type { Instant } from './time.ts'

/** Opens one chain and takes its writer's lease. */
export interface StoreEngine {
  readonly name: 'sqlite' | 'postgres'
  /**
   * Creates or migrates what is missing, checks that the database really writes to disk, and takes the lease with a new
   * epoch. Throws Unavailable where another writer holds the lease, Forbidden where fsync is off.
   */
  openWriter(chain: string, kinds: readonly AnyKind[]): Promise<WriterStore>
  /** Opens for reading only; any number of readers beside one writer. */
  openReader(chain: string): Promise<ReaderStore>
}

/** Where the chain stands. An empty chain has seq 0 and no note. */
export interface Head {
  /** Of the last entry; also the size of the tree. */
  seq: number
  /** RFC 6962 root of the tree of that size. */
  root: Uint8Array
  /** The signed checkpoint of that root, as text; null for an empty chain. */
  note: string | null
  /** The epoch of the lease under which this page was or will be written. */
  epoch: number
}

/** A batch of entries as one row. */
export interface Page {
  first: number
  last: number
  at: Instant
  /** The release of code and rules that ran it. */
  rules: string
  /** The entries' canonical bytes, each after its length as uint16 big-endian: a C2SP entry bundle. */
  entries: Uint8Array
  /** The leaf hashes, 32 bytes each. */
  leaves: Uint8Array
  /** The tree's root at size `last`, and the signed checkpoint that says so. */
  root: Uint8Array
  note: string
}

export interface StateRef {
  kind: string
  id: string
}

/** A folded state: canonical JSON, and how many events made it. */
export interface StoredState extends StateRef {
  version: number
  state: string
}

/** An idempotency key: which entry it led to, and the SHA-256 of what was asked. */
export interface StoredKey {
  key: string
  seq: number
  digest: Uint8Array
}

/** A full tile of 256 hashes (C2SP tlog-tiles); level 0 holds leaf hashes. */
export interface Tile {
  level: number
  index: number
  hashes: Uint8Array
}

/** A personal value beside the journal: found by its commitment, readable with its person's key only. */
export interface SealedValue {
  commitment: string
  person: string
  /** AES-256-GCM: nonce, ciphertext, tag. */
  box: Uint8Array
}

/** An act the rules refused. It is no entry: nothing happened. It is kept apart so that attempts can be seen. */
export interface RefusedAttempt {
  at: Instant
  actor: string
  command: string
  /** The refusal's code: `authority.not-granted`. */
  code: string
}

/** How many refused attempts a chain keeps; older ones are forgotten, so that refusals cannot fill the disk. */
export const keptRefusedAttempts = 100_000

/** All that one batch changes; committed whole or not at all. */
export interface PageCommit {
  page: Page
  keys: StoredKey[]
  states: StoredState[]
  tiles: Tile[]
  sealed: SealedValue[]
  /** Persons whose key and sealed values (those of this very page included) are deleted with it, for good. */
  erased: string[]
  refused: RefusedAttempt[]
}

/** A kind's table: its states as JSON text, and its generated columns under the names the kind declares. */
export type StateTable = {
  chain: string
  id: string
  version: number
  state: string
} & Record<string, string | number | null>

/** What views may read, in the subset of SQL that both databases share. The other tables carry their kind's name. */
export interface Tables {
  [kind: string]: StateTable
}

/** What anyone may ask of a chain in the database. */
export interface ReaderStore {
  readonly chain: string
  /** The typed query layer of views: every kind is a table, and every query names its chain. */
  readonly db: Kysely<Tables>
  head(): Promise<Head>
  /** Pages that end at or after `fromSeq`, in order; at most `limit` of them. */
  pages(fromSeq: number, limit: number): Promise<Page[]>
  tile(level: number, index: number): Promise<Tile | null>
  loadStates(refs: readonly StateRef[]): Promise<StoredState[]>
  /** Every state of a kind in the order of ids, after `afterId`; at most `limit`. */
  scanStates(kind: string, afterId: string, limit: number): Promise<StoredState[]>
  /** States of the kind `timer` whose `dueAt` is at or before `at`, by `dueAt`, then id; at most `limit`. */
  dueTimers(at: Instant, limit: number): Promise<StoredState[]>
  loadKeys(keys: readonly string[]): Promise<StoredKey[]>
  loadSealed(commitments: readonly string[]): Promise<SealedValue[]>
  loadPersonKey(person: string): Promise<Uint8Array | null>
  loadFile(digest: string): Promise<StoredFile | null>
  /** The latest refused attempts, newest first. */
  refusedAttempts(limit: number): Promise<RefusedAttempt[]>
  close(): Promise<void>
}

/** A file that entries name by its digest. */
export interface StoredFile {
  /** SHA-256, in hex. */
  digest: string
  mediaType: string
  bytes: Uint8Array
}

/** The one writer's side. */
export interface WriterStore extends ReaderStore {
  /** Of the lease; `settle` may raise it. */
  readonly epoch: number
  /**
   * Writes the page and everything that goes with it in one durable transaction, provided that the head still stands at
   * `page.first - 1` and the lease still has this writer's epoch. Throws Conflict where it does not: then nothing was
   * written. Any other error leaves open whether it was committed: the caller must find out by key.
   */
  commit(page: PageCommit): Promise<void>
  /**
   * After a commit that ended in doubt: makes sure that no earlier commit of this writer can still land, then says
   * where the chain stands. Throws Conflict where the lease is lost.
   */
  settle(): Promise<Head>
  /** Keeps refused attempts of a batch without entries; at most `keptRefusedAttempts` a chain stay. */
  saveRefused(attempts: readonly RefusedAttempt[]): Promise<void>
  /** Keeps the lease; throws Conflict once it is lost. */
  renewLease(): Promise<void>
  /** Keeps a file; the same bytes are kept once. Durable when it answers. */
  saveFile(file: StoredFile): Promise<void>
  /** Keeps a person's key; the first one stays. Durable when it answers. */
  savePersonKey(person: string, key: Uint8Array): Promise<void>
  /** Throws away every state and writes these instead, in one transaction: the end of a rebuild. */
  replaceStates(states: AsyncIterable<StoredState[]>): Promise<void>
}
