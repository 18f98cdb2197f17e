import { z } from 'zod'
import { defineCommand, type Tx } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { requireInForce } from '../commands/assign.ts'
import { civilDate, id, planId, quantity, reason } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import { measuresOf, wordingOf } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { type AnnualContent, annualItemId, annualItemKind } from './annual-item.ts'
import { annualPlanId, annualPlanKind, type AnnualPlanState } from './annual-plan.ts'
import { refuse } from './refusals.ts'

const year = z.int().min(1950).max(2200)
const of = { plan: planId, year }
const content = z.object({
  task: z.string().trim().min(1).max(500),
  goals: z.array(z.object({ measure: z.string().max(20), value: quantity })).max(60),
})
const item = content.extend({ commitment: id })

/** Opens the draft of a year's plan, within the years of the plan in force. */
export const openAnnualPlan = defineCommand({
  name: 'annual.open',
  input: z.object(of),
  authority: () => ({ power: 'annual.draft' }),
  run(tx, { plan, year: asked }, act) {
    const { current, period, adoptedOn } = tx.get(planKind, plan)
    if (current === 0) refuse('annual.outside-period', { year: asked })
    const from = period?.from ?? Number(adoptedOn?.slice(0, 4))
    const to = period?.to ?? from + 4
    if (asked < from || asked > to) refuse('annual.outside-period', { year: asked })
    const annual = annualPlanId(plan, asked)
    if (tx.has(annualPlanKind, annual)) refuse('annual.exists-already', { year: asked })
    const opened = { plan, year: asked, openedAt: act.at }
    tx.append(annualPlanKind, annual, { type: 'AnnualPlanOpened', ...opened })
  },
})

/** Takes items into a draft, or words those it holds anew. */
export const setAnnualItems = defineCommand({
  name: 'annual.set-items',
  input: z.object({ ...of, items: z.array(item).min(1).max(40) }),
  authority: () => ({ power: 'annual.draft' }),
  run(tx, { items, ...which }) {
    const { annual, state } = requireDraft(tx, which)
    let { items: count } = state
    for (const { commitment, ...given } of items) {
      requireGoals(tx, { plan: which.plan, commitment, content: given })
      const key = annualItemId(annual, commitment)
      if (tx.get(annualItemKind, key).status !== 'planned') count += 1
      const set = { annual, year: which.year, commitment, content: given }
      tx.append(annualItemKind, key, { type: 'AnnualItemSet', ...set })
    }
    countItems(tx, annual, count)
  },
})

/** Takes items out of a draft. */
export const removeAnnualItems = defineCommand({
  name: 'annual.remove-items',
  input: z.object({ ...of, commitments: z.array(id).min(1).max(40) }),
  authority: () => ({ power: 'annual.draft' }),
  run(tx, { commitments, ...which }) {
    const { annual, state } = requireDraft(tx, which)
    for (const commitment of commitments) {
      const key = annualItemId(annual, commitment)
      if (tx.get(annualItemKind, key).status !== 'planned')
        refuse('annual.no-such-item', { id: commitment })
      tx.append(annualItemKind, key, { type: 'AnnualItemRemoved' })
    }
    countItems(tx, annual, state.items - commitments.length)
  },
})

/** Brings a draft into force; from now on its items change only with a reason. */
export const adoptAnnualPlan = defineCommand({
  name: 'annual.adopt',
  input: z.object({
    ...of,
    adoptedOn: civilDate,
    decision: z.string().trim().min(1).max(300),
  }),
  authority: () => ({ power: 'annual.adopt' }),
  run(tx, { adoptedOn, decision, ...which }, act) {
    const { annual, state } = requireDraft(tx, which)
    if (state.items === 0) refuse('annual.empty')
    if (adoptedOn > civilDateAt(act.at)) refuse('annual.adopted-in-future')
    tx.append(annualPlanKind, annual, { type: 'AnnualPlanAdopted', adoptedOn, decision })
  },
})

/** Changes an item of an adopted plan, or takes one in, for a reason that stays with it. */
export const changeAnnualItem = defineCommand({
  name: 'annual.change-item',
  input: z.object({ ...of, item, reason }),
  authority: () => ({ power: 'annual.change' }),
  run(tx, { item: { commitment, ...given }, reason: why, ...which }, act) {
    const annual = requireAdopted(tx, which)
    requireGoals(tx, { plan: which.plan, commitment, content: given })
    const key = annualItemId(annual, commitment)
    const state = tx.get(annualItemKind, key)
    if (state.status === 'released') refuse('annual.no-such-item', { id: commitment })
    if (state.status === 'planned' && sameContent(state.content, given))
      refuse('annual.nothing-changed')
    tx.append(annualItemKind, key, {
      type: 'AnnualItemChanged',
      annual,
      year: which.year,
      commitment,
      content: given,
      made: statementBy(act, why),
    })
    if (state.status !== 'planned') countItems(tx, annual, tx.get(annualPlanKind, annual).items + 1)
  },
})

/** Says, once its year is over, that what an item did not reach is not carried on, and why; it stays to be seen. */
export const releaseAnnualItem = defineCommand({
  name: 'annual.release-item',
  input: z.object({ ...of, commitment: id, reason }),
  authority: () => ({ power: 'annual.change' }),
  run(tx, { commitment, reason: why, ...which }, act) {
    const annual = requireAdopted(tx, which)
    const key = annualItemId(annual, commitment)
    if (tx.get(annualItemKind, key).status !== 'planned')
      refuse('annual.no-such-item', { id: commitment })
    if (civilDateAt(act.at) <= `${which.year}-12-31`) refuse('annual.year-runs')
    tx.append(annualItemKind, key, { type: 'AnnualItemReleased', made: statementBy(act, why) })
  },
})

/** Every command of annual plans. */
export const annualCommands = [
  openAnnualPlan,
  setAnnualItems,
  removeAnnualItems,
  adoptAnnualPlan,
  changeAnnualItem,
  releaseAnnualItem,
] as const

interface Which {
  plan: string
  year: number
}

function requireDraft(
  tx: Tx,
  { plan, year: asked }: Which,
): { annual: string; state: AnnualPlanState } {
  const annual = annualPlanId(plan, asked)
  const state = tx.get(annualPlanKind, annual)
  if (state.status === 'none') refuse('annual.unknown', { plan, year: asked })
  if (state.status !== 'draft') refuse('annual.not-draft')
  return { annual, state }
}

function requireAdopted(tx: Tx, { plan, year: asked }: Which): string {
  const annual = annualPlanId(plan, asked)
  const { status } = tx.get(annualPlanKind, annual)
  if (status === 'none') refuse('annual.unknown', { plan, year: asked })
  if (status !== 'adopted') refuse('annual.not-adopted')
  return annual
}

/** Goals are of the promise's own measures, and somebody leads it: an item without an owner would be nobody's. */
function requireGoals(tx: Tx, { plan, commitment, content: { goals } }: Worded): void {
  const state = requireInForce(tx, commitment)
  if (state.plan !== plan) refuse('annual.other-plan', { id: commitment })
  if (state.lead === null) refuse('annual.not-assigned', { id: commitment })
  const wording = wordingOf(state, tx.get(planKind, plan).current)
  const measures = wording ? measuresOf(state, wording) : []
  for (const { measure, value } of goals) {
    const known = measures.find((each) => each.id === measure)
    if (!known) return refuse('annual.no-such-measure', { measure })
    if (known.type === 'figure') continue
    const steps = known.steps.length
    const isCount = /^\d+$/.test(value) && Number(value) <= steps
    if (!isCount) refuse('annual.steps-out-of-range', { steps })
  }
}

interface Worded {
  plan: string
  commitment: string
  content: AnnualContent
}

function sameContent(a: AnnualContent, b: AnnualContent): boolean {
  const key = ({ task, goals }: AnnualContent) =>
    JSON.stringify([task, goals.toSorted((x, y) => (x.measure < y.measure ? -1 : 1))])
  return key(a) === key(b)
}

function countItems(tx: Tx, annual: string, items: number): void {
  tx.append(annualPlanKind, annual, { type: 'AnnualItemsCounted', items })
}
