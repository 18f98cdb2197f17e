// What the clock does about a challenge: it reminds the unit before its limit, and puts on record a limit that passed
// in silence. Each is an entry of its own, so that silence is in the journal like everything said.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { addDays, civilDateAt, startOfDay } from '../../calendar/civil-date.ts'
import { challengeKind, isPending } from '../challenge.ts'
import { answerBy, remindOn, ruleBy } from '../challenge-limits.ts'
import { limitRecordPower } from './limit-record.ts'
import { refuse } from './refusals.ts'

const input = z.object({ challenge: z.string().min(1).max(260) })
const authority = () => ({ power: limitRecordPower })

/** Reminds the reporting unit that its limit is near: its desk shows it, and the reminder stays on record. */
export const remindOfChallenge = defineCommand({
  name: 'challenge.remind',
  input,
  authority,
  run(tx, { challenge }, { at }) {
    if (tx.get(challengeKind, challenge).status !== 'open') refuse('challenge.answered-already')
    tx.append(challengeKind, challenge, { type: 'AnswerReminded', remindedAt: at })
  },
})

/** Puts on record that no answer came within the limit; from now on the offices that rule have theirs. */
export const recordSilence = defineCommand({
  name: 'challenge.record-silence',
  input,
  authority,
  run(tx, { challenge }, { at }) {
    const state = tx.get(challengeKind, challenge)
    if (state.status !== 'open') refuse('challenge.answered-already')
    const on = civilDateAt(at)
    if (on <= state.answerBy) refuse('challenge.answer-awaited', { on: state.answerBy })
    tx.append(challengeKind, challenge, {
      type: 'AnswerMissed',
      unansweredAt: at,
      ruleBy: ruleBy(state.answerBy),
    })
    tx.schedule(timersOf(challenge).ruling, dayAfter(ruleBy(state.answerBy)), recordNoRuling, {
      challenge,
    })
  },
})

/** Puts on record that no office ruled within the limit. The challenge stays open until one does. */
export const recordNoRuling = defineCommand({
  name: 'challenge.record-no-ruling',
  input,
  authority,
  run(tx, { challenge }, { at }) {
    const state = tx.get(challengeKind, challenge)
    if (!isPending(state)) refuse('challenge.ruled-already')
    if (state.ruleBy === null || civilDateAt(at) <= state.ruleBy) {
      refuse('challenge.answer-awaited', { on: state.answerBy })
    }
    tx.append(challengeKind, challenge, { type: 'RulingMissed', unruledAt: at })
  },
})

/** Sets the clock for a challenge that was just raised. */
export function awaitAnswer(tx: Tx, challenge: string, raisedOn: CivilDate): void {
  const timers = timersOf(challenge)
  tx.schedule(timers.reminder, startOfDay(remindOn(raisedOn)), remindOfChallenge, { challenge })
  tx.schedule(timers.answer, dayAfter(answerBy(raisedOn)), recordSilence, { challenge })
}

/** Sets the clock for the ruling, now that the answer came: within its limit, or later than it. */
export function awaitRuling(tx: Tx, challenge: string, on: CivilDate): void {
  const timers = timersOf(challenge)
  tx.cancel(timers.reminder)
  tx.cancel(timers.answer)
  // Where the answer was late, the limit for the ruling runs from the day the answer was missed: lateness buys no time.
  if (tx.get(challengeKind, challenge).ruleBy !== null) return
  tx.append(challengeKind, challenge, { type: 'RulingDue', ruleBy: ruleBy(on) })
  tx.schedule(timers.ruling, dayAfter(ruleBy(on)), recordNoRuling, { challenge })
}

/** Stops every clock of a challenge that was ruled on. */
export function stopClocks(tx: Tx, challenge: string): void {
  for (const timer of Object.values(timersOf(challenge))) tx.cancel(timer)
}

function timersOf(challenge: string) {
  return {
    reminder: `${challenge}.reminder`,
    answer: `${challenge}.answer`,
    ruling: `${challenge}.ruling`,
  }
}

const dayAfter = (on: CivilDate) => startOfDay(addDays(on, 1))
