// The one writer of a chain. Life of a command: it passes the door (checked, personal values sealed), waits in the
// queue, is decided in a batch, written as part of a page, and answered. While one page is being written the next batch
// is already decided; at most one page is on its way. A command that finds the writer idle is written at once; one that
// finds it busy waits for company, but no longer than `flushMs`.
import type { AnyCommand } from './command.ts'
import { keyReused } from './writing/batch.ts'
import { canonicalJson } from './writing/canonical.ts'
import { digestOf } from './writing/digest.ts'
import { Door, nothingSealed } from './writing/door.ts'
import { Conflict, Unavailable } from './failure.ts'
import { kernelKinds } from './kernel-kinds.ts'
import { PageWriter, type Prepared, type Written } from './writing/page-writer.ts'
import { readSignedTree } from './journal/signed-tree.ts'
import type { ReaderStore, StoredFile, WriterStore } from './store.ts'
import type { Answer, Submission } from './writing/submission.ts'
import {
  clockActor,
  lapseTimer,
  timerKey,
  timerKeyPrefix,
  type TimerSetting,
} from './timing/timer.ts'
import { defaultLimits, type WriterLimits, type WriterOptions } from './writing/writer-options.ts'

/** Who asks, and the key that makes a repetition of the same request the same act. */
export interface Asking {
  actor: string
  key: string
}

/**
 * Opens a chain for writing, creating it where there is none. Throws Unavailable while another writer has it, Forbidden
 * where the database does not write through to disk, Invalid where it does not hold the tree that this chain's key has
 * signed.
 */
export async function openWriter(options: WriterOptions): Promise<Writer> {
  const kinds = [...kernelKinds, ...options.kinds]
  const store = await options.store.openWriter(options.chain, kinds)
  try {
    await readSignedTree(store, options.signer.vkey)
    return new Writer(options, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

export class Writer {
  readonly chain: string
  /** Every command that this writer runs, by name. */
  readonly commands: ReadonlyMap<string, AnyCommand>
  readonly #store: WriterStore
  readonly #limits: WriterLimits
  readonly #clock: WriterOptions['clock']
  readonly #door: Door
  readonly #pages: PageWriter
  readonly #queue: Submission[] = []
  /** What was taken and not yet answered, by key. */
  readonly #pending = new Map<string, Pending>()
  readonly #listeners = new Set<(written: Written) => void>()
  readonly #renewal: NodeJS.Timeout
  #writing: Promise<void> | null = null
  #working: Promise<void> | null = null
  /** Wakes the loop when a batch is full. */
  #full: (() => void) | null = null
  #taken = 0
  #closed: Error | null = null

  constructor(options: WriterOptions, store: WriterStore) {
    const { signer, rules } = options
    this.chain = options.chain
    this.commands = new Map([lapseTimer, ...options.commands].map((c) => [c.name, c]))
    this.#store = store
    this.#limits = { ...defaultLimits, ...options.limits }
    this.#clock = options.clock
    this.#door = new Door(store, options.random)
    const kinds = new Map([...kernelKinds, ...options.kinds].map((kind) => [kind.name, kind]))
    const { states } = this.#limits
    this.#pages = new PageWriter({ store, kinds, signer, rules, states })
    this.#renewal = setInterval(() => this.#renewLease(), this.#limits.renewLeaseMs).unref()
  }

  /** Reads what is committed; what a caller was answered is there. */
  get reader(): ReaderStore {
    return this.#store
  }

  /**
   * Asks for one act. `input` is what came from outside: it is checked against the command's schema. Answers once the
   * act is on disk, or refused. Rejects with Unavailable or Conflict where the world is in the way: then the same key
   * may be sent again, and the act is done at most once.
   */
  async submit(command: AnyCommand, input: unknown, { actor, key }: Asking): Promise<Answer> {
    if (key.startsWith(timerKeyPrefix))
      return { ok: false, refusal: { code: 'key.reserved', values: { key } } }
    if (this.commands.get(command.name) !== command)
      throw new TypeError(`the command ${command.name} was not given to the writer`)
    this.#checkOpen()
    this.#taken += 1
    try {
      const passing = this.#door.admit({ command, input, actor, key })
      // Most pass at once; to await what is there already would cost each of them a turn.
      const admitted = passing instanceof Promise ? await passing : passing
      if ('code' in admitted) return { ok: false, refusal: admitted }
      return await this.#enqueue({ command, actor, key, ...admitted })
    } finally {
      this.#taken -= 1
    }
  }

  /** Keeps a file, durably, so that a command can then name its digest. It belongs to nothing until one does. */
  saveFile(file: StoredFile): Promise<void> {
    return this.#store.saveFile(file)
  }

  /** Has the command of a due timer run, as the clock. A timer that was moved or cancelled meanwhile is refused. */
  async submitTimer({ command, input, ...timer }: DueTimer): Promise<Answer> {
    const known = this.commands.get(command)
    if (!known)
      throw new TypeError(`timer ${timer.id} asks for a command ${command} that is not here`)
    this.#checkOpen()
    this.#taken += 1
    try {
      const asked = { command, input, actor: clockActor }
      const key = timerKey(timer)
      const inputText = canonicalJson(input)
      const digest = digestOf({ ...asked, inputText })
      const proven = { inputText, digest, ...nothingSealed }
      return await this.#enqueue({ ...asked, ...proven, command: known, key, timer })
    } finally {
      this.#taken -= 1
    }
  }

  /** Calls back after each page that was written; the function it answers ends that. */
  watch(listener: (written: Written) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes no more, answers what was taken, and gives the chain back. */
  async close(): Promise<void> {
    this.#closed ??= new Unavailable('the writer is closing')
    clearInterval(this.#renewal)
    while (this.#taken > 0) await (this.#working ?? nextTurn())
    await this.#working
    await this.#store.close()
  }

  #checkOpen(): void {
    if (this.#closed) throw this.#closed
    if (this.#taken >= this.#limits.queue)
      throw new Unavailable('too many commands are waiting', { retryAfterMs: 1000 })
  }

  #enqueue(asked: Omit<Submission, 'resolve' | 'reject'>): Promise<Answer> {
    const { key, digest } = asked
    const pending = this.#pending.get(key)
    if (pending) {
      const same = Buffer.compare(pending.digest, digest) === 0
      return same ? pending.answer : Promise.resolve({ ok: false, refusal: keyReused(key) })
    }
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    this.#pending.set(key, { digest, answer: promise })
    this.#queue.push({
      ...asked,
      resolve: (answer) => {
        this.#pending.delete(key)
        resolve(answer)
      },
      reject: (error) => {
        this.#pending.delete(key)
        reject(error)
      },
    })
    if (this.#queue.length >= this.#limits.batch) this.#full?.()
    this.#working ??= this.#work()
    return promise
  }

  async #work(): Promise<void> {
    // One turn of the event loop first, so that what is asked at the same moment shares a page.
    await nextTurn()
    while (this.#queue.length > 0 || this.#writing) {
      if (this.#writing) await this.#company()
      if (this.#queue.length > 0) await this.#turn(this.#queue.splice(0, this.#limits.batch))
    }
    this.#working = null // at once: what is asked from now on must find that nobody works
  }

  /**
   * While a page is on its way: waits until it is written or the batch is full, but no command waits longer than
   * `flushMs` before it is at least decided.
   */
  async #company(): Promise<void> {
    if (this.#queue.length >= this.#limits.batch) return
    const full = Promise.withResolvers<void>()
    this.#full = full.resolve
    const timeout = setTimeout(full.resolve, this.#limits.flushMs)
    await Promise.race([this.#writing, full.promise])
    clearTimeout(timeout)
    this.#full = null
  }

  async #turn(taken: Submission[]): Promise<void> {
    const batch = this.#unstale(taken)
    try {
      const prepared = await this.#pages.prepare(batch, this.#clock.now())
      await this.#writing
      if (batch.some((each) => this.#door.isStale(each))) this.#pages.drop()
      if (!this.#pages.isCurrent(prepared)) return void this.#queue.unshift(...batch)
      this.#writing = this.#write(prepared)
    } catch (error) {
      await this.#writing
      this.#pages.drop()
      for (const { reject } of batch) reject(error)
    }
  }

  /** Without those whose person was erased since: sent again, their values are sealed under the new key. */
  #unstale(batch: readonly Submission[]): Submission[] {
    const { stale = [], fresh = [] } = Object.groupBy(batch, (each) =>
      this.#door.isStale(each) ? 'stale' : 'fresh',
    )
    for (const { reject } of stale) reject(new Conflict('the person was erased meanwhile'))
    return fresh
  }

  async #write(prepared: Prepared): Promise<void> {
    try {
      const written = await this.#pages.write(prepared)
      if (!written) return
      this.#door.forget(written.erased)
      // Each by itself: a bug in a listener must not look like a page that failed.
      for (const listener of this.#listeners) queueMicrotask(() => listener(written))
    } catch (lost) {
      this.#lose(lost as Conflict)
    } finally {
      this.#writing = null
    }
  }

  /** Another writer has the chain: everyone who waits is told, and nothing more is taken. */
  #lose(conflict: Conflict): void {
    this.#closed = conflict
    for (const { reject } of this.#queue.splice(0)) reject(conflict)
  }

  #renewLease(): void {
    this.#store.renewLease().catch((error: unknown) => {
      // Any other failure shows again, and is dealt with, when the next page is written.
      if (error instanceof Conflict) this.#lose(error)
    })
  }
}

/** Lets the event loop go round once. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

interface Pending {
  digest: Uint8Array
  answer: Promise<Answer>
}

/** A timer whose moment has come. */
export interface DueTimer extends TimerSetting {
  command: string
  input: unknown
}
