// A challenge (异议): somebody says that a verified report is not so. Open until the reporting unit has answered or let
// the limit pass; then it is ruled on by an office that neither reported nor verified: upheld, and the report's values
// no longer count, or dismissed. The clock reminds the unit before its limit, and puts on record a limit that passed in
// silence: the unit's for the answer, the ruling offices' for the ruling. Nothing of it is ever removed.
import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'
import type { Evidence } from './report.ts'

export interface ChallengeState {
  report: string
  commitment: string
  /** What is said not to be so: a report's values, or that the commitment is done. */
  about: 'report' | 'done'
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
  /** When the clock reminded the unit of its limit. */
  remindedAt: Instant | null
  answer: Statement | null
  /** When the clock put on record that the limit had passed without an answer; it stays though an answer comes. */
  unansweredAt: Instant | null
  /** The last day for the ruling; null until the answer came or was found missing. */
  ruleBy: CivilDate | null
  /** When the clock put on record that the limit for the ruling had passed. */
  unruledAt: Instant | null
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

/** What a challenge begins with; `about` is missing in entries from before a "done" could be challenged. */
type Raised = Pick<
  ChallengeState,
  'report' | 'commitment' | 'organ' | 'by' | 'raisedAt' | 'statement' | 'material' | 'answerBy'
> & { about?: ChallengeState['about'] }

export type ChallengeEvent =
  | ({ type: 'ReportChallenged' } & Raised)
  | { type: 'AnswerReminded'; remindedAt: Instant }
  | { type: 'AnswerMissed'; unansweredAt: Instant; ruleBy: CivilDate }
  | ({ type: 'ChallengeAnswered' } & Statement)
  | { type: 'RulingDue'; ruleBy: CivilDate }
  | { type: 'RulingMissed'; unruledAt: Instant }
  | ({ type: 'ChallengeUpheld' } & Statement)
  | ({ type: 'ChallengeDismissed' } & Statement)

export const challengeKind: Kind<ChallengeState, ChallengeEvent> = {
  name: 'challenge',
  initial: {
    report: '',
    commitment: '',
    about: 'report',
    organ: '',
    status: 'none',
    by: '',
    raisedAt: '',
    statement: '',
    material: null,
    answerBy: '',
    remindedAt: null,
    answer: null,
    unansweredAt: null,
    ruleBy: null,
    unruledAt: null,
    ruling: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ReportChallenged':
        return { ...state, ...contentOf(event), status: 'open' }
      case 'AnswerReminded':
      case 'AnswerMissed':
      case 'RulingDue':
      case 'RulingMissed':
        return { ...state, ...contentOf(event) }
      case 'ChallengeAnswered':
        return { ...state, answer: contentOf(event), status: 'answered' }
      case 'ChallengeUpheld':
        return { ...state, ruling: contentOf(event), status: 'upheld' }
      case 'ChallengeDismissed':
        return { ...state, ruling: contentOf(event), status: 'dismissed' }
    }
  },
  columns: {
    commitment: { path: ['commitment'], type: 'text', indexed: true },
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}

/** An event without its type. */
function contentOf<Event extends { type: string }>({
  type: _,
  ...content
}: Event): Omit<Event, 'type'> {
  return content
}

/** Whether nothing has been decided yet. */
export function isPending({ status }: Pick<ChallengeState, 'status'>): boolean {
  return status === 'open' || status === 'answered'
}

/** Whether the unit let the limit pass without an answer. */
export function isUnanswered(challenge: ChallengeState, today: CivilDate): boolean {
  return challenge.status === 'open' && today > challenge.answerBy
}

/** Whether the offices that rule let their limit pass. */
export function isUnruled(challenge: ChallengeState, today: CivilDate): boolean {
  return isPending(challenge) && challenge.ruleBy !== null && today > challenge.ruleBy
}
