// What is said in an evaluation beside the reckoning: a unit's own view, the independent one, dissents.
import { z } from 'zod'
import { defineCommand } from '../../../../kernel/command.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { id, reason } from '../../commands/schemas.ts'
import { statementBy } from '../../commands/statement-by.ts'
import { evaluationKind } from '../evaluation.ts'
import { evaluationViewKind, viewIdOf } from '../evaluation-view.ts'
import { refuse } from './refusals.ts'
import { evaluationId, viewItems } from './schemas.ts'
import {
  requireComputed,
  requireEachOnce,
  requireIndependent,
  requireInTime,
  requireOfPlan,
  requireUnpublished,
} from './standing.ts'

/** A unit says how it sees what it leads. Until the last day it may say it anew. */
export const giveSelfView = defineCommand({
  name: 'evaluation.give-self-view',
  input: z.object({
    evaluation: evaluationId,
    organ: id,
    overall: reason,
    items: viewItems.min(1),
  }),
  authority: ({ organ }) => ({ power: 'evaluation.speak', organ }),
  run(tx, { evaluation, organ, overall, items }, act) {
    const state = requireUnpublished(tx, evaluation)
    requireInTime(civilDateAt(act.at), state.timetable.selfUntil, 'evaluation.self-closed')
    requireEachOnce(items)
    for (const { commitment } of items) {
      if (requireOfPlan(tx, state, commitment).lead !== organ)
        refuse('evaluation.not-leading', { id: commitment })
    }
    const view = { evaluation, role: 'self', organ, items } as const
    tx.append(evaluationViewKind, viewIdOf(evaluation, organ), {
      type: 'ViewGiven',
      ...view,
      overall: statementBy(act, overall),
    })
    tx.append(evaluationKind, evaluation, { type: 'SelfViewGiven', organ })
  },
})

/** The independent evaluator says how it sees the plan, once the classes are known. Until the last day also anew. */
export const giveIndependentView = defineCommand({
  name: 'evaluation.give-independent-view',
  input: z.object({ evaluation: evaluationId, overall: reason, items: viewItems }),
  authority: () => ({ power: 'evaluation.judge' }),
  run(tx, { evaluation, overall, items }, act) {
    const state = requireComputed(tx, evaluation)
    const organ = act.organ ?? ''
    if (organ !== state.evaluator) refuse('evaluation.not-evaluator', { id: state.evaluator })
    requireIndependent(tx, organ, state)
    const { independentUntil } = state.timetable
    requireInTime(civilDateAt(act.at), independentUntil, 'evaluation.independent-closed')
    requireEachOnce(items)
    for (const { commitment } of items) requireOfPlan(tx, state, commitment)
    const view = { evaluation, role: 'independent', organ, items } as const
    tx.append(evaluationViewKind, viewIdOf(evaluation, organ), {
      type: 'ViewGiven',
      ...view,
      overall: statementBy(act, overall),
    })
    tx.append(evaluationKind, evaluation, { type: 'IndependentViewGiven', at: act.at })
  },
})

/** A unit with a part in it, or the evaluator, puts down what it does not agree with. It stays word for word. */
export const dissent = defineCommand({
  name: 'evaluation.dissent',
  input: z.object({
    evaluation: evaluationId,
    organ: id,
    commitment: id.nullable(),
    statement: reason,
  }),
  authority: ({ organ }) => ({ power: 'evaluation.speak', organ }),
  run(tx, { evaluation, organ, commitment, statement }, act) {
    const state = requireComputed(tx, evaluation)
    if (!state.leads.includes(organ) && organ !== state.evaluator)
      refuse('evaluation.no-part', { id: organ })
    if (commitment !== null) requireOfPlan(tx, state, commitment)
    const said = { ...statementBy(act, statement), organ, commitment }
    tx.append(evaluationKind, evaluation, { type: 'DissentGiven', ...said })
  },
})
