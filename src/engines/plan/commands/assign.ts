import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { organKind } from '../../registry/organ.ts'
import { type CommitmentState, commitmentKind, inForce, wordingOf } from '../commitment.ts'
import { keepDuty } from '../duty/keep-duty.ts'
import { planKind } from '../plan.ts'
import { refuse } from './refusals.ts'
import { civilDate, id, reportEvery, terms } from './schemas.ts'

const assignment = z.object({
  commitment: id,
  lead: id,
  supporting: z.array(id).max(60),
  dueOn: civilDate.nullable(),
  reportEveryMonths: reportEvery,
  terms: z.array(terms).max(60),
})

/**
 * Gives commitments to units: exactly one lead unit each, supporting units, a date and interim targets. A commitment
 * is given once; whatever is changed about it later has a reason and stays on it for ever (`change/`).
 */
export const assignCommitments = defineCommand({
  name: 'commitment.assign',
  input: z.object({ assignments: z.array(assignment).min(1).max(100) }),
  authority: () => ({ power: 'plan.assign' }),
  run(tx, input, act) {
    for (const { commitment, ...given } of input.assignments) {
      const state = requireInForce(tx, commitment)
      if (state.lead !== null) refuse('commitment.assigned-already', { id: commitment })
      requireUnits(tx, given)
      requireTerms(tx, state, given.terms)
      tx.append(commitmentKind, commitment, {
        type: 'CommitmentAssigned',
        ...given,
        assignedOn: civilDateAt(act.at),
      })
      keepDuty(tx, commitment, act.at)
    }
  },
})

/** The state of a commitment that binds now; refuses where there is none. */
export function requireInForce(tx: Tx, commitment: string): CommitmentState {
  const state = tx.get(commitmentKind, commitment)
  if (state.plan === '') refuse('commitment.unknown', { id: commitment })
  if (!inForce(state, tx.get(planKind, state.plan).current)) {
    refuse('commitment.not-in-force', { id: commitment })
  }
  return state
}

/** Refuses units that do not exist, and a lead that supports itself. */
export function requireUnits(
  tx: Tx,
  { lead, supporting }: { lead: string; supporting: string[] },
): void {
  for (const organ of [lead, ...supporting]) {
    if (!tx.has(organKind, organ)) refuse('commitment.no-such-organ', { id: organ })
  }
  if (supporting.includes(lead)) refuse('commitment.lead-is-supporting', { id: lead })
}

/** Refuses terms for what the text does not measure, and interim targets out of order. */
export function requireTerms(tx: Tx, state: CommitmentState, given: z.infer<typeof terms>[]): void {
  const wording = wordingOf(state, tx.get(planKind, state.plan).current)
  const known = new Set(wording?.measures.map((each) => each.id))
  for (const { measure, interim } of given) {
    if (!known.has(measure)) refuse('commitment.no-such-measure', { measure })
    if (interim.some((each, i) => i > 0 && each.on <= (interim[i - 1]?.on ?? ''))) {
      refuse('commitment.interim-out-of-order', { measure })
    }
  }
}
