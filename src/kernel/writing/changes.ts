import { type NamedState, StateMap } from './folded.ts'

/** Up to here a list is searched; an act that changes more states gets an index. */
const few = 8

/**
 * The states that one act changes, the latest of each. Nearly every act changes a handful, and to search a short list
 * costs less than to make maps of maps for each act and have them collected again.
 */
export class Changes {
  readonly #states: NamedState[] = []
  #index: StateMap<number> | null = null

  get(kind: string, id: string): NamedState | undefined {
    return this.#states[this.#find(kind, id)]
  }

  set(state: NamedState): void {
    const at = this.#find(state.kind.name, state.id)
    if (at >= 0) this.#states[at] = state
    else this.#add(state)
  }

  values(): readonly NamedState[] {
    return this.#states
  }

  #find(kind: string, id: string): number {
    if (this.#index) return this.#index.get(kind, id) ?? -1
    for (let at = this.#states.length - 1; at >= 0; at -= 1) {
      const state = this.#states[at] as NamedState // at < length
      if (state.id === id && state.kind.name === kind) return at
    }
    return -1
  }

  #add(state: NamedState): void {
    this.#states.push(state)
    if (this.#index) this.#index.set(state.kind.name, state.id, this.#states.length - 1)
    else if (this.#states.length > few) this.#index = indexOf(this.#states)
  }
}

function indexOf(states: readonly NamedState[]): StateMap<number> {
  const index = new StateMap<number>()
  for (const [at, { kind, id }] of states.entries()) index.set(kind.name, id, at)
  return index
}
