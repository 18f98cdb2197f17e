// A commitment (任务): one promise of a plan. Its life: worded in a draft, perhaps corrected there, in force once the
// draft is adopted; then given to a lead unit; then measured by verified reports. A later version may word it anew,
// keeping its id, or drop it. Which wording is in force depends only on the plan's version in force.
import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate } from '../../kernel/time.ts'
import type { Measure } from './arithmetic/measure.ts'
import type { Quantity } from './arithmetic/quantity.ts'
import { type Change, type ChangeEvent, changedTargets, isDropped } from './change/change.ts'
import type { Body, Strength } from './reading/plan-reading.ts'

export interface CommitmentState {
  plan: string
  /** One for each version that contains it, in the order of versions. */
  wordings: Wording[]
  /** Exactly one lead unit (牵头单位) once given; null before. */
  lead: string | null
  supporting: string[]
  assignedOn: CivilDate | null
  /** The day it is due; null: at the end of the plan's period. */
  dueOn: CivilDate | null
  reportEveryMonths: number
  /** What the plan office added to the measures of the plan's words: baselines, interim targets, milestones. */
  terms: MeasureTerms[]
  /** Every change since it was given to its units, for ever. */
  changes: Change[]
  /** How many reports were numbered. */
  reports: number
  /** What was verified, in the order of verification. */
  verified: VerifiedReport[]
  /** Promises of other plans that say the same: a report on one counts for both. */
  aligned: AlignedPromise[]
}

export interface AlignedPromise {
  commitment: string
  /** Which measure of this promise is which of the other; none once the two were parted again. */
  measures: { own: string; other: string }[]
}

/** How one version of the plan puts it. */
export interface Wording {
  version: number
  text: string
  /** UTF-16 offsets into that version's text. */
  start: number
  end: number
  /** Id of the section it stands in, as read. */
  section: string
  strength: Strength
  bodies: Body[]
  measures: Measure[]
  /** How it compares with the version before. */
  relation: Relation
  /** Why it is not a promise after all (不是承诺), or where it went; null: it is one. */
  dismissed: string | null
}

export type Relation = 'new' | 'kept' | 'reworded' | 'weakened'

export interface MeasureTerms {
  measure: string
  baseline: Quantity | null
  interim: { on: CivilDate; value: Quantity }[]
  /** For milestones: the steps, if the plan office names them. */
  steps: { title: string; dueOn: CivilDate | null }[]
}

export interface VerifiedReport {
  report: string
  /** When it had been submitted: the age of a report counts from here. */
  submittedOn: CivilDate
  /** The day its values are true for. */
  asOf: CivilDate
  values: { measure: string; value: Quantity }[]
}

export type CommitmentEvent =
  | { type: 'CommitmentWorded'; plan: string; wording: Wording }
  | { type: 'WordingReplaced'; wording: Wording }
  | { type: 'WordingDismissed'; version: number; reason: string }
  | { type: 'WordingRestored'; version: number }
  | { type: 'WordingRemoved'; version: number }
  | ({ type: 'CommitmentAssigned' } & Assignment & { assignedOn: CivilDate })
  | ChangeEvent
  | { type: 'ReportNumbered'; number: number }
  | ({ type: 'ReportAccepted' } & VerifiedReport)
  | { type: 'ReportOverturned'; report: string }
  | ({ type: 'CommitmentAligned' } & AlignedPromise)
  | { type: 'CommitmentParted'; commitment: string }

/** What the plan office decides when it gives a commitment to a unit. */
export interface Assignment {
  lead: string
  supporting: string[]
  dueOn: CivilDate | null
  reportEveryMonths: number
  terms: MeasureTerms[]
}

export const commitmentKind: Kind<CommitmentState, CommitmentEvent> = {
  name: 'commitment',
  initial: {
    plan: '',
    wordings: [],
    lead: null,
    supporting: [],
    assignedOn: null,
    dueOn: null,
    reportEveryMonths: 3,
    terms: [],
    changes: [],
    reports: 0,
    verified: [],
    aligned: [],
  },
  evolve(state, event) {
    switch (event.type) {
      case 'CommitmentWorded':
        return { ...state, plan: event.plan, wordings: [...state.wordings, event.wording] }
      case 'WordingReplaced':
        return withWording(state, event.wording.version, () => event.wording)
      case 'WordingDismissed':
        return withWording(state, event.version, (each) => ({ ...each, dismissed: event.reason }))
      case 'WordingRestored':
        return withWording(state, event.version, (each) => ({ ...each, dismissed: null }))
      case 'WordingRemoved':
        return {
          ...state,
          wordings: state.wordings.filter((each) => each.version !== event.version),
        }
      case 'CommitmentAssigned': {
        const { type: _, ...assignment } = event
        return { ...state, ...assignment }
      }
      case 'DueDateMoved':
      case 'TargetChanged':
      case 'LeadChanged':
      case 'TermsChanged':
      case 'CommitmentDropped':
      case 'CommitmentReinstated': {
        const { type: _, ...change } = event
        return { ...state, ...fieldsOf(change), changes: [...state.changes, change] }
      }
      case 'ReportNumbered':
        return { ...state, reports: event.number }
      case 'ReportAccepted': {
        const { type: _, ...verified } = event
        return { ...state, verified: [...state.verified, verified] }
      }
      case 'ReportOverturned':
        return {
          ...state,
          verified: state.verified.filter((each) => each.report !== event.report),
        }
      case 'CommitmentAligned': {
        const { type: _, ...aligned } = event
        return { ...state, aligned: [...withoutAligned(state, event.commitment), aligned] }
      }
      case 'CommitmentParted':
        return {
          ...state,
          aligned: [
            ...withoutAligned(state, event.commitment),
            { commitment: event.commitment, measures: [] },
          ],
        }
    }
  },
  columns: {
    plan: { path: ['plan'], type: 'text', indexed: true },
    lead: { path: ['lead'], type: 'text', indexed: true },
  },
}

/** What a change makes of the fields it is about; targets and drops are read from the changes themselves. */
function fieldsOf({ what }: Change): Partial<CommitmentState> {
  if (what.type === 'date') return { dueOn: what.to }
  return what.type === 'lead' || what.type === 'terms' ? what.to : {}
}

function withoutAligned({ aligned }: CommitmentState, commitment: string): AlignedPromise[] {
  return aligned.filter((each) => each.commitment !== commitment)
}

function withWording(
  state: CommitmentState,
  version: number,
  change: (wording: Wording) => Wording,
): CommitmentState {
  return {
    ...state,
    wordings: state.wordings.map((each) => (each.version === version ? change(each) : each)),
  }
}

/** The wording of a version; undefined where that version does not contain the commitment. */
export function wordingOf(state: CommitmentState, version: number): Wording | undefined {
  return state.wordings.find((each) => each.version === version)
}

/** Whether a version of its plan says it, and it was not found to be no promise. */
export function isWorded(state: CommitmentState, version: number): boolean {
  return wordingOf(state, version)?.dismissed === null
}

/** Whether the commitment binds under a version of its plan: it is worded there, and was not dropped since. */
export function inForce(state: CommitmentState, version: number): boolean {
  return isWorded(state, version) && !isDropped(state.changes, version)
}

/** The measures of a wording, with the targets changed since and the plan office's terms in them. */
export function measuresOf(state: CommitmentState, wording: Wording): Measure[] {
  const terms = new Map(state.terms.map((each) => [each.measure, each]))
  const targets = changedTargets(state.changes, wording.version)
  return wording.measures.map((worded) => {
    const own = terms.get(worded.id)
    const measure = worded.type === 'figure' ? { ...worded, ...targets.get(worded.id) } : worded
    if (!own) return measure
    if (measure.type === 'milestones') {
      return own.steps.length > 0 ? { ...measure, steps: own.steps } : measure
    }
    const interim = own.interim.length > 0 ? own.interim : measure.interim
    return { ...measure, baseline: own.baseline ?? measure.baseline, interim }
  })
}

/** The last verified value of each measure, by the day it is true for. */
export function verifiedValues(state: CommitmentState): Map<string, Quantity> {
  const inOrder = state.verified.toSorted((a, b) =>
    a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0,
  )
  return new Map(inOrder.flatMap(({ values }) => values.map((each) => [each.measure, each.value])))
}
