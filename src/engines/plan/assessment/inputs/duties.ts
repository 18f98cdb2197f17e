// The duty to report as a chain of intervals: each begins when a commitment was given or last reported on, and ends
// one interval and the grace later.
import type { CivilDate } from '../../../../kernel/time.ts'
import { addMonths, civilDateAt, daysBetween } from '../../../calendar/civil-date.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { graceWorkingDays } from '../../arithmetic/state.ts'
import { decimal } from '../../arithmetic/quantity.ts'
import { commitmentKind } from '../../commitment.ts'
import { reportKind } from '../../report.ts'
import type { CommitmentView } from '../../views/commitment-view.ts'
import type { UnitInput } from '../unit-input.ts'
import { entriesOf, type UnitPast } from './unit-past.ts'

interface Duty {
  commitment: string
  /** The last day in time, grace included. */
  dueOn: CivilDate
  /** When the verified report that met it had been submitted; null: none. */
  filedOn: CivilDate | null
  report: string | null
}

/**
 * reports-in-time 按时报告: of the reports that fell due or came in the period, those submitted by their last day. One
 * that was submitted in time and waits for its verifier is not known.
 */
export function inTimeInput(unit: UnitPast): UnitInput {
  const duties = dutiesOf(unit)
  const pending = pendingCommitments(unit)
  const known = duties.filter(
    ({ filedOn, commitment, dueOn }) =>
      filedOn !== null || (pending.get(commitment) ?? '9999') > dueOn,
  )
  const inTime = known.filter(({ filedOn, dueOn }) => filedOn !== null && filedOn <= dueOn)
  return {
    name: 'reports-in-time',
    value: String(inTime.length),
    known: known.length,
    of: duties.length,
    least: known.length === 0 ? null : inTime.length < known.length ? '0' : '1',
    entries: entriesOf(duties.map((duty) => entryOf(unit, duty))),
  }
}

/**
 * silence-days 未报告天数: the days of the period after a report's last day in time until it came, or until the cut-off;
 * over the commitments led.
 */
export function silenceInput(unit: UnitPast): UnitInput {
  const silent = dutiesOf(unit).flatMap((duty) => {
    const days = silentDays(duty, unit.period)
    return days > 0 ? [{ duty, days }] : []
  })
  const sum = silent.reduce((before, { days }) => before.plus(days), decimal(0))
  return {
    name: 'silence-days',
    value: sum.toFixed(),
    known: unit.led.length,
    of: unit.led.length,
    least: null,
    entries: entriesOf(silent.map(({ duty }) => entryOf(unit, duty))),
  }
}

function silentDays({ dueOn, filedOn }: Duty, { from, to }: UnitPast['period']): number {
  const start = dueOn < from ? from : dueOn
  return Math.max(0, daysBetween(start, filedOn ?? to))
}

/** The duties of every commitment led that fell due, or were met, in the period. */
function dutiesOf({ led, period }: UnitPast): Duty[] {
  return led
    .flatMap((view) => chainOf(view, period.to))
    .filter(({ dueOn, filedOn }) => {
      if (filedOn !== null) return filedOn >= period.from && filedOn <= period.to
      return dueOn < period.to
    })
}

/** The chain of one commitment; its last, unmet duty is left out once the commitment is done. */
function chainOf({ id, commitment, result }: CommitmentView, until: CivilDate): Duty[] {
  const { assignedOn, reportEveryMonths, verified } = commitment
  if (assignedOn === null) return []
  const dueAfter = (on: CivilDate) =>
    addWorkingDays(addMonths(on, reportEveryMonths), graceWorkingDays)
  const duties: Duty[] = []
  let from = assignedOn
  for (const { report, submittedOn } of verified.toSorted(byDay)) {
    if (submittedOn > until) break
    duties.push({ commitment: id, dueOn: dueAfter(from), filedOn: submittedOn, report })
    from = submittedOn > from ? submittedOn : from
  }
  const next = { commitment: id, dueOn: dueAfter(from), filedOn: null, report: null }
  return result.state === 'done' ? duties : [...duties, next]
}

const byDay = (a: { submittedOn: CivilDate }, b: { submittedOn: CivilDate }) =>
  a.submittedOn < b.submittedOn ? -1 : a.submittedOn > b.submittedOn ? 1 : 0

/** When a report on it was submitted that nobody has decided on yet. */
function pendingCommitments({ past }: UnitPast): Map<string, CivilDate> {
  const pending = [...past.all(reportKind).values()].filter(({ status }) => status === 'submitted')
  return new Map(
    pending.flatMap(({ commitment, submittedAt }) =>
      submittedAt === null ? [] : [[commitment, civilDateAt(submittedAt)] as const],
    ),
  )
}

function entryOf({ past }: UnitPast, { commitment, report }: Duty): number | undefined {
  if (report === null) {
    const marks = past.marks(commitmentKind, commitment)
    const last = marks.findLast(
      ({ type }) => type === 'ReportAccepted' || type === 'CommitmentAssigned',
    )
    return last?.seq
  }
  return past.marks(reportKind, report).findLast(({ type }) => type === 'ReportSubmitted')?.seq
}
