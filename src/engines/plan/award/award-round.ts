// A round of awards (评选) and its rules, as dated data: they are fixed when it opens.
import type { Kind } from '../../../kernel/kind.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'

export interface AwardRoundState {
  title: LocalText
  /** The document whose rules these are. */
  basis: LocalText
  openedAt: Instant
  /** The last day to nominate. */
  nominateUntil: CivilDate
  /** The last day to support, and how many must; null: the public is not asked. */
  publicVote: { until: CivilDate; needed: number } | null
  /** How many members of the panel must vote. */
  quorum: number
  /** The share of the votes that must be in favour: 2 of 3. */
  majority: { votes: number; of: number }
}

export type AwardRoundEvent = { type: 'RoundOpened' } & AwardRoundState

export const awardRoundKind: Kind<AwardRoundState, AwardRoundEvent> = {
  name: 'award_round',
  initial: {
    title: { zh: '', en: '' },
    basis: { zh: '', en: '' },
    openedAt: '',
    nominateUntil: '',
    publicVote: null,
    quorum: 0,
    majority: { votes: 1, of: 1 },
  },
  evolve: (_, { type: __, ...round }) => round,
}
