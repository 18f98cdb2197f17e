import type { Kind } from '../../../kernel/kind.ts'
import type { Instant } from '../../../kernel/time.ts'

/**
 * One person's support (支持) for a nomination, given in the open. Its id is that of the nomination and of the person.
 */
export interface SupportState {
  award: string
  at: Instant
}

export type SupportEvent = { type: 'SupportGiven'; award: string; at: Instant }

export function supportIdOf(award: string, actor: string): string {
  return `${award}.s.${actor}`
}

export const supportKind: Kind<SupportState, SupportEvent> = {
  name: 'support',
  initial: { award: '', at: '' },
  evolve: (_, { award, at }) => ({ award, at }),
}
