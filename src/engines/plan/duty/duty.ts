// The duty to report on a commitment (报告义务), one round after another: each begins where the last verified report left
// off, and ends with the next. In between the clock takes it up the ladder, unless the report lies with its verifiers.
import type { Kind } from '../../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import type { Statement } from '../challenge.ts'
import type { DutyDates, DutyStep } from './ladder.ts'

export interface DutyState extends Round {
  /** running: a report is owed; checking: it was handed in; rested: none is owed, the commitment is done or dropped. */
  status: 'none' | 'running' | 'checking' | 'rested'
  /** The rung it stands on; `none` before the first of its round. */
  stage: DutyStep | 'none'
  /** The rungs taken in this round. */
  steps: { step: DutyStep; at: Instant }[]
  /** When the clock recorded that nobody had checked the report in time; null: it was not so. */
  uncheckedAt: Instant | null
  /** What the head of the unit said about its silence, in this round. */
  explanations: Explanation[]
  /** What supporting units handed in for this round's report. */
  parts: Part[]
  /** How many rounds went past their last day without a report, for ever. */
  missed: number
  rounds: number
}

/** One round: who owes, since when, until when. */
export interface Round extends DutyDates {
  organ: string
  supporting: string[]
  since: CivilDate
}

export interface Explanation extends Statement {
  /** The day by which the report is now to come. */
  promisedOn: CivilDate
}

export type Part = Statement

export type DutyEvent =
  | ({ type: 'DutyBegun' } & Round)
  | { type: 'DutySupportChanged'; supporting: string[] }
  | { type: 'DutyStepTaken'; step: DutyStep; at: Instant }
  | { type: 'DutyHandedIn' }
  | { type: 'DutyHandedBack'; lateAfter: CivilDate }
  | { type: 'CheckMissed'; at: Instant }
  | { type: 'DutyRested' }
  | ({ type: 'SilenceExplained' } & Explanation)
  | ({ type: 'PartHandedIn' } & Part)

const unbegun = {
  steps: [],
  stage: 'none',
  uncheckedAt: null,
  explanations: [],
  parts: [],
} as const

export const dutyKind: Kind<DutyState, DutyEvent> = {
  name: 'duty',
  initial: {
    status: 'none',
    organ: '',
    supporting: [],
    since: '',
    dueOn: '',
    lateAfter: '',
    ...unbegun,
    steps: [],
    explanations: [],
    parts: [],
    missed: 0,
    rounds: 0,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DutyBegun': {
        const { type: _, ...round } = event
        const fresh = { ...unbegun, steps: [], explanations: [], parts: [] }
        return { ...state, ...round, ...fresh, status: 'running', rounds: state.rounds + 1 }
      }
      case 'DutySupportChanged':
        return { ...state, supporting: event.supporting }
      case 'DutyStepTaken': {
        const { step, at } = event
        const missed = state.missed + (step === 'overdue' ? 1 : 0)
        return { ...state, stage: step, steps: [...state.steps, { step, at }], missed }
      }
      case 'DutyHandedIn':
        return { ...state, status: 'checking' }
      case 'DutyHandedBack':
        return { ...state, status: 'running', lateAfter: event.lateAfter, uncheckedAt: null }
      case 'CheckMissed':
        return { ...state, uncheckedAt: event.at }
      case 'DutyRested':
        return { ...state, status: 'rested' }
      case 'SilenceExplained': {
        const { type: _, ...said } = event
        return { ...state, explanations: [...state.explanations, said] }
      }
      case 'PartHandedIn': {
        const { type: _, ...part } = event
        return { ...state, parts: [...state.parts, part] }
      }
    }
  },
  columns: {
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text' },
    stage: { path: ['stage'], type: 'text', indexed: true },
  },
}

/** Whether a report is owed or with its verifiers. */
export function isOwed({ status }: Pick<DutyState, 'status'>): boolean {
  return status === 'running' || status === 'checking'
}
