// What the plan office decides about two promises of different plans (规划衔接).
import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import type { Measure } from '../arithmetic/measure.ts'
import { requireInForce } from '../commands/assign.ts'
import { id, reason } from '../commands/schemas.ts'
import { type CommitmentState, commitmentKind, measuresOf, wordingOf } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { dueOnOf } from '../views/commitment-view.ts'
import { alignmentId, alignmentKind, inOrder } from './alignment.ts'
import { differenceAbouts, differencesOf, type Promised } from './differences.ts'
import { pairMeasures } from './pair-measures.ts'
import { refuse } from './refusals.ts'

const two = z.object({ first: id, second: id })
const authority = () => ({ power: 'plan.align' })

/**
 * Says that two promises of different plans are the same. From then on a report on one counts for both, in the
 * measures that are the same in both: by indicator, and by what they count where the words are the same.
 */
export const confirmAlignment = defineCommand({
  name: 'alignment.confirm',
  input: two.extend({ reason: z.string().trim().max(2000) }),
  authority,
  run(tx, input, act) {
    const { id: alignment, pair, promised } = requirePair(tx, input)
    if (tx.get(alignmentKind, alignment).status === 'confirmed') refuse('alignment.decided-already')
    const measures = pairMeasures(...promised)
      .filter(([one, other]) => countAlike(one, other))
      .map(([one, other]) => ({ first: one.id, second: other.id }))
    if (measures.length === 0) refuse('alignment.no-measures')
    const said = { by: act.actor, organ: act.organ ?? '', at: act.at, reason: input.reason }
    tx.append(alignmentKind, alignment, {
      type: 'AlignmentConfirmed',
      ...pair,
      measures,
      ...said,
    })
    tx.append(commitmentKind, pair.first, {
      type: 'CommitmentAligned',
      commitment: pair.second,
      measures: measures.map(({ first, second }) => ({ own: first, other: second })),
    })
    tx.append(commitmentKind, pair.second, {
      type: 'CommitmentAligned',
      commitment: pair.first,
      measures: measures.map(({ first, second }) => ({ own: second, other: first })),
    })
  },
})

/** Says that two promises are not the same, whatever the reader suggests. What counted for both still does. */
export const rejectAlignment = defineCommand({
  name: 'alignment.reject',
  input: two.extend({ reason }),
  authority,
  run(tx, input, act) {
    const { id: alignment, pair } = requirePair(tx, input)
    const { status } = tx.get(alignmentKind, alignment)
    if (status === 'rejected') refuse('alignment.decided-already')
    tx.append(alignmentKind, alignment, {
      type: 'AlignmentRejected',
      ...pair,
      ...saidBy(act, input.reason),
    })
    if (status !== 'confirmed') return
    tx.append(commitmentKind, pair.first, { type: 'CommitmentParted', commitment: pair.second })
    tx.append(commitmentKind, pair.second, { type: 'CommitmentParted', commitment: pair.first })
  },
})

/** Decides which of two differing promises holds, or that each holds in its own field; the reason stays for ever. */
export const settleDifference = defineCommand({
  name: 'alignment.settle',
  input: two.extend({
    about: z.enum(differenceAbouts),
    measures: z.object({ first: z.string().max(20), second: z.string().max(20) }).nullable(),
    holds: id.nullable(),
    reason,
  }),
  authority,
  run(tx, input, act) {
    const { id: alignment, pair, promised } = requirePair(tx, input)
    const { about, holds } = input
    const turned = pair.first !== input.first
    const measures = input.measures && turned ? turnedAround(input.measures) : input.measures
    const difference = differencesOf(...promised).find(
      (each) =>
        each.about === about &&
        each.measures?.a === measures?.first &&
        each.measures?.b === measures?.second,
    )
    if (!difference) return refuse('alignment.no-such-difference')
    if (holds !== null && holds !== pair.first && holds !== pair.second)
      refuse('alignment.holds-neither')
    tx.append(alignmentKind, alignment, {
      type: 'DifferenceSettled',
      ...pair,
      about,
      measures,
      values: { first: difference.a, second: difference.b },
      holds,
      ...saidBy(act, input.reason),
    })
  },
})

function turnedAround({ first, second }: { first: string; second: string }) {
  return { first: second, second: first }
}

function saidBy(act: Act, why: string) {
  return { by: act.actor, organ: act.organ ?? '', at: act.at, reason: why }
}

/** Two promises in force, of different plans, in the order in which an alignment keeps them. */
function requirePair(tx: Tx, input: { first: string; second: string }) {
  const [first, second] = inOrder(input.first, input.second)
  const states = [requireInForce(tx, first), requireInForce(tx, second)] as const
  if (states[0].plan === states[1].plan) refuse('alignment.same-plan')
  const promised: [Promised, Promised] = [promisedIn(tx, states[0]), promisedIn(tx, states[1])]
  const pair = { first, second, firstPlan: states[0].plan, secondPlan: states[1].plan }
  return { id: alignmentId(first, second), pair, promised }
}

function promisedIn(tx: Tx, state: CommitmentState): Promised {
  const plan = tx.get(planKind, state.plan)
  const wording = wordingOf(state, plan.current)
  if (!wording) throw new Error('a commitment in force is worded in the version in force')
  const measures = measuresOf(state, wording)
  return {
    text: wording.text,
    measures,
    dueOn: dueOnOf(state, measures, plan),
    lead: state.lead,
  }
}

/** Whether a value of one can stand for the other as it is: the same unit, or equally many steps. */
function countAlike(one: Measure, other: Measure): boolean {
  if (one.type === 'figure' && other.type === 'figure') return one.unit === other.unit
  return (
    one.type === 'milestones' &&
    other.type === 'milestones' &&
    one.steps.length === other.steps.length
  )
}
