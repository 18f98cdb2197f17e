import { z } from 'zod'
import { defineCommand } from '../../../../kernel/command.ts'
import { id, reason } from '../../commands/schemas.ts'
import { areOneUnit } from '../../commands/one-unit.ts'
import { statementBy } from '../../commands/statement-by.ts'
import { evaluationKind } from '../evaluation.ts'
import { evaluationMeasureKind, measureIdOf, standingOf } from '../evaluation-measure.ts'
import { groupOf } from '../found.ts'
import { refuse } from './refusals.ts'
import { evaluationId, measureClass } from './schemas.ts'
import { requireComputed } from './standing.ts'

/**
 * Gives a measure another class than the one computed, for a reason, never by somebody of the unit that leads it. Both
 * are shown from then on.
 */
export const overrideClass = defineCommand({
  name: 'evaluation.override',
  input: z.object({
    evaluation: evaluationId,
    commitment: id,
    measure: z.string().max(20),
    class: measureClass,
    reason,
  }),
  authority: () => ({ power: 'evaluation.override' }),
  run(tx, { evaluation, commitment, measure, class: to, reason: text }, act) {
    requireComputed(tx, evaluation)
    const one = measureIdOf(evaluation, commitment, measure)
    const state = tx.get(evaluationMeasureKind, one)
    if (state.classed === null) return refuse('evaluation.no-such-measure', { id: one })
    const { input } = state.classed
    if (areOneUnit(tx, act.organ, input.lead)) refuse('evaluation.own-unit')
    const isOfSteps = to === 'as-expected' || to === 'not-as-expected'
    if (isOfSteps !== (input.measure.type === 'milestones')) refuse('evaluation.class-unfit')
    const from = standingOf(state)
    if (from === to) refuse('evaluation.same-class')
    const override = { ...statementBy(act, text), from, to }
    tx.append(evaluationMeasureKind, one, { type: 'ClassOverridden', ...override })
    const group = groupOf(input.measure)
    tx.append(evaluationKind, evaluation, {
      type: 'StandingMoved',
      moves: [
        { group, finding: from, by: -1 },
        { group, finding: to, by: 1 },
      ],
    })
  },
})
