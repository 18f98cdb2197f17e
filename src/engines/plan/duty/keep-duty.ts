import type { Tx } from '../../../kernel/command.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import { addMonths, civilDateAt } from '../../calendar/civil-date.ts'
import { type CommitmentState, commitmentKind } from '../commitment.ts'
import { dutyKind, isOwed, type Round } from './duty.ts'
import { isStillOwed, rest, setCheckClock, setClock, stopClocks } from './duty-clock.ts'
import { graceEnd, limitFrom } from './ladder.ts'

/**
 * Brings the duty to report in line with what was just done to a commitment: begins a round, goes on with the one that
 * runs, or lets it rest. `counted`: a report was just verified, which ends the round whatever else.
 */
export function keepDuty(tx: Tx, id: string, at: Instant, counted = false): void {
  const duty = tx.get(dutyKind, id)
  const on = civilDateAt(at)
  if (!isStillOwed(tx, id, on)) {
    if (isOwed(duty)) rest(tx, id)
    return
  }
  const round = roundOf(tx.get(commitmentKind, id), on)
  const sameDays = isOwed(duty) && duty.since === round.since && duty.dueOn === round.dueOn
  if (sameDays && duty.organ === round.organ && !counted) {
    const { supporting } = round
    if (duty.supporting.join(' ') !== supporting.join(' '))
      tx.append(dutyKind, id, { type: 'DutySupportChanged', supporting })
    return
  }
  // Whoever takes a duty over, or takes it up again, has some days before silence is held against them.
  const fresh = !isOwed(duty) || duty.organ !== round.organ
  const lateAfter = fresh ? later(round.lateAfter, limitFrom(on, 'again')) : round.lateAfter
  stopClocks(tx, id)
  tx.append(dutyKind, id, { type: 'DutyBegun', ...round, lateAfter })
  setClock(tx, id)
}

/** The report was handed in: from now on it is its verifiers' turn. */
export function handIn(tx: Tx, id: string, at: Instant): void {
  if (tx.get(dutyKind, id).status !== 'running') return
  tx.append(dutyKind, id, { type: 'DutyHandedIn' })
  setClock(tx, id)
  setCheckClock(tx, id, civilDateAt(at))
}

/** The report was sent back: it is owed again, with some days to put it right. */
export function handBack(tx: Tx, id: string, at: Instant): void {
  const duty = tx.get(dutyKind, id)
  if (duty.status !== 'checking') return
  const lateAfter = later(duty.lateAfter, limitFrom(civilDateAt(at), 'again'))
  tx.append(dutyKind, id, { type: 'DutyHandedBack', lateAfter })
  stopClocks(tx, id)
  setClock(tx, id)
}

/** From the last verified report, else from the day it was given to its units, to one interval later. */
function roundOf(commitment: CommitmentState, today: CivilDate): Round {
  const reported = commitment.verified.map((each) => each.submittedOn).toSorted()
  const since = reported.at(-1) ?? commitment.assignedOn ?? today
  const dueOn = addMonths(since, commitment.reportEveryMonths)
  const { lead, supporting } = commitment
  return { organ: lead ?? '', supporting, since, dueOn, lateAfter: graceEnd(dueOn) }
}

const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b)
