// What a unit's record adds up to: how old its reports are, what is overdue, how often dates moved.
import { dateMoves, monthsMoved } from '../../../engines/plan/change/change.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { daysBetween } from '../../../engines/calendar/civil-date.ts'
import type { Report } from '../../../engines/plan/views/load-reports.ts'
import type { CivilDate } from '../../../kernel/time.ts'

export interface UnitFacts {
  led: CommitmentView[]
  supported: CommitmentView[]
  /** In days, over the commitments that ever had a verified report; null where none had. */
  medianAgeDays: number | null
  overdue: number
  late: number
  neverReported: number
  /** How many times dates were moved, and by how many months in all, later ones only. */
  moves: number
  movedMonths: number
}

/** Works out what a unit owes and how it keeps it. */
export function unitFacts(
  organ: string,
  commitments: readonly CommitmentView[],
  today: CivilDate,
): UnitFacts {
  const led = commitments.filter(({ commitment }) => commitment.lead === organ)
  const supported = commitments.filter(({ commitment }) => commitment.supporting.includes(organ))
  const moves = led.flatMap(({ commitment }) => dateMoves(commitment.changes))
  return {
    led,
    supported,
    medianAgeDays: medianAge(led, today),
    overdue: led.filter(({ result }) => result.silent).length,
    late: led.filter(({ result }) => result.state === 'late').length,
    neverReported: led.filter(({ lastReportOn }) => lastReportOn === null).length,
    moves: moves.length,
    movedMonths: monthsMoved(moves),
  }
}

/**
 * The share of verified reports that rest on a statistical release or an audited document; null where none was
 * verified: nothing is not nought per cent.
 */
export function auditedShare(
  reports: readonly Pick<Report, 'status' | 'content'>[],
): number | null {
  const verified = reports.filter(({ status }) => status === 'verified')
  if (verified.length === 0) return null
  const strong = verified.filter(({ content }) =>
    content.evidence.some(({ grade }) => grade === 'statistics' || grade === 'audited'),
  )
  return strong.length / verified.length
}

export function medianAge(views: readonly CommitmentView[], today: CivilDate): number | null {
  const ages = views
    .flatMap(({ lastReportOn }) =>
      lastReportOn === null ? [] : [daysBetween(lastReportOn, today)],
    )
    .toSorted((a, b) => a - b)
  const middle = ages[Math.floor((ages.length - 1) / 2)]
  const next = ages[Math.ceil((ages.length - 1) / 2)]
  return middle === undefined || next === undefined ? null : Math.round((middle + next) / 2)
}
