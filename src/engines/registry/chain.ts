import type { Kind } from '../../kernel/kind.ts'
import type { LocalText } from '../../kernel/power.ts'

/** The jurisdiction a chain belongs to. It has one state, of id `chain`. */
export interface ChainState {
  name: LocalText
  /** Whether it holds invented sample data; sign-in as an invented person is possible only then. */
  sample: boolean
}

export type ChainEvent = { type: 'ChainFounded' } & ChainState

export const chainId = 'chain'

export const chainKind: Kind<ChainState, ChainEvent> = {
  name: 'chain',
  initial: { name: { zh: '', en: '' }, sample: false },
  evolve(_, event) {
    return { name: event.name, sample: event.sample }
  },
}
