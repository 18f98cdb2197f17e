// An assessment (考核): of a plan or the whole city over a period, by a score sheet, as the journal stood at its cut-off
// entry. open → computed → provisional (units may object) → final.
import type { Kind } from '../../../kernel/kind.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'

export interface AssessmentState {
  title: LocalText
  /** The plan that is assessed; null: every plan of the city that is in force. */
  plan: string | null
  period: Period
  /** The version of the sheet: `units@1`. */
  sheet: string
  /** The last day that counts. The cut-off entry is the last entry of that day, so nobody chooses it. */
  cutOffOn: CivilDate
  status: 'none' | 'open' | 'computed' | 'provisional' | 'final'
  openedAt: Instant
  /** Null until the first unit was computed. */
  cutOff: CutOff | null
  /** Units that were computed. */
  units: string[]
  /** The people and the organs that computed: they rule on no objection. */
  computedBy: { by: string; organ: string }[]
  publishedAt: Instant | null
  /** The last day on which a unit may object. */
  objectUntil: CivilDate | null
  /** Objections that wait for a ruling. */
  openObjections: number
  finalAt: Instant | null
}

/** Civil days, both included. */
export interface Period {
  from: CivilDate
  to: CivilDate
}

export interface CutOff {
  seq: number
  at: Instant
}

export type AssessmentEvent =
  | ({ type: 'AssessmentOpened' } & Pick<
      AssessmentState,
      'title' | 'plan' | 'period' | 'sheet' | 'cutOffOn' | 'openedAt'
    >)
  | { type: 'UnitsComputed'; cutOff: CutOff; units: string[]; by: string; organ: string }
  | { type: 'ComputingFinished' }
  | { type: 'AssessmentPublished'; publishedAt: Instant; objectUntil: CivilDate }
  | { type: 'ObjectionOpened' }
  | { type: 'ObjectionSettled' }
  | { type: 'AssessmentMadeFinal'; finalAt: Instant }

export const assessmentKind: Kind<AssessmentState, AssessmentEvent> = {
  name: 'assessment',
  initial: {
    title: { zh: '', en: '' },
    plan: null,
    period: { from: '', to: '' },
    sheet: '',
    cutOffOn: '',
    status: 'none',
    openedAt: '',
    cutOff: null,
    units: [],
    computedBy: [],
    publishedAt: null,
    objectUntil: null,
    openObjections: 0,
    finalAt: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'AssessmentOpened': {
        const { type: _, ...opened } = event
        return { ...state, ...opened, status: 'open' }
      }
      case 'UnitsComputed':
        return withUnits(state, event)
      case 'ComputingFinished':
        return { ...state, status: 'computed' }
      case 'AssessmentPublished': {
        const { type: _, ...published } = event
        return { ...state, ...published, status: 'provisional' }
      }
      case 'ObjectionOpened':
        return { ...state, openObjections: state.openObjections + 1 }
      case 'ObjectionSettled':
        return { ...state, openObjections: state.openObjections - 1 }
      case 'AssessmentMadeFinal':
        return { ...state, finalAt: event.finalAt, status: 'final' }
    }
  },
  columns: { status: { path: ['status'], type: 'text', indexed: true } },
}

function withUnits(
  state: AssessmentState,
  { cutOff, units, by, organ }: Extract<AssessmentEvent, { type: 'UnitsComputed' }>,
): AssessmentState {
  const known = state.computedBy.some((each) => each.by === by && each.organ === organ)
  return {
    ...state,
    cutOff,
    units: [...new Set([...state.units, ...units])],
    computedBy: known ? state.computedBy : [...state.computedBy, { by, organ }],
  }
}
