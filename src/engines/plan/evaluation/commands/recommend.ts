import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../../kernel/command.ts'
import { requireInForce } from '../../commands/assign.ts'
import { id, reason } from '../../commands/schemas.ts'
import { statementBy } from '../../commands/statement-by.ts'
import { commitmentKind } from '../../commitment.ts'
import { evaluationKind } from '../evaluation.ts'
import type { Outcome } from '../recommendation.ts'
import { refuse } from './refusals.ts'
import { evaluationId } from './schemas.ts'
import { requireComputed, requireKnown, requireOfPlan } from './standing.ts'

/** The independent evaluator recommends something, before the evaluation is published. */
export const recommend = defineCommand({
  name: 'evaluation.recommend',
  input: z.object({ evaluation: evaluationId, commitment: id.nullable(), recommendation: reason }),
  authority: () => ({ power: 'evaluation.judge' }),
  run(tx, { evaluation, commitment, recommendation }, act) {
    const state = requireComputed(tx, evaluation)
    if (act.organ !== state.evaluator) refuse('evaluation.not-evaluator', { id: state.evaluator })
    if (commitment !== null) requireOfPlan(tx, state, commitment)
    const number = state.recommendations.length + 1
    const made = { number, commitment, ...statementBy(act, recommendation) }
    tx.append(evaluationKind, evaluation, { type: 'RecommendationMade', ...made })
  },
})

/** The plan office says what became of a recommendation: a commitment, a change of one, or refused for a reason. */
export const answerRecommendation = defineCommand({
  name: 'evaluation.answer-recommendation',
  input: z.object({
    evaluation: evaluationId,
    number: z.int().min(1),
    outcome: z.discriminatedUnion('type', [
      z.object({ type: z.literal('commitment'), commitment: id }),
      z.object({ type: z.literal('change'), commitment: id, change: z.int().min(0) }),
      z.object({ type: z.literal('refused') }),
    ]),
    reason,
  }),
  authority: () => ({ power: 'evaluation.hold' }),
  run(tx, { evaluation, number, outcome, reason: text }, act) {
    const state = requireKnown(tx, evaluation)
    if (state.status !== 'published') refuse('evaluation.not-published')
    const one = state.recommendations.find((each) => each.number === number)
    if (!one) return refuse('evaluation.no-such-recommendation', { number })
    if (one.outcome !== null) refuse('evaluation.recommendation-answered', { number })
    requireTied(tx, outcome, one.at)
    tx.append(evaluationKind, evaluation, {
      type: 'RecommendationAnswered',
      number,
      outcome: answered(outcome, text, act),
    })
  },
})

type Tie =
  | { type: 'commitment'; commitment: string }
  | { type: 'change'; commitment: string; change: number }
  | { type: 'refused' }

/** A commitment binds now; a change was made after it was recommended. */
function requireTied(tx: Tx, tie: Tie, recommendedAt: string): void {
  if (tie.type === 'commitment') requireInForce(tx, tie.commitment)
  if (tie.type !== 'change') return
  const change = tx.get(commitmentKind, tie.commitment).changes[tie.change]
  if (!change || change.made.at < recommendedAt)
    refuse('evaluation.no-such-change', { id: tie.commitment })
}

function answered(tie: Tie, text: string, act: Act): Outcome {
  return { ...tie, ...statementBy(act, text) }
}
