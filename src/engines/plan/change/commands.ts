import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../kernel/command.ts'
import type { Measure } from '../arithmetic/measure.ts'
import { requireInForce, requireTerms, requireUnits } from '../commands/assign.ts'
import { civilDate, id, quantity, reason, reportEvery, terms } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import {
  type CommitmentState,
  commitmentKind,
  isWorded,
  measuresOf,
  wordingOf,
} from '../commitment.ts'
import { keepDuty } from '../duty/keep-duty.ts'
import { planKind, type PlanState } from '../plan.ts'
import { dueOnOf } from '../views/commitment-view.ts'
import { asksLess, changeEvents, type Changed, isDropped } from './change.ts'
import { decisionId } from './decision.ts'
import { takePermit } from './permit.ts'
import { refuse } from './refusals.ts'

const authority = () => ({ power: 'plan.change' })
const given = { commitment: id, reason }
const decision = decisionId.nullable()

/** Moves the date a commitment is due on; a binding one is put off only under a decision. */
export const moveDate = defineCommand({
  name: 'commitment.move-date',
  input: z.object({ ...given, dueOn: civilDate, decision }),
  authority,
  run(tx, input, act) {
    const promise = requireOwned(tx, input.commitment)
    const from = dueOnOf(promise.state, promise.measures, promise.plan)
    const what = { type: 'date', from, to: input.dueOn } as const
    if (what.from === what.to) refuse('change.nothing-changed', { id: promise.id })
    change(tx, promise, { ...input, what, weakens: what.from < what.to }, act)
  },
})

/** Sets another target for a figure; a binding one is lowered only under a decision. */
export const changeTarget = defineCommand({
  name: 'commitment.change-target',
  input: z.object({
    ...given,
    measure: z.string().max(20),
    target: quantity,
    upper: quantity.nullable(),
    decision,
  }),
  authority,
  run(tx, input, act) {
    const promise = requirePromise(tx, input.commitment)
    const figure = promise.measures.find((each) => each.id === input.measure)
    if (figure?.type !== 'figure')
      return refuse('change.no-such-figure', { measure: input.measure })
    const from = { target: figure.target, upper: figure.upper }
    const to = { target: input.target, upper: input.upper }
    if ((figure.comparator === 'range') !== (to.upper !== null)) refuse('change.upper-unfit')
    if (isSame(from, to)) refuse('change.nothing-changed', { id: promise.id })
    const what = { type: 'target', measure: figure.id, from, to } as const
    change(tx, promise, { ...input, what, weakens: asksLess(figure, to) }, act)
  },
})

/** Makes another unit answer for a commitment, or other units support it. */
export const changeLead = defineCommand({
  name: 'commitment.change-lead',
  input: z.object({ ...given, lead: id, supporting: z.array(id).max(60) }),
  authority,
  run(tx, { lead, supporting, ...input }, act) {
    const promise = requireOwned(tx, input.commitment)
    const { state } = promise
    const to = { lead, supporting }
    requireUnits(tx, to)
    const from = { lead: state.lead, supporting: state.supporting }
    if (isSame(from, to)) refuse('change.nothing-changed', { id: promise.id })
    const what = { type: 'lead', from, to } as const
    change(tx, promise, { ...input, what, weakens: false, decision: null }, act)
  },
})

/**
 * Sets other interim targets, baselines or milestones, or another interval of reports. How a promise is followed is the
 * plan office's own; what was promised stays as it was.
 */
export const changeTerms = defineCommand({
  name: 'commitment.change-terms',
  input: z.object({ ...given, reportEveryMonths: reportEvery, terms: z.array(terms).max(60) }),
  authority,
  run(tx, input, act) {
    const promise = requireOwned(tx, input.commitment)
    const { state } = promise
    requireTerms(tx, state, input.terms)
    const from = { reportEveryMonths: state.reportEveryMonths, terms: state.terms }
    const to = { reportEveryMonths: input.reportEveryMonths, terms: input.terms }
    if (isSame(from, to)) refuse('change.nothing-changed', { id: promise.id })
    const what = { type: 'terms', from, to } as const
    change(tx, promise, { ...input, what, weakens: false, decision: null }, act)
  },
})

/** Gives a promise up. It no longer binds, and stays in the plan's text as dropped; a binding one needs a decision. */
export const dropCommitment = defineCommand({
  name: 'commitment.drop',
  input: z.object({ ...given, decision }),
  authority,
  run(tx, input, act) {
    const promise = readPromise(tx, input.commitment)
    if (promise && isDropped(promise.state.changes, promise.plan.current))
      refuse('change.dropped-already', { id: input.commitment })
    const what = { type: 'dropped' } as const
    change(tx, requirePromise(tx, input.commitment), { ...input, what, weakens: true }, act)
  },
})

/** Takes a dropped promise up again, as it stood. */
export const reinstateCommitment = defineCommand({
  name: 'commitment.reinstate',
  input: z.object(given),
  authority,
  run(tx, input, act) {
    const promise = readPromise(tx, input.commitment)
    if (!promise || !isDropped(promise.state.changes, promise.plan.current))
      return refuse('change.not-dropped', { id: input.commitment })
    const what = { type: 'reinstated' } as const
    change(tx, promise, { ...input, what, weakens: false, decision: null }, act)
  },
})

/** What is changed, as it stands under the version of its plan in force. */
interface Promise {
  id: string
  state: CommitmentState
  plan: PlanState
  measures: Measure[]
}

function readPromise(tx: Tx, id: string): Promise | null {
  const state = tx.get(commitmentKind, id)
  const plan = tx.get(planKind, state.plan)
  const wording = isWorded(state, plan.current) ? wordingOf(state, plan.current) : undefined
  return wording ? { id, state, plan, measures: measuresOf(state, wording) } : null
}

function requirePromise(tx: Tx, id: string): Promise {
  requireInForce(tx, id)
  const promise = readPromise(tx, id)
  if (!promise) throw new Error(`${id} is in force without words`)
  return promise
}

function requireOwned(tx: Tx, id: string): Promise {
  const promise = requirePromise(tx, id)
  if (promise.state.lead === null) refuse('change.not-assigned', { id })
  return promise
}

interface Changing {
  what: Changed
  weakens: boolean
  reason: string
  decision: string | null
}

function change(tx: Tx, promise: Promise, changing: Changing, act: Act): void {
  const { what, weakens, reason: why } = changing
  const binding = promise.measures.some((each) => each.type === 'figure' && each.binding === true)
  const wish = { commitment: promise.id, what, needed: binding && weakens }
  takePermit(tx, wish, changing.decision, act)
  tx.append(commitmentKind, promise.id, {
    type: changeEvents[what.type],
    what,
    weakens,
    made: statementBy(act, why),
    version: promise.plan.current,
    lead: promise.state.lead,
    decision: changing.decision,
  })
  keepDuty(tx, promise.id, act.at)
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Every command that changes a promise during the plan. */
export const changeCommands = [
  moveDate,
  changeTarget,
  changeLead,
  changeTerms,
  dropCommitment,
  reinstateCommitment,
] as const
