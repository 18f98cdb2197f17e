// What the clock does about a report that is owed. Each rung is an entry: silence is in the journal like what was said.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { addDays, civilDateAt, startOfDay } from '../../calendar/civil-date.ts'
import { limitRecordPower } from '../commands/limit-record.ts'
import { commitmentKind } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { standingOf } from '../views/standing-of.ts'
import { dutyKind, type DutyState } from './duty.ts'
import { dutySteps, escalations, ladderOf, limitFrom, type Rung } from './ladder.ts'
import { refuse } from './refusals.ts'

const authority = () => ({ power: limitRecordPower })
const input = z.object({ commitment: z.string().min(1).max(120) })

/** Reminds that a report falls due: the supporting units first, then the lead. */
export const remindOfDuty = defineCommand({
  name: 'duty.remind',
  input,
  authority,
  run: (tx, { commitment }, { at }) => takeStep(tx, commitment, at),
})

/** Puts on record that no report came, and to whom that is told. */
export const escalateDuty = defineCommand({
  name: 'duty.escalate',
  input,
  authority,
  run: (tx, { commitment }, { at }) => takeStep(tx, commitment, at),
})

/** Puts on record that nobody checked a report within the limit. */
export const recordUnchecked = defineCommand({
  name: 'duty.record-unchecked',
  input,
  authority,
  run(tx, { commitment }, { at }) {
    const { status, uncheckedAt } = tx.get(dutyKind, commitment)
    if (status !== 'checking' || uncheckedAt !== null) refuse('duty.not-due', { id: commitment })
    tx.append(dutyKind, commitment, { type: 'CheckMissed', at })
  },
})

function takeStep(tx: Tx, commitment: string, at: string): void {
  const rung = nextRung(tx.get(dutyKind, commitment))
  if (rung === null || civilDateAt(at) < rung.on) return refuse('duty.not-due', { id: commitment })
  // What became of the commitment since the round began: a later version may say it no more, time may have kept it.
  if (!isStillOwed(tx, commitment, civilDateAt(at))) return rest(tx, commitment)
  tx.append(dutyKind, commitment, { type: 'DutyStepTaken', step: rung.step, at })
  setClock(tx, commitment)
}

/** Whether reports on a commitment are owed on a day: it is in force, somebody leads it, and it is not done. */
export function isStillOwed(tx: Tx, id: string, on: CivilDate): boolean {
  const commitment = tx.get(commitmentKind, id)
  const view = standingOf(id, { commitment, plan: tx.get(planKind, commitment.plan) }, on)
  return view !== null && commitment.lead !== null && view.result.state !== 'done'
}

/** The rung a running duty comes to next; null after the last, and while no report is owed. */
export function nextRung(duty: DutyState): Rung | null {
  if (duty.status !== 'running') return null
  const reached = dutySteps.findIndex((step) => step === duty.stage)
  const rungs = ladderOf(duty).slice(reached + 1)
  return rungs.find(({ step }) => step !== 'supporting' || duty.supporting.length > 0) ?? null
}

/** Sets the clock for the next rung; stops it where there is none. */
export function setClock(tx: Tx, commitment: string): void {
  const rung = nextRung(tx.get(dutyKind, commitment))
  const { ladder } = timersOf(commitment)
  if (rung === null) return tx.cancel(ladder)
  const escalates = escalations.some((step) => step === rung.step)
  const command = escalates ? escalateDuty : remindOfDuty
  tx.schedule(ladder, startOfDay(rung.on), command, { commitment })
}

/** Sets the clock for those who check a report that was handed in on a day. */
export function setCheckClock(tx: Tx, commitment: string, on: CivilDate): void {
  const dueAt = startOfDay(addDays(limitFrom(on, 'check'), 1))
  tx.schedule(timersOf(commitment).check, dueAt, recordUnchecked, { commitment })
}

/** Lets a duty rest: nothing is owed any more. */
export function rest(tx: Tx, commitment: string): void {
  tx.append(dutyKind, commitment, { type: 'DutyRested' })
  stopClocks(tx, commitment)
}

export function stopClocks(tx: Tx, commitment: string): void {
  for (const timer of Object.values(timersOf(commitment))) tx.cancel(timer)
}

function timersOf(commitment: string) {
  return { ladder: `duty.${commitment}`, check: `duty.${commitment}.check` }
}
