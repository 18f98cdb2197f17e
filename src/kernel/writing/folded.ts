import type { AnyKind } from '../kind.ts'

/** A state as it stands in memory, and how many events made it. Never changed in place. */
export interface Folded {
  readonly version: number
  readonly state: unknown
}

/** A folded state with its name. */
export interface NamedState extends Folded {
  readonly kind: AnyKind
  readonly id: string
}

/** Where a transaction reads the states that it has not changed itself. */
export interface Snapshot {
  /** The state as it stands; undefined where it is not in memory and must be loaded first. */
  read(kind: AnyKind, id: string): Folded | undefined
}

/** Something for each of many states, by kind and id. */
export class StateMap<Value> {
  readonly #kinds = new Map<string, Map<string, Value>>()
  #size = 0

  get(kind: string, id: string): Value | undefined {
    return this.#kinds.get(kind)?.get(id)
  }

  set(kind: string, id: string, value: Value): void {
    const values = this.#kinds.get(kind) ?? this.#add(kind)
    const before = values.size
    values.set(id, value)
    this.#size += values.size - before
  }

  get size(): number {
    return this.#size
  }

  *values(): Generator<Value> {
    for (const values of this.#kinds.values()) yield* values.values()
  }

  #add(kind: string): Map<string, Value> {
    const values = new Map<string, Value>()
    this.#kinds.set(kind, values)
    return values
  }
}
