// Turns batches into pages. A batch is prepared (decided in memory, the tree grown, the head signed) while the page
// before it is being written, and answered only when its own page is on disk. Whatever goes wrong with a page, the
// memory is thrown away and taken anew, and each of its commands is settled by key: it is in the journal or it is not.
import { answerAgain, answersUnder } from './answer.ts'
import { type Decided, decideBatch } from './batch.ts'
import { signNote } from '../journal/checkpoint.ts'
import { Conflict } from '../failure.ts'
import { pass } from '../fault-point.ts'
import type { AnyKind } from '../kind.ts'
import { leafHash } from '../journal/merkle.ts'
import { pageCommitOf, refusedIn } from './page-commit.ts'
import { createProver, type Prover } from '../journal/prover.ts'
import type { Signer } from '../journal/signer.ts'
import { type Standing, takeStanding } from './standing.ts'
import type { PageCommit, WriterStore } from '../store.ts'
import type { Submission } from './submission.ts'
import type { Instant } from '../time.ts'
import { type Growth, grow } from '../journal/tree.ts'

/** A batch that is decided and signed, but not yet written. */
export interface Prepared {
  /** Where it was decided; when the writer stands elsewhere by now, the batch must be decided again. */
  standing: Standing
  decided: Decided
  growth: Growth
  note: string
  /** Null where no command of the batch was accepted: then there is no page to write. */
  commit: PageCommit | null
}

/** A page that was written. */
export interface Written {
  /** Of its last entry. */
  seq: number
  /** The kinds it changed. */
  kinds: ReadonlySet<string>
  /** The persons it erased. */
  erased: readonly string[]
}

export interface PageWriterParts {
  store: WriterStore
  kinds: ReadonlyMap<string, AnyKind>
  signer: Signer
  rules: string
  /** States kept in memory. */
  states: number
}

export class PageWriter {
  readonly #parts: PageWriterParts
  readonly #prover: Prover
  #standing: Standing | null = null

  constructor(parts: PageWriterParts) {
    this.#parts = parts
    this.#prover = createProver(parts.store, parts.signer.vkey)
  }

  /** Decides a batch at `now`, upon all that was prepared before it. Throws where the database cannot be read. */
  async prepare(batch: readonly Submission[], now: Instant): Promise<Prepared> {
    const { store, kinds, signer, rules, states } = this.#parts
    const standing = (this.#standing ??= await takeStanding(store, { states, vkey: signer.vkey }))
    standing.memory.trim()
    standing.at = now > standing.at ? now : standing.at
    const { memory, at, tree } = standing
    const decided = await decideBatch(batch, { memory, kinds, store, at, seq: tree.size })
    const leaves = decided.accepted.map(({ bytes }) => leafHash(bytes))
    const growth = grow(tree, leaves)
    const note = signNote(signer, { size: growth.tree.size, root: growth.root })
    const commit = leaves.length > 0 ? pageCommitOf(decided, { growth, leaves, note, rules }) : null
    standing.tree = growth.tree
    return { standing, decided, growth, note, commit }
  }

  /** Whether a prepared batch still follows on what is written. */
  isCurrent({ standing }: Prepared): boolean {
    return standing === this.#standing
  }

  /** Forgets what is in memory: it may no longer be what the database holds. */
  drop(): void {
    this.#standing = null
  }

  /**
   * Writes a prepared batch and answers its commands. Does not throw for a page that failed: its commands are settled
   * and answered or rejected. Throws Conflict where another writer has taken the chain.
   * Says what was, or may have been, written; null where there was nothing to write.
   */
  async write(prepared: Prepared): Promise<Written | null> {
    const { store } = this.#parts
    const { commit, decided } = prepared
    try {
      await pass('before-commit')
      if (commit) await store.commit(commit)
      else if (decided.refused.length > 0) await store.saveRefused(refusedIn(decided))
      await pass('after-commit-before-answer')
    } catch (error) {
      await this.#settle(decided, error)
      return commit && writtenBy(commit)
    }
    // A turn later, so that the page after this one, long decided, is on its way before its own callers ask again.
    setImmediate(() => this.#answer(prepared))
    return commit && writtenBy(commit)
  }

  #answer({ decided, growth, note }: Prepared): void {
    const { store, signer } = this.#parts
    const answer = answersUnder({ chain: store.chain, growth, note, vkey: signer.vkey })
    for (const accepted of decided.accepted) accepted.submission.resolve(answer(accepted))
    for (const { submission, refusal } of decided.refused)
      submission.resolve({ ok: false, refusal })
    for (const { submission, seq } of decided.repeated) this.#answerAgain(submission, seq)
  }

  #answerAgain(submission: Submission, seq: number): void {
    answerAgain(seq, this.#prover).then(submission.resolve, submission.reject)
  }

  /** Finds out, after a commit that ended in doubt, which commands are in the journal, and says so to their callers. */
  async #settle({ accepted, refused, repeated }: Decided, error: unknown): Promise<void> {
    this.drop()
    for (const { submission } of [...refused, ...repeated]) submission.reject(error)
    const { store } = this.#parts
    try {
      await store.settle()
      const stored = await store.loadKeys(accepted.map(({ submission }) => submission.key))
      const written = new Map(stored.map(({ key, seq }) => [key, seq]))
      for (const { submission } of accepted) {
        const seq = written.get(submission.key)
        if (seq === undefined) submission.reject(error)
        else this.#answerAgain(submission, seq)
      }
    } catch (doubt) {
      for (const { submission } of accepted) submission.reject(doubt)
      if (doubt instanceof Conflict) throw doubt
    }
  }
}

function writtenBy({ page, states, erased }: PageCommit): Written {
  return { seq: page.last, kinds: new Set(states.map(({ kind }) => kind)), erased }
}
