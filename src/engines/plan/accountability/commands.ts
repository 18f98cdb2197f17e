import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { organKind } from '../../registry/organ.ts'
import type { Statement } from '../challenge.ts'
import { id, reason } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import {
  type AccountabilityCaseState,
  accountabilityCaseKind,
  isAnswerMissing,
  lastStep,
} from './accountability-case.ts'
import { refuse } from './refusals.ts'
import { answerDays, nextStage, type Stage, stages } from './stages.ts'

const caseId = z.string().regex(/^\d{4}-[1-9]\d{0,4}$/)

/** Opens a case against a unit on a stage of the ladder; its grounds are entries of the journal. */
export const openCase = defineCommand({
  name: 'accountability.open',
  input: z.object({
    case: caseId,
    organ: id,
    stage: z.enum(stages),
    grounds: z.array(z.int().min(1)).min(1).max(40),
    statement: reason,
  }),
  authority: () => ({ power: 'accountability.open' }),
  run(tx, { case: one, organ, stage, grounds, statement }, act) {
    if (tx.has(accountabilityCaseKind, one)) refuse('accountability.exists-already', { id: one })
    if (!tx.has(organKind, organ)) refuse('accountability.no-such-organ', { id: organ })
    if (act.organ === organ) refuse('accountability.own-organ')
    tx.append(accountabilityCaseKind, one, {
      type: 'CaseOpened',
      organ,
      stage,
      grounds,
      statement: statementBy(act, statement),
      answerBy: answerBy(stage, act),
    })
  },
})

/** The unit's answer on the stage the case is on; late ones are taken too, as long as nothing was decided. */
export const answerCase = defineCommand({
  name: 'accountability.answer',
  input: z.object({ case: caseId, answer: reason }),
  authority: ({ case: one }, tx) => ({
    power: 'accountability.answer',
    organ: tx.get(accountabilityCaseKind, one).organ,
  }),
  run(tx, { case: one, answer }, act) {
    const state = requireRunning(tx, one)
    if (state.status === 'answered') refuse('accountability.answered-already')
    tx.append(accountabilityCaseKind, one, {
      type: 'CaseAnswered',
      answer: statementBy(act, answer),
    })
  },
})

/**
 * Decides on a stage, after the unit's answer or after its limit passed: that there is no ground, that it is settled,
 * that the next stage begins, or, on the last stage, that the unit is held to account. Never by who opened the stage.
 */
export const decideCase = defineCommand({
  name: 'accountability.decide',
  input: z.object({
    case: caseId,
    verdict: z.enum(['unfounded', 'settled', 'raised', 'sanctioned']),
    reason,
  }),
  authority: () => ({ power: 'accountability.decide' }),
  run(tx, { case: one, verdict, reason: text }, act) {
    const state = requireRunning(tx, one)
    if (lastStep(state)?.statement.by === act.actor) refuse('accountability.opener-decides')
    if (act.organ === state.organ) refuse('accountability.own-organ')
    if (state.status === 'open' && !isAnswerMissing(state, civilDateAt(act.at)))
      refuse('accountability.answer-awaited', { on: lastStep(state)?.answerBy ?? '' })
    const decision = statementBy(act, text)
    if (verdict === 'raised') raise(tx, one, { state, decision, act })
    else close(tx, one, { state, decision, verdict })
  },
})

/** Every command of accountability cases. */
export const accountabilityCommands = [openCase, answerCase, decideCase] as const

function requireRunning(tx: Tx, one: string): AccountabilityCaseState {
  const state = tx.get(accountabilityCaseKind, one)
  if (state.status === 'none') refuse('accountability.unknown', { id: one })
  if (state.status === 'closed') refuse('accountability.closed-already')
  return state
}

interface Decided {
  state: AccountabilityCaseState
  decision: Statement
}

function raise(tx: Tx, one: string, { state, decision, act }: Decided & { act: Act }): void {
  const stage = nextStage(state.stage)
  if (stage === null) return refuse('accountability.no-stage-above')
  tx.append(accountabilityCaseKind, one, {
    type: 'CaseRaised',
    decision,
    stage,
    answerBy: answerBy(stage, act),
  })
}

function close(
  tx: Tx,
  one: string,
  { state, decision, verdict }: Decided & { verdict: 'unfounded' | 'settled' | 'sanctioned' },
): void {
  if (verdict === 'sanctioned' && nextStage(state.stage) !== null)
    refuse('accountability.not-last-stage')
  tx.append(accountabilityCaseKind, one, { type: 'CaseClosed', decision, outcome: verdict })
}

function answerBy(stage: Stage, act: Act): string {
  const today = civilDateAt(act.at)
  return addWorkingDays(today, answerDays(stage, today))
}
