import type { CivilDate } from '../../../kernel/time.ts'
import type { Measure } from '../arithmetic/measure.ts'
import { type Result, stateOf } from '../arithmetic/state.ts'
import { type CommitmentState, measuresOf, verifiedValues, type Wording } from '../commitment.ts'
import type { PlanState } from '../plan.ts'

/** A commitment as it stands on a day: what every page shows of it. */
export interface CommitmentView {
  id: string
  commitment: CommitmentState
  wording: Wording
  measures: Measure[]
  result: Result
  dueOn: CivilDate
  startOn: CivilDate
  /** Where it stands in the plan: 第三章第一节; empty where the section has no label. */
  place: string
  /** When the last verified report had been submitted; null: never. */
  lastReportOn: CivilDate | null
}

/** The period a plan is measured over where its text did not say: five years from its adoption. */
function periodOf(plan: PlanState): { from: number; to: number } {
  if (plan.period) return plan.period
  const from = Number((plan.adoptedOn ?? '1970-01-01').slice(0, 4))
  return { from, to: from + 4 }
}

/** What a view is worked out from. */
export interface ViewedCommitment {
  id: string
  commitment: CommitmentState
  wording: Wording
  place: string
}

/** Works out how one commitment stands under a wording of its plan. */
export function viewCommitment(
  { id, commitment, wording, place }: ViewedCommitment,
  plan: PlanState,
  today: CivilDate,
): CommitmentView {
  const period = periodOf(plan)
  const startOn = `${period.from}-01-01`
  const measures = measuresOf(commitment, wording)
  const dueOn = dueOnOf(commitment, measures, plan)
  const lastReportOn =
    commitment.verified
      .map((each) => each.submittedOn)
      .toSorted()
      .at(-1) ?? null
  const result = stateOf(
    {
      owned: commitment.lead !== null,
      measures,
      verified: verifiedValues(commitment),
      span: { startOn, dueOn },
      dutyFromOn: commitment.assignedOn ?? startOn,
      lastReportOn,
      reportEveryMonths: commitment.reportEveryMonths,
    },
    today,
  )
  return { id, commitment, wording, place, measures, result, dueOn, startOn, lastReportOn }
}

/** The day a commitment is due: as given or moved, else as its text says, else at the end of the plan's period. */
export function dueOnOf(
  commitment: CommitmentState,
  measures: Measure[],
  plan: PlanState,
): CivilDate {
  return commitment.dueOn ?? latestDue(measures) ?? `${periodOf(plan).to}-12-31`
}

/** The date the text itself gives, where every figure has one. */
function latestDue(measures: Measure[]): CivilDate | null {
  const dates = measures.map((each) => (each.type === 'figure' ? each.dueOn : null))
  if (dates.length === 0 || dates.includes(null)) return null
  return (
    dates
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null
  )
}
