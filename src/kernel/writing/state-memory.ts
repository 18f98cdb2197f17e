import { type Folded, type NamedState, type Snapshot, StateMap } from './folded.ts'
import type { AnyKind } from '../kind.ts'

/**
 * The states that the writer holds in memory, in two generations: what is read or written is young; when the young are
 * more than `limit` they become old, and what was old and not asked for since is forgotten. So it holds at most about
 * twice `limit` states and forgets those that were used longest ago.
 */
export class StateMemory implements Snapshot {
  #young = new StateMap<Folded>()
  #old = new StateMap<Folded>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  read({ name }: AnyKind, id: string): Folded | undefined {
    const young = this.#young.get(name, id)
    if (young) return young
    const old = this.#old.get(name, id)
    if (old) this.#young.set(name, id, old)
    return old
  }

  put(state: NamedState): void {
    this.#young.set(state.kind.name, state.id, state)
  }

  /**
   * Forgets what it may. What was put since the last call survives this one, so a caller that trims before each batch
   * never loses a state whose page is still on its way to the database.
   */
  trim(): void {
    if (this.#young.size <= this.#limit) return
    this.#old = this.#young
    this.#young = new StateMap()
  }
}
