import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { type CommitmentState, commitmentKind, measuresOf, wordingOf } from '../commitment.ts'
import { handBack, handIn } from '../duty/keep-duty.ts'
import { planKind } from '../plan.ts'
import { type ReportContent, type ReportState, reportKind } from '../report.ts'
import { requireInForce } from './assign.ts'
import { areOneUnit } from './one-unit.ts'
import { countReport } from './count-report.ts'
import { refuse } from './refusals.ts'
import { id, reason, reportContent } from './schemas.ts'

const input = z.object({
  commitment: id,
  /** The draft or returned report to go on with; null: a new one. */
  report: id.nullable(),
  content: reportContent,
})

const authority = ({ commitment }: z.infer<typeof input>, tx: Tx) => ({
  power: 'report.submit',
  organ: tx.get(commitmentKind, commitment).lead ?? '',
})

/** Keeps an unfinished report of the lead unit; nothing counts and nobody is told. */
export const draftReport = defineCommand({
  name: 'report.draft',
  input,
  authority,
  run(tx, given, act) {
    openReport(tx, given, act)
  },
})

/** Sends a report to be verified. A claim needs evidence; a value is of a day that has been. */
export const submitReport = defineCommand({
  name: 'report.submit',
  input,
  authority,
  run(tx, given, act) {
    const state = requireInForce(tx, given.commitment)
    requireClaim(tx, state, given.content)
    if (given.content.asOf > civilDateAt(act.at)) refuse('report.as-of-in-future')
    const report = openReport(tx, given, act)
    tx.append(reportKind, report, {
      type: 'ReportSubmitted',
      by: act.actor,
      content: given.content,
      submittedAt: act.at,
    })
    handIn(tx, given.commitment, act.at)
  },
})

/** Sends a report back to its unit, saying what is missing. */
export const returnReport = defineCommand({
  name: 'report.return',
  input: z.object({ report: id, reason }),
  authority: () => ({ power: 'report.verify' }),
  run(tx, given, act) {
    const { commitment } = requireVerifiable(tx, given.report, act)
    tx.append(reportKind, given.report, {
      type: 'ReportReturned',
      ...decisionBy(act),
      decision: given.reason,
    })
    handBack(tx, commitment, act.at)
  },
})

/** Confirms a report after checking it: from now on its values count. */
export const verifyReport = defineCommand({
  name: 'report.verify',
  input: z.object({ report: id, checked: reason }),
  authority: () => ({ power: 'report.verify' }),
  run(tx, given, act) {
    const report = requireVerifiable(tx, given.report, act)
    tx.append(reportKind, given.report, {
      type: 'ReportVerified',
      ...decisionBy(act),
      decision: given.checked,
    })
    countReport(
      tx,
      report.commitment,
      {
        report: given.report,
        submittedOn: civilDateAt(report.submittedAt ?? act.at),
        asOf: report.content.asOf,
        values: report.content.values,
      },
      act.at,
    )
  },
})

/** Numbers a new report, or goes on with a draft or a returned one of the same commitment. */
function openReport(tx: Tx, given: z.infer<typeof input>, act: Act): string {
  const state = requireInForce(tx, given.commitment)
  const number = state.reports + 1
  const report = given.report ?? `${given.commitment}.r${number}`
  if (given.report === null) {
    tx.append(commitmentKind, given.commitment, { type: 'ReportNumbered', number })
  } else {
    const { commitment, status } = tx.get(reportKind, report)
    if (commitment !== given.commitment) refuse('report.unknown', { id: report })
    if (status !== 'draft' && status !== 'returned') refuse('report.not-a-draft', { id: report })
  }
  tx.append(reportKind, report, {
    type: 'ReportDrafted',
    commitment: given.commitment,
    organ: act.organ ?? '',
    by: act.actor,
    content: given.content,
  })
  return report
}

function requireClaim(tx: Tx, state: CommitmentState, content: ReportContent): void {
  const wording = wordingOf(state, tx.get(planKind, state.plan).current)
  const measures = new Map(
    (wording ? measuresOf(state, wording) : []).map((each) => [each.id, each]),
  )
  if (content.values.length === 0) refuse('report.nothing-reported')
  if (content.evidence.length === 0) refuse('report.needs-evidence')
  for (const { measure, value } of content.values) {
    const known = measures.get(measure)
    if (!known) refuse('report.no-such-measure', { measure })
    else if (known.type === 'milestones' && !isStepCount(value, known.steps.length)) {
      refuse('report.steps-out-of-range', { steps: known.steps.length })
    }
  }
}

function isStepCount(value: string, steps: number): boolean {
  return /^\d+$/.test(value) && Number(value) <= steps
}

function requireVerifiable(tx: Tx, report: string, act: Act): ReportState {
  const state = tx.get(reportKind, report)
  if (state.status === 'none') refuse('report.unknown', { id: report })
  if (state.status !== 'submitted') refuse('report.not-submitted', { id: report })
  if (state.by === act.actor) refuse('report.own-report', { id: report })
  if (areOneUnit(tx, state.organ, act.organ)) refuse('report.own-organ', { id: report })
  return state
}

function decisionBy(act: Act) {
  return { decidedBy: act.actor, deciderOrgan: act.organ ?? '', decidedAt: act.at }
}
