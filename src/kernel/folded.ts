import type { AnyKind } from './kind.ts'

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

/** The one key of a state in a map. Kind names hold no slash, so no two states share a key. */
export function stateKey(kind: string, id: string): string {
  return `${kind}/${id}`
}
