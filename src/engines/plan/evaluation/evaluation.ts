// An evaluation (评估) of a plan: annual, mid-term or final. open 进行中: units give their own view, the journal is read at
// the cut-off → computed 已计算: the independent evaluator judges, classes may be overridden for a reason, dissents are
// put down → published 已公布: nothing in it changes any more; only its recommendations are answered.
import type { Kind } from '../../../kernel/kind.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import type { CutOff } from '../assessment/assessment.ts'
import type { Statement } from '../challenge.ts'
import type { Outcome, Recommendation } from './recommendation.ts'
import { emptyTally, type Tally, type TallyMove, tallied } from './tally.ts'

/** annual 年度 · midterm 中期 · final 总结（后评估）. */
export const evaluationSorts = ['annual', 'midterm', 'final'] as const
export type EvaluationSort = (typeof evaluationSorts)[number]

export interface Timetable {
  /** The last days for each unit's own view, for the independent view, and for publishing. */
  selfUntil: CivilDate
  independentUntil: CivilDate
  /** The last day for answers of the public; null: the public is not asked. */
  questionsUntil: CivilDate | null
  publishBy: CivilDate
}

/** A question to the public with its choices, each by its place. */
export interface Question {
  text: LocalText
  choices: LocalText[]
}

/** What an evaluation is opened with. */
export interface Opening {
  sort: EvaluationSort
  title: LocalText
  plan: string
  /** The day it looks at: values true for later days are left out, and the pace is that of this day. */
  dataOn: CivilDate
  /** The last day of the journal that counts, so that reports about the day can be verified first. */
  cutOffOn: CivilDate
  timetable: Timetable
  /** The organ that gives the independent view. */
  evaluator: string
  questions: Question[]
}

export interface EvaluationState extends Opening {
  status: 'none' | 'open' | 'computed' | 'published'
  openedAt: Instant
  /** The plan office: the organ that opened it. */
  office: string
  /** The version of the plan whose words are evaluated; 0 until computed. */
  version: number
  cutOff: CutOff | null
  /** Units that led something at the cut-off. */
  leads: string[]
  /** As computed, and as it stands with the overrides. */
  computed: Tally
  standing: Tally
  /** Units that gave their own view. */
  selfViews: string[]
  independentAt: Instant | null
  /** How many people answered, and how often each choice of each question was taken. */
  answers: { people: number; counts: number[][] }
  /** Word for word. */
  dissents: Dissent[]
  recommendations: Recommendation[]
  /** What the plan office says of it all. */
  summary: Statement | null
}

export interface Dissent extends Statement {
  /** What it is about; null: the evaluation as a whole. */
  commitment: string | null
}

export type EvaluationEvent =
  | ({ type: 'EvaluationOpened'; openedAt: Instant; office: string } & Opening)
  | { type: 'EvaluatorAppointed'; evaluator: string; appointed: Statement }
  | {
      type: 'MeasuresEvaluated'
      version: number
      cutOff: CutOff
      leads: string[]
      moves: TallyMove[]
    }
  | { type: 'EvaluationComputed' }
  | { type: 'StandingMoved'; moves: TallyMove[] }
  | { type: 'SelfViewGiven'; organ: string }
  | { type: 'IndependentViewGiven'; at: Instant }
  | { type: 'QuestionsAnswered'; choices: number[] }
  | ({ type: 'DissentGiven' } & Dissent)
  | ({ type: 'RecommendationMade' } & Omit<Recommendation, 'outcome' | 'answerBy'>)
  | { type: 'EvaluationPublished'; summary: Statement; answerBy: CivilDate }
  | { type: 'RecommendationAnswered'; number: number; outcome: Outcome }

export const evaluationKind: Kind<EvaluationState, EvaluationEvent> = {
  name: 'evaluation',
  initial: {
    sort: 'annual',
    title: { zh: '', en: '' },
    plan: '',
    dataOn: '',
    cutOffOn: '',
    timetable: { selfUntil: '', independentUntil: '', questionsUntil: null, publishBy: '' },
    evaluator: '',
    questions: [],
    status: 'none',
    openedAt: '',
    office: '',
    version: 0,
    cutOff: null,
    leads: [],
    computed: emptyTally,
    standing: emptyTally,
    selfViews: [],
    independentAt: null,
    answers: { people: 0, counts: [] },
    dissents: [],
    recommendations: [],
    summary: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'EvaluationOpened': {
        const { type: _, ...opened } = event
        const counts = opened.questions.map(({ choices }) => choices.map(() => 0))
        return { ...state, ...opened, status: 'open', answers: { people: 0, counts } }
      }
      case 'EvaluatorAppointed':
        return { ...state, evaluator: event.evaluator, independentAt: null }
      case 'MeasuresEvaluated':
        return withMeasures(state, event)
      case 'EvaluationComputed':
        return { ...state, status: 'computed' }
      case 'StandingMoved':
        return { ...state, standing: tallied(state.standing, event.moves) }
      case 'SelfViewGiven':
        return { ...state, selfViews: [...new Set([...state.selfViews, event.organ])] }
      case 'IndependentViewGiven':
        return { ...state, independentAt: event.at }
      case 'QuestionsAnswered':
        return { ...state, answers: counted(state.answers, event.choices) }
      case 'DissentGiven': {
        const { type: _, ...dissent } = event
        return { ...state, dissents: [...state.dissents, dissent] }
      }
      case 'RecommendationMade': {
        const { type: _, ...made } = event
        const recommendation = { ...made, answerBy: null, outcome: null }
        return { ...state, recommendations: [...state.recommendations, recommendation] }
      }
      case 'EvaluationPublished':
        return {
          ...state,
          status: 'published',
          summary: event.summary,
          recommendations: state.recommendations.map((each) => ({
            ...each,
            answerBy: event.answerBy,
          })),
        }
      case 'RecommendationAnswered':
        return {
          ...state,
          recommendations: state.recommendations.map((each) =>
            each.number === event.number ? { ...each, outcome: event.outcome } : each,
          ),
        }
    }
  },
  columns: {
    plan: { path: ['plan'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}

function withMeasures(
  state: EvaluationState,
  { version, cutOff, leads, moves }: Extract<EvaluationEvent, { type: 'MeasuresEvaluated' }>,
): EvaluationState {
  return {
    ...state,
    version,
    cutOff,
    leads: [...new Set([...state.leads, ...leads])].toSorted(),
    computed: tallied(state.computed, moves),
    standing: tallied(state.standing, moves),
  }
}

function counted(
  { people, counts }: EvaluationState['answers'],
  choices: readonly number[],
): EvaluationState['answers'] {
  return {
    people: people + 1,
    counts: counts.map((own, question) =>
      own.map((count, choice) => count + (choices[question] === choice ? 1 : 0)),
    ),
  }
}
