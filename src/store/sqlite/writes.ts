import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Conflict } from '../../kernel/failure.ts'
import {
  keptRefusedAttempts,
  type PageCommit,
  type RefusedAttempt,
  type StoredFile,
  type StoredState,
} from '../../kernel/store.ts'
import { type PackedCommit, unpackCommit } from './packed-commit.ts'

/**
 * Every write to one chain's file, synchronous. The writer's thread calls them one after the other; each is one
 * transaction, on disk when it returns.
 */
export class SqliteWrites {
  readonly #db: DatabaseSync
  readonly #chain: string
  readonly #epoch: number
  readonly #statements = new Map<string, StatementSync>()
  #logRemembers = false

  constructor(db: DatabaseSync, chain: string, epoch: number) {
    this.#db = db
    this.#chain = chain
    this.#epoch = epoch
  }

  /** Throws Conflict, and writes nothing, unless the head stands right before the page and has this writer's epoch. */
  commit(commit: PageCommit): void {
    this.#transaction(() => {
      this.#moveHead(commit)
      this.#insertPage(commit)
      this.#insertStates(commit.states)
      const tile = this.#prepared('INSERT INTO journal_tile VALUES (?, ?, ?, ?)')
      for (const { level, index, hashes } of commit.tiles)
        tile.run(this.#chain, level, index, hashes)
      const sealed = this.#prepared('INSERT OR IGNORE INTO sealed_value VALUES (?, ?, ?, ?)')
      for (const { commitment, person, box } of commit.sealed)
        sealed.run(this.#chain, commitment, person, box)
      for (const person of commit.erased) this.#erase(person)
      this.#insertRefused(commit.refused)
    })
    if (commit.erased.length > 0) this.#logRemembers = true
    if (this.#logRemembers) this.#forgetLog()
  }

  /** The same, for a commit that came from another thread. */
  commitPacked(commit: PackedCommit): void {
    this.commit(unpackCommit(commit))
  }

  /** Does nothing: its answer says that all that was asked for before has been done. */
  finish(): void {}

  saveRefused(attempts: readonly RefusedAttempt[]): void {
    this.#transaction(() => this.#insertRefused(attempts))
  }

  saveFile({ digest, mediaType, bytes }: StoredFile): void {
    this.#prepared('INSERT OR IGNORE INTO stored_file VALUES (?, ?, ?, ?)').run(
      this.#chain,
      digest,
      mediaType,
      bytes,
    )
  }

  savePersonKey(person: string, key: Uint8Array): void {
    this.#prepared('INSERT OR IGNORE INTO person_key VALUES (?, ?, ?)').run(
      this.#chain,
      person,
      key,
    )
  }

  /** Begins to replace all states: one transaction, until `endReplacing`; `abandonReplacing` leaves all as it was. */
  beginReplacing(kinds: readonly string[]): void {
    this.#db.exec('BEGIN IMMEDIATE')
    for (const kind of kinds)
      this.#prepared(`DELETE FROM "${kind}" WHERE chain = ?`).run(this.#chain)
  }

  replaceStates(states: readonly StoredState[]): void {
    this.#insertStates(states)
  }

  endReplacing(): void {
    this.#db.exec('COMMIT')
  }

  abandonReplacing(): void {
    this.#db.exec('ROLLBACK')
  }

  close(): void {
    this.#db.close()
  }

  #moveHead({ page }: PageCommit): void {
    const moved = this.#prepared(
      'UPDATE journal_head SET seq = ?, root = ?, note = ? WHERE chain = ? AND seq = ? AND epoch = ?',
    ).run(page.last, page.root, page.note, this.#chain, page.first - 1, this.#epoch)
    if (moved.changes !== 1)
      throw new Conflict(`the head of ${this.#chain} is not at ${page.first - 1} under this lease`)
  }

  #insertPage({ page, keys }: PageCommit): void {
    const { first, last, at, rules, entries, leaves, root, note } = page
    this.#prepared(
      `INSERT INTO journal_page (chain, last, first, at, rules, root, note, leaves, entries)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(this.#chain, last, first, at, rules, root, note, leaves, entries)
    const insert = this.#prepared('INSERT INTO journal_key VALUES (?, ?, ?, ?)')
    for (const { key, seq, digest } of keys) insert.run(this.#chain, key, seq, digest)
  }

  #insertStates(states: readonly StoredState[]): void {
    for (const { kind, id, version, state } of states)
      this.#prepared(
        `INSERT INTO "${kind}" (chain, id, version, state) VALUES (?, ?, ?, ?)
         ON CONFLICT (chain, id) DO UPDATE SET version = excluded.version, state = excluded.state`,
      ).run(this.#chain, id, version, state)
  }

  #erase(person: string): void {
    for (const table of ['sealed_value', 'person_key'])
      this.#prepared(`DELETE FROM ${table} WHERE chain = ? AND person = ?`).run(this.#chain, person)
  }

  /**
   * Empties the write-ahead log, where what was erased still stands; in the file itself `secure_delete` has overwritten
   * it. Where a reader is in the way it is tried again with the next page.
   */
  #forgetLog(): void {
    const { busy } = this.#prepared('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
    this.#logRemembers = busy !== 0
  }

  #insertRefused(attempts: readonly RefusedAttempt[]): void {
    if (attempts.length === 0) return
    const latest = this.#prepared(
      'SELECT max(number) AS latest FROM refused_attempt WHERE chain = ?',
    )
    let number = Number(latest.get(this.#chain)?.['latest'] ?? 0)
    const insert = this.#prepared('INSERT INTO refused_attempt VALUES (?, ?, ?, ?, ?, ?)')
    for (const { at, actor, command, code } of attempts)
      insert.run(this.#chain, ++number, at, actor, command, code)
    this.#prepared('DELETE FROM refused_attempt WHERE chain = ? AND number <= ?').run(
      this.#chain,
      number - keptRefusedAttempts,
    )
  }

  #transaction(write: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** The writes by name, as they cross to the writer's thread. */
export type WriteName = Exclude<keyof SqliteWrites, 'constructor'>
export type WriteArguments<Name extends WriteName> = Parameters<SqliteWrites[Name]>
