import type { Kind } from '../kind.ts'
import type { Instant } from '../time.ts'

/** That a person was erased. Its id is the person's. */
export interface ErasureState {
  erasedAt: Instant | null
}

/**
 * Appended by the command that erases a person. With the page that holds it, the person's key and every value sealed
 * under it are deleted for good; entries keep the commitments, so every proof still holds.
 */
export interface PersonErased {
  type: 'PersonErased'
  at: Instant
}

export const erasureKind: Kind<ErasureState, PersonErased> = {
  name: 'erasure',
  initial: { erasedAt: null },
  evolve: (_, { at }) => ({ erasedAt: at }),
}
