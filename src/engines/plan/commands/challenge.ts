import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { type ChallengeState, challengeKind, isPending, isUnanswered } from '../challenge.ts'
import { answerBy } from '../challenge-limits.ts'
import { commitmentKind } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { reportKind } from '../report.ts'
import { carryingReport, standingOf } from '../views/standing-of.ts'
import { requireInForce } from './assign.ts'
import { awaitAnswer, awaitRuling, stopClocks } from './challenge-clock.ts'
import { areOneUnit } from './one-unit.ts'
import { overturnReport } from './count-report.ts'
import { refuse } from './refusals.ts'
import { evidence, id, reason } from './schemas.ts'
import { statementBy } from './statement-by.ts'

const challengeId = z.string().min(1).max(260)

/** The id of a person's challenge to a report: one each, so that nobody can bury an office under repetitions. */
export function challengeIdOf(report: string, actor: string): string {
  return `${report}.c.${actor}`
}

/**
 * Says that a verified report is not so, or that a commitment held to be done is not, with a reason. A right: everyone
 * has it. Who says "not done" challenges the report that carried it there.
 */
export const raiseChallenge = defineCommand({
  name: 'challenge.raise',
  input: z.object({
    report: id,
    /** Left out: the report's values. */
    about: z.enum(['report', 'done']).optional(),
    statement: reason,
    material: evidence.pick({ url: true, file: true }).nullable(),
  }),
  authority: () => ({ power: 'challenge.raise' }),
  run(tx, { report: reportId, about = 'report', statement, material }, act) {
    const report = tx.get(reportKind, reportId)
    if (report.status === 'none') refuse('report.unknown', { id: reportId })
    if (report.status !== 'verified') refuse('challenge.not-verified', { id: reportId })
    const { verified } = requireInForce(tx, report.commitment)
    if (!verified.some((each) => each.report === reportId)) refuse('challenge.no-longer-counts')
    const today = civilDateAt(act.at)
    if (about === 'done') requireDone(tx, report.commitment, { report: reportId, today })
    const challenge = challengeIdOf(reportId, act.actor)
    if (tx.has(challengeKind, challenge)) refuse('challenge.raised-already')
    tx.append(challengeKind, challenge, {
      type: 'ReportChallenged',
      report: reportId,
      commitment: report.commitment,
      about,
      organ: report.organ,
      by: act.actor,
      raisedAt: act.at,
      statement,
      material,
      answerBy: answerBy(today),
    })
    awaitAnswer(tx, challenge, today)
  },
})

/** The reporting unit's answer; late ones are taken too, as long as nothing was decided. */
export const answerChallenge = defineCommand({
  name: 'challenge.answer',
  input: z.object({ challenge: challengeId, answer: reason }),
  authority: ({ challenge }, tx) => ({
    power: 'challenge.answer',
    organ: tx.get(challengeKind, challenge).organ,
  }),
  run(tx, { challenge, answer }, act) {
    const state = requirePending(tx, challenge)
    if (state.status === 'answered') refuse('challenge.answered-already')
    tx.append(challengeKind, challenge, { type: 'ChallengeAnswered', ...statementBy(act, answer) })
    awaitRuling(tx, challenge, civilDateAt(act.at))
  },
})

/** Decides after hearing the unit, or after its limit passed: upheld, the report's values no longer count. */
export const ruleOnChallenge = defineCommand({
  name: 'challenge.rule',
  input: z.object({ challenge: challengeId, upheld: z.boolean(), reason }),
  authority: () => ({ power: 'challenge.rule' }),
  run(tx, given, act) {
    const state = requirePending(tx, given.challenge)
    requireUninvolved(tx, state, act)
    if (state.status === 'open' && !isUnanswered(state, civilDateAt(act.at)))
      refuse('challenge.answer-awaited', { on: state.answerBy })
    const type = given.upheld ? 'ChallengeUpheld' : 'ChallengeDismissed'
    tx.append(challengeKind, given.challenge, { type, ...statementBy(act, given.reason) })
    stopClocks(tx, given.challenge)
    // Two may have challenged the same report: the second that is upheld finds it taken out already.
    if (given.upheld) overturnReport(tx, state.commitment, state.report, act.at)
  },
})

function requirePending(tx: Tx, challenge: string): ChallengeState {
  const state = tx.get(challengeKind, challenge)
  if (state.status === 'none') refuse('challenge.unknown', { id: challenge })
  if (!isPending(state)) refuse('challenge.ruled-already')
  return state
}

/** Whoever contests a "done" contests the report that it rests on, and only while it stands as done. */
function requireDone(
  tx: Tx,
  commitment: string,
  { report, today }: { report: string; today: CivilDate },
): void {
  const state = tx.get(commitmentKind, commitment)
  const plan = tx.get(planKind, state.plan)
  const view = standingOf(commitment, { commitment: state, plan }, today)
  if (view?.result.state !== 'done' || carryingReport(state) !== report)
    refuse('challenge.not-done')
}

/** Nobody judges the report of their own unit, their own unit's check, or their own challenge. */
function requireUninvolved(tx: Tx, { report, organ, by }: ChallengeState, act: Act): void {
  const { deciderOrgan } = tx.get(reportKind, report)
  const own = areOneUnit(tx, act.organ, organ) || areOneUnit(tx, act.organ, deciderOrgan)
  if (own || act.actor === by) refuse('challenge.involved')
}
