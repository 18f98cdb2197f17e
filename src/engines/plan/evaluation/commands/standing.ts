// What the commands of evaluations ask before they act.
import type { Tx } from '../../../../kernel/command.ts'
import type { CivilDate } from '../../../../kernel/time.ts'
import { organKind } from '../../../registry/organ.ts'
import { areOneUnit } from '../../commands/one-unit.ts'
import { type CommitmentState, commitmentKind, inForce } from '../../commitment.ts'
import { planKind } from '../../plan.ts'
import { type EvaluationState, evaluationKind } from '../evaluation.ts'
import { refuse } from './refusals.ts'

/** The state of an evaluation; refuses where there is none. */
export function requireKnown(tx: Tx, evaluation: string): EvaluationState {
  const state = tx.get(evaluationKind, evaluation)
  if (state.status === 'none') refuse('evaluation.unknown', { id: evaluation })
  return state
}

/** The state of one that is not published: what is published changes no more. */
export function requireUnpublished(tx: Tx, evaluation: string): EvaluationState {
  const state = requireKnown(tx, evaluation)
  if (state.status === 'published') refuse('evaluation.published-already')
  return state
}

/** The state of one whose classes are known and which is not published. */
export function requireComputed(tx: Tx, evaluation: string): EvaluationState {
  const state = requireUnpublished(tx, evaluation)
  if (state.status !== 'computed') refuse('evaluation.not-computed')
  return state
}

/** A commitment of the plan that is evaluated. */
export function requireOfPlan(
  tx: Tx,
  { plan }: Pick<EvaluationState, 'plan'>,
  commitment: string,
): CommitmentState {
  const state = tx.get(commitmentKind, commitment)
  if (state.plan !== plan) refuse('evaluation.no-such-commitment', { id: commitment })
  return state
}

/** Each commitment is spoken of once in a view. */
export function requireEachOnce(items: readonly { commitment: string }[]): void {
  const seen = new Set<string>()
  for (const { commitment } of items) {
    if (seen.has(commitment)) refuse('evaluation.item-twice', { id: commitment })
    seen.add(commitment)
  }
}

/**
 * The evaluator is neither of the plan office's unit nor of one that leads anything in the plan, now or at the cut-off.
 */
export function requireIndependent(
  tx: Tx,
  evaluator: string,
  { plan, office, leads }: Pick<EvaluationState, 'plan' | 'office' | 'leads'>,
): void {
  if (!tx.has(organKind, evaluator)) refuse('evaluation.no-such-organ', { id: evaluator })
  const involved = new Set([office, ...leads, ...leadsNow(tx, plan)])
  const one = [...involved].some((organ) => areOneUnit(tx, evaluator, organ))
  if (one) refuse('evaluation.evaluator-involved', { id: evaluator })
}

/** Whoever leads a commitment in force of a plan; their numbers go from one to as many as were ever given. */
function leadsNow(tx: Tx, plan: string): Set<string> {
  const { numbered, current } = tx.get(planKind, plan)
  const leads = new Set<string>()
  for (let number = 1; number <= numbered; number += 1) {
    const state = tx.get(commitmentKind, `${plan}.${number}`)
    if (state.lead !== null && inForce(state, current)) leads.add(state.lead)
  }
  return leads
}

/** Refuses once a last day went by. */
export function requireInTime(
  today: CivilDate,
  until: CivilDate,
  code: 'evaluation.self-closed' | 'evaluation.independent-closed' | 'evaluation.questions-closed',
): void {
  if (today > until) refuse(code, { on: until })
}
