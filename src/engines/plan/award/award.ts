// An award for reform and innovation (改革创新奖): a unit is nominated in a round, members of the panel who have no stake
// in it vote with reasons, everyone may support it where the round says so, and an office decides by the round's
// rules.
import type { Kind } from '../../../kernel/kind.ts'
import type { Instant } from '../../../kernel/time.ts'
import type { Statement } from '../challenge.ts'

export interface AwardState {
  round: string
  /** The nominated unit. */
  organ: string
  /** What is nominated, in a few words. */
  title: string
  by: string
  nominatedAt: Instant
  statement: string
  status: 'none' | 'nominated' | 'granted' | 'not-granted'
  votes: PanelVote[]
  /** How many people support it. */
  support: number
  decision: Statement | null
}

export interface PanelVote extends Statement {
  inFavour: boolean
}

export type AwardEvent =
  | ({ type: 'AwardNominated' } & Omit<AwardState, 'status' | 'votes' | 'support' | 'decision'>)
  | ({ type: 'PanelVoted' } & PanelVote)
  | { type: 'AwardSupported' }
  | ({ type: 'AwardGranted' } & Statement)
  | ({ type: 'AwardNotGranted' } & Statement)

export const awardKind: Kind<AwardState, AwardEvent> = {
  name: 'award',
  initial: {
    round: '',
    organ: '',
    title: '',
    by: '',
    nominatedAt: '',
    statement: '',
    status: 'none',
    votes: [],
    support: 0,
    decision: null,
  },
  evolve(state, event) {
    const { type, ...said } = event
    switch (type) {
      case 'AwardNominated':
        return { ...state, ...said, status: 'nominated' }
      case 'PanelVoted':
        return { ...state, votes: [...state.votes, said as PanelVote] }
      case 'AwardSupported':
        return { ...state, support: state.support + 1 }
      case 'AwardGranted':
        return { ...state, decision: said as Statement, status: 'granted' }
      case 'AwardNotGranted':
        return { ...state, decision: said as Statement, status: 'not-granted' }
    }
  },
  columns: {
    // Not indexed: the index would be called as the table of rounds is.
    round: { path: ['round'], type: 'text' },
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}
