// A challenge (异议): somebody says that a verified report is not so. Open until the reporting unit has answered or let
// the limit pass; then it is ruled on by an office that neither reported nor verified: upheld, and the report's values
// no longer count, or dismissed. Nothing of it is ever removed.
import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'
import type { Evidence } from './report.ts'

/**
 * Working days that a unit has to answer. No law sets it; it is the grace that a late report has (`graceWorkingDays`),
 * so that one figure governs how long a unit may be silent.
 */
export const answerWithinWorkingDays = 10

export interface ChallengeState {
  report: string
  commitment: string
  /** The organ that reported, and that owes the answer. */
  organ: string
  status: 'none' | 'open' | 'answered' | 'upheld' | 'dismissed'
  by: string
  raisedAt: Instant
  /** Why the report is not so, as its author wrote it; public. */
  statement: string
  material: Material | null
  /** The last day for the answer. */
  answerBy: CivilDate
  answer: Statement | null
  ruling: Statement | null
}

/** What an office said, and when. */
export interface Statement {
  by: string
  organ: string
  at: Instant
  text: string
}

/** What a challenge rests on: a link, a file, or both. */
export type Material = Pick<Evidence, 'url' | 'file'>

export type ChallengeEvent =
  | ({ type: 'ReportChallenged' } & Omit<ChallengeState, 'status' | 'answer' | 'ruling'>)
  | ({ type: 'ChallengeAnswered' } & Statement)
  | ({ type: 'ChallengeUpheld' } & Statement)
  | ({ type: 'ChallengeDismissed' } & Statement)

export const challengeKind: Kind<ChallengeState, ChallengeEvent> = {
  name: 'challenge',
  initial: {
    report: '',
    commitment: '',
    organ: '',
    status: 'none',
    by: '',
    raisedAt: '',
    statement: '',
    material: null,
    answerBy: '',
    answer: null,
    ruling: null,
  },
  evolve(state, { type, ...said }) {
    switch (type) {
      case 'ReportChallenged':
        return { ...state, ...said, status: 'open' }
      case 'ChallengeAnswered':
        return { ...state, answer: said as Statement, status: 'answered' }
      case 'ChallengeUpheld':
        return { ...state, ruling: said as Statement, status: 'upheld' }
      case 'ChallengeDismissed':
        return { ...state, ruling: said as Statement, status: 'dismissed' }
    }
  },
  columns: {
    commitment: { path: ['commitment'], type: 'text', indexed: true },
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}

/** Whether nothing has been decided yet. */
export function isPending({ status }: Pick<ChallengeState, 'status'>): boolean {
  return status === 'open' || status === 'answered'
}

/** Whether the unit let the limit pass without an answer. */
export function isUnanswered(challenge: ChallengeState, today: CivilDate): boolean {
  return challenge.status === 'open' && today > challenge.answerBy
}
