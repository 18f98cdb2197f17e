// An accountability case (问责案): what a supervisor holds against a unit, on grounds that are entries of the journal.
// It climbs a ladder: reminded 提醒, talked to 约谈, to put right 整改, held to account 问责. On each stage the unit answers
// within a limit and somebody else than who opened the stage decides. Public from its first day; nothing of it is
// ever removed.
import type { Kind } from '../../../kernel/kind.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { Statement } from '../challenge.ts'
import type { Stage } from './stages.ts'

export interface AccountabilityCaseState {
  organ: string
  status: 'none' | 'open' | 'answered' | 'closed'
  stage: Stage
  /** Numbers of the entries it rests on. */
  grounds: number[]
  /** Every stage it went through, in order. */
  steps: Step[]
  /** How it ended; null until then. */
  outcome: Outcome | null
}

/** unfounded 不成立 · settled 已说明或者已改正 · sanctioned 予以问责. */
export type Outcome = 'unfounded' | 'settled' | 'sanctioned'

/** One stage: what is held against the unit, its answer, what was decided. */
export interface Step {
  stage: Stage
  statement: Statement
  answerBy: CivilDate
  answer: Statement | null
  decision: (Statement & { verdict: Outcome | 'raised' }) | null
}

export type AccountabilityCaseEvent =
  | {
      type: 'CaseOpened'
      organ: string
      stage: Stage
      grounds: number[]
      statement: Statement
      answerBy: CivilDate
    }
  | { type: 'CaseAnswered'; answer: Statement }
  | { type: 'CaseRaised'; decision: Statement; stage: Stage; answerBy: CivilDate }
  | { type: 'CaseClosed'; decision: Statement; outcome: Outcome }

export const accountabilityCaseKind: Kind<AccountabilityCaseState, AccountabilityCaseEvent> = {
  name: 'accountability_case',
  initial: { organ: '', status: 'none', stage: 'reminded', grounds: [], steps: [], outcome: null },
  evolve(state, event) {
    switch (event.type) {
      case 'CaseOpened': {
        const { organ, stage, grounds, statement, answerBy } = event
        const step = { stage, statement, answerBy, answer: null, decision: null }
        return { ...state, organ, stage, grounds, status: 'open', steps: [step] }
      }
      case 'CaseAnswered':
        return { ...withLast(state, { answer: event.answer }), status: 'answered' }
      case 'CaseRaised': {
        const { decision, stage, answerBy } = event
        const decided = withLast(state, { decision: { ...decision, verdict: 'raised' } })
        // What made the stage before fail is what is held against the unit on the next.
        const next = { stage, statement: decision, answerBy, answer: null, decision: null }
        return { ...decided, stage, status: 'open', steps: [...decided.steps, next] }
      }
      case 'CaseClosed': {
        const { decision, outcome } = event
        const decided = withLast(state, { decision: { ...decision, verdict: outcome } })
        return { ...decided, status: 'closed', outcome }
      }
    }
  },
  columns: {
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}

function withLast(state: AccountabilityCaseState, change: Partial<Step>): AccountabilityCaseState {
  const steps = state.steps.map((step, i) =>
    i === state.steps.length - 1 ? { ...step, ...change } : step,
  )
  return { ...state, steps }
}

/** The stage a case is on; undefined before it was opened. */
export function lastStep({ steps }: Pick<AccountabilityCaseState, 'steps'>): Step | undefined {
  return steps.at(-1)
}

/** Whether the unit let the limit of the stage pass without an answer. */
export function isAnswerMissing(state: AccountabilityCaseState, today: CivilDate): boolean {
  return state.status === 'open' && today > (lastStep(state)?.answerBy ?? '')
}
