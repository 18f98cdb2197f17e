import { type Folded, type NamedState, type Snapshot, stateKey } from './folded.ts'
import type { AnyKind } from './kind.ts'

/**
 * The states that the writer holds in memory, in two generations: what is read or written is young; when the young are
 * more than `limit` they become old, and what was old and not asked for since is forgotten. So it holds at most about
 * twice `limit` states and forgets those that were used longest ago.
 */
export class StateMemory implements Snapshot {
  #young = new Map<string, Folded>()
  #old = new Map<string, Folded>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  read(kind: AnyKind, id: string): Folded | undefined {
    const key = stateKey(kind.name, id)
    const young = this.#young.get(key)
    if (young) return young
    const old = this.#old.get(key)
    if (old) this.#young.set(key, old)
    return old
  }

  put({ kind, id, version, state }: NamedState): void {
    this.#young.set(stateKey(kind.name, id), { version, state })
  }

  /** Forgets what it may; never what is in `kept`, which the database does not know yet. */
  trim(kept: Iterable<NamedState>): void {
    if (this.#young.size <= this.#limit) return
    this.#old = this.#young
    this.#young = new Map()
    for (const state of kept) this.put(state)
  }
}
