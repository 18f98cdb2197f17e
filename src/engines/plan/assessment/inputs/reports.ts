// What became of the reports a unit sent: taken at once or sent back, overturned or standing, and what they rest on.
import { type ReportState, reportKind } from '../../report.ts'
import { challengeKind } from '../../challenge.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { isUnanswered } from '../../challenge.ts'
import type { Mark } from '../past.ts'
import type { InputName, UnitInput } from '../unit-input.ts'
import { entriesOf, type UnitPast, within } from './unit-past.ts'

/** So many of so many, each known: what the inputs below have in common. */
function share(name: InputName, of: readonly boolean[], entries: Iterable<number>): UnitInput {
  const value = of.filter(Boolean).length
  const least = of.length === 0 ? null : value < of.length ? '0' : '1'
  return {
    name,
    value: String(value),
    known: of.length,
    of: of.length,
    least,
    entries: entriesOf(entries),
  }
}

interface OwnReport {
  id: string
  report: ReportState
  marks: readonly Mark[]
}

function reportsOf({ organ, past, led }: UnitPast): OwnReport[] {
  const commitments = new Set(led.map(({ id }) => id))
  return [...past.all(reportKind)]
    .filter(([, report]) => report.organ === organ && commitments.has(report.commitment))
    .map(([id, report]) => ({ id, report, marks: past.marks(reportKind, id) }))
}

/** accepted-at-once 一次通过: of the decisions on its reports in the period, those that did not send one back. */
export function acceptedInput(unit: UnitPast): UnitInput {
  const inPeriod = within(unit.period)
  const decisions = reportsOf(unit)
    .flatMap(({ marks }) => marks)
    .filter(
      ({ type, at }) => inPeriod(at) && (type === 'ReportReturned' || type === 'ReportVerified'),
    )
  const accepted = decisions.map(({ type }) => type === 'ReportVerified')
  return share(
    'accepted-at-once',
    accepted,
    decisions.map(({ seq }) => seq),
  )
}

/** Reports verified in the period, with the entry that verified them. */
function verifiedIn(unit: UnitPast): (OwnReport & { seq: number })[] {
  const inPeriod = within(unit.period)
  return reportsOf(unit).flatMap((own) => {
    const mark = own.marks.findLast(({ type }) => type === 'ReportVerified')
    return mark && inPeriod(mark.at) ? [{ ...own, seq: mark.seq }] : []
  })
}

/** reports-standing 未被推翻: of its reports verified in the period, those that no upheld challenge took out. */
export function standingInput(unit: UnitPast): UnitInput {
  const counting = new Set(
    unit.led.flatMap(({ commitment }) => commitment.verified.map(({ report }) => report)),
  )
  const verified = verifiedIn(unit)
  const overturned = verified
    .filter(({ id }) => !counting.has(id))
    .flatMap(({ report }) => upheldEntries(unit, report.commitment))
  const standing = verified.map(({ id }) => counting.has(id))
  return share('reports-standing', standing, [...verified.map(({ seq }) => seq), ...overturned])
}

function upheldEntries({ past }: UnitPast, commitment: string): number[] {
  return [...past.all(challengeKind)]
    .filter(([, challenge]) => challenge.commitment === commitment && challenge.status === 'upheld')
    .flatMap(([id]) => past.marks(challengeKind, id))
    .filter(({ type }) => type === 'ChallengeUpheld')
    .map(({ seq }) => seq)
}

/** evidence-strong 佐证过硬: of its reports verified in the period, those resting on statistics or an audited document. */
export function evidenceInput(unit: UnitPast): UnitInput {
  const verified = verifiedIn(unit)
  const strong = verified.map(({ report }) =>
    report.content.evidence.some(({ grade }) => grade === 'statistics' || grade === 'audited'),
  )
  return share(
    'evidence-strong',
    strong,
    verified.map(({ seq }) => seq),
  )
}

/**
 * challenges-answered 异议答复及时: of the challenges to its reports whose answer came or fell due in the period, those
 * answered by their last day.
 */
export function answeredInput({ organ, past, period }: UnitPast): UnitInput {
  const inPeriod = within(period)
  const own = [...past.all(challengeKind)].filter(
    ([, { organ: reporting, raisedAt }]) => reporting === organ && inPeriod(raisedAt),
  )
  const due = own.filter(
    ([, challenge]) =>
      challenge.answer !== null || isUnanswered(challenge, period.to) || challenge.ruling,
  )
  const answered = due.map(
    ([, { answer, answerBy }]) => answer !== null && civilDateAt(answer.at) <= answerBy,
  )
  const marks = due.flatMap(([id]) => past.marks(challengeKind, id))
  return share(
    'challenges-answered',
    answered,
    marks.map(({ seq }) => seq),
  )
}
