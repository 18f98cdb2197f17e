import type { DatabaseSync } from 'node:sqlite'
import { Conflict } from '../../kernel/failure.ts'
import type {
  Head,
  PageCommit,
  RefusedAttempt,
  StoredFile,
  StoredState,
  WriterStore,
} from '../../kernel/store.ts'
import { packCommit } from './packed-commit.ts'
import { SqliteReader } from './sqlite-reader.ts'
import type { CallWrite } from './write-calls.ts'

export interface SqliteWriterParts {
  db: DatabaseSync
  chain: string
  kinds: readonly string[]
  epoch: number
  write: CallWrite
  release(): void
}

/** The one writer of a chain's file: reads on the caller's thread, writes where `write` takes them. */
export class SqliteWriter extends SqliteReader implements WriterStore {
  readonly epoch: number
  readonly #parts: SqliteWriterParts

  constructor(parts: SqliteWriterParts) {
    super(parts.db, parts.chain)
    this.epoch = parts.epoch
    this.#parts = parts
  }

  commit(commit: PageCommit): Promise<void> {
    return this.#parts.write('commitPacked', packCommit(commit))
  }

  saveRefused(attempts: readonly RefusedAttempt[]): Promise<void> {
    return this.#parts.write('saveRefused', attempts)
  }

  saveFile(file: StoredFile): Promise<void> {
    return this.#parts.write('saveFile', file)
  }

  savePersonKey(person: string, key: Uint8Array): Promise<void> {
    return this.#parts.write('savePersonKey', person, key)
  }

  /** Writes are done in the order they are asked for, so when this is answered none from before is under way. */
  async settle(): Promise<Head> {
    await this.#parts.write('finish')
    const head = await this.head()
    if (head.epoch !== this.epoch) throw new Conflict(`another writer has taken ${this.chain}`)
    return head
  }

  /** The lock on the file is the lease: it holds as long as the process does. */
  async renewLease(): Promise<void> {}

  async replaceStates(states: AsyncIterable<StoredState[]>): Promise<void> {
    const { write, kinds } = this.#parts
    await write('beginReplacing', kinds)
    try {
      for await (const some of states) await write('replaceStates', some)
    } catch (error) {
      await write('abandonReplacing')
      throw error
    }
    await write('endReplacing')
  }

  override async close(): Promise<void> {
    await this.#parts.write('close')
    await super.close()
    this.#parts.release()
  }
}
