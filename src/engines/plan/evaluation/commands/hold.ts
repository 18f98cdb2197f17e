// What the plan office does: it opens an evaluation, has the journal read, names another evaluator, publishes.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../../../kernel/command.ts'
import type { CivilDate } from '../../../../kernel/time.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { id, reason } from '../../commands/schemas.ts'
import { statementBy } from '../../commands/statement-by.ts'
import { planKind } from '../../plan.ts'
import { evaluationKind, type EvaluationState, type Opening } from '../evaluation.ts'
import { evaluationMeasureKind, measureIdOf } from '../evaluation-measure.ts'
import { findingOf, foundFrom, groupOf, type MeasureInput } from '../found.ts'
import { recommendationDays } from '../recommendation.ts'
import { summedMoves, type TallyMove } from '../tally.ts'
import { refuse } from './refusals.ts'
import { cutOff, evaluationId, measureInput, opening } from './schemas.ts'
import { requireComputed, requireIndependent, requireUnpublished } from './standing.ts'

const holding = () => ({ power: 'evaluation.hold' })

/** Opens an evaluation with its timetable, its evaluator and the questions to the public. */
export const openEvaluation = defineCommand({
  name: 'evaluation.open',
  input: opening.extend({ evaluation: evaluationId }),
  authority: holding,
  run(tx, { evaluation, ...given }, act) {
    if (tx.has(evaluationKind, evaluation)) refuse('evaluation.exists-already', { id: evaluation })
    if (tx.get(planKind, given.plan).current === 0)
      refuse('evaluation.no-such-plan', { id: given.plan })
    requireOrder(given, civilDateAt(act.at))
    const office = act.organ ?? ''
    requireIndependent(tx, given.evaluator, { plan: given.plan, office, leads: [] })
    const opened = { ...given, openedAt: act.at, office }
    tx.append(evaluationKind, evaluation, { type: 'EvaluationOpened', ...opened })
  },
})

/** Names another evaluator, for a reason, until the independent view was given. */
export const appointEvaluator = defineCommand({
  name: 'evaluation.appoint',
  input: z.object({ evaluation: evaluationId, evaluator: id, reason }),
  authority: holding,
  run(tx, { evaluation, evaluator, reason: text }, act) {
    const state = requireUnpublished(tx, evaluation)
    if (state.independentAt !== null) refuse('evaluation.independent-given')
    requireIndependent(tx, evaluator, state)
    const appointed = statementBy(act, text)
    tx.append(evaluationKind, evaluation, { type: 'EvaluatorAppointed', evaluator, appointed })
  },
})

/**
 * Classes some measures from their inputs at the cut-off entry: the last entry of the cut-off day, the same for all.
 * The inputs are read from the journal outside this act; the classes are reckoned here. With the last lot they stand.
 */
export const computeEvaluation = defineCommand({
  name: 'evaluation.compute',
  input: z.object({
    evaluation: evaluationId,
    cutOff,
    version: z.int().min(1),
    inputs: z.array(measureInput).min(1).max(100),
    last: z.boolean(),
  }),
  authority: holding,
  run(tx, { evaluation, inputs, last, ...read }, act) {
    const state = requireUnpublished(tx, evaluation)
    if (state.status !== 'open') refuse('evaluation.computed-already')
    requireCutOff(state, read.cutOff, civilDateAt(act.at))
    const moves = inputs.flatMap((input) => classOne(tx, evaluation, { input, on: state.dataOn }))
    const leads = [...new Set(inputs.flatMap(({ lead }) => lead ?? []))]
    tx.append(evaluationKind, evaluation, {
      type: 'MeasuresEvaluated',
      ...read,
      leads,
      moves: summedMoves(moves),
    })
    if (last) tx.append(evaluationKind, evaluation, { type: 'EvaluationComputed' })
  },
})

/** Publishes it with what the plan office says of it all. Whoever had a last day has had it. */
export const publishEvaluation = defineCommand({
  name: 'evaluation.publish',
  input: z.object({ evaluation: evaluationId, summary: reason }),
  authority: holding,
  run(tx, { evaluation, summary }, act) {
    const state = requireComputed(tx, evaluation)
    const today = civilDateAt(act.at)
    const { selfUntil, independentUntil, questionsUntil } = state.timetable
    const running = [selfUntil, questionsUntil]
    if (state.independentAt === null) running.push(independentUntil)
    const last =
      running
        .filter((on) => on !== null)
        .toSorted()
        .at(-1) ?? ''
    if (today <= last) refuse('evaluation.still-runs', { on: last })
    tx.append(evaluationKind, evaluation, {
      type: 'EvaluationPublished',
      summary: statementBy(act, summary),
      answerBy: addWorkingDays(today, recommendationDays(today)),
    })
  },
})

function requireOrder({ dataOn, cutOffOn, timetable, questions }: Opening, today: CivilDate): void {
  const { selfUntil, independentUntil, questionsUntil, publishBy } = timetable
  if (questions.length > 0 !== (questionsUntil !== null))
    refuse('evaluation.questions-without-date')
  const isOrdered =
    dataOn <= cutOffOn &&
    cutOffOn < independentUntil &&
    today <= selfUntil &&
    selfUntil <= independentUntil &&
    independentUntil <= publishBy &&
    (questionsUntil === null || (today <= questionsUntil && questionsUntil <= publishBy))
  if (!isOrdered) refuse('evaluation.dates-out-of-order')
}

function requireCutOff(
  { cutOffOn, cutOff: known }: EvaluationState,
  { seq, at }: { seq: number; at: string },
  today: CivilDate,
): void {
  if (today <= cutOffOn || civilDateAt(at) > cutOffOn)
    refuse('evaluation.cut-off-ahead', { on: cutOffOn })
  if (known !== null && known.seq !== seq) refuse('evaluation.cut-off-differs', { seq: known.seq })
}

/** Classes one measure, anew where a lot is sent again, and says by what the tally moves. */
function classOne(
  tx: Tx,
  evaluation: string,
  { input, on }: { input: MeasureInput; on: CivilDate },
): TallyMove[] {
  const measure = measureIdOf(evaluation, input.commitment, input.measure.id)
  const before = tx.get(evaluationMeasureKind, measure).classed
  const found = foundFrom(input, on)
  tx.append(evaluationMeasureKind, measure, { type: 'MeasureClassed', evaluation, input, found })
  const move = { group: groupOf(input.measure), finding: findingOf(found), by: 1 }
  if (before === null) return [move]
  const undone = { group: groupOf(before.input.measure), finding: findingOf(before.found), by: -1 }
  return [undone, move]
}
