// The sample's annual plan for 2026, drafted from what the five-year plan asks of its first year, and the draft for 2027.
import {
  adoptAnnualPlan,
  changeAnnualItem,
  openAnnualPlan,
  setAnnualItems,
} from '../../engines/plan/annual/commands.ts'
import { proposeGoals } from '../../engines/plan/annual/propose-goals.ts'
import { isReached } from '../../engines/plan/annual/item-standing.ts'
import {
  type CommitmentState,
  commitmentKind,
  measuresOf,
  verifiedValues,
} from '../../engines/plan/commitment.ts'
import type { ReaderStore } from '../../kernel/store.ts'
import type { Enact } from '../../systems/found-city.ts'
import type { Happening } from './happening.ts'
import { type OwnedCommitment, planOfficeHead } from './split-plan.ts'

const congress = 'person.zhuang-zhihui'
const perLot = 40
const planStartsOn = '2026-01-01'
const planEndsOn = '2030-12-31'

interface AnnualStage {
  enact: Enact
  reader: ReaderStore
  plan: string
  owned: readonly OwnedCommitment[]
}

/** The plan for 2026, approved in April, changed once in September; the draft for 2027, begun in November. */
export function sampleAnnualPlans(stage: AnnualStage): Happening[] {
  const { enact, plan } = stage
  const year = 2026
  const approval = {
    plan,
    year,
    adoptedOn: '2026-04-28',
    decision: '云溪市第十五届人民代表大会常务委员会第二十八次会议',
  }
  return [
    { at: '2026-04-07T02:00:00.000Z', enact: () => draft(stage, year) },
    {
      at: '2026-04-28T08:30:00.000Z',
      enact: () => enact(congress, adoptAnnualPlan, approval),
    },
    { at: '2026-09-10T03:00:00.000Z', enact: () => lowerOne(stage, year) },
    { at: '2026-11-16T02:30:00.000Z', enact: () => draft(stage, year + 1) },
  ]
}

async function draft(stage: AnnualStage, year: number): Promise<void> {
  const { enact, plan, owned } = stage
  await enact(planOfficeHead, openAnnualPlan, { plan, year })
  const items: Item[] = []
  for (const one of owned) {
    const item = await itemOf(stage, one, year)
    if (item) items.push(item)
  }
  for (let from = 0; from < items.length; from += perLot) {
    const lot = items.slice(from, from + perLot)
    await enact(planOfficeHead, setAnnualItems, { plan, year, items: lot })
  }
}

interface Item {
  commitment: string
  task: string
  goals: { measure: string; value: string }[]
}

/** What the five-year plan asks of a promise in a year; nothing where it asks for nothing yet. */
async function itemOf(
  { reader, plan }: AnnualStage,
  { id, wording }: OwnedCommitment,
  year: number,
): Promise<Item | null> {
  const [row] = await reader.loadStates([{ kind: commitmentKind.name, id }])
  if (!row) throw new Error(`no commitment ${id} of ${plan}`)
  const state = JSON.parse(row.state) as CommitmentState
  const dropped = state.changes.some(({ what }) => what.type === 'dropped')
  if (dropped) return null
  const span = { startOn: planStartsOn, dueOn: state.dueOn ?? planEndsOn }
  const measures = measuresOf(state, wording)
  const values = verifiedValues(state)
  const goals = proposeGoals(measures, span, year).filter(({ measure, value }) => {
    const known = measures.find((each) => each.id === measure)
    const actual = values.get(measure)
    return known && (actual === undefined || !isReached(known, value, actual))
  })
  return goals.length === 0 ? null : { commitment: id, task: taskOf(wording.text), goals }
}

/** The promise's own words up to the first pause, without the year the whole is due. */
function taskOf(text: string): string {
  const [first = text] = text.replace(/^到20\d\d年，/, '').split(/[。；\n]/)
  return first.slice(0, 80)
}

/** One goal lowered in September, with the reason. */
async function lowerOne(stage: AnnualStage, year: number): Promise<void> {
  const { enact, plan, owned } = stage
  const lifts = owned.find(({ wording }) => wording.text.includes('加装电梯'))
  const item = lifts && (await itemOf(stage, lifts, year))
  const [goal] = item?.goals ?? []
  if (!item || !goal) return
  const value = String(Math.floor(Number(goal.value) * 0.85))
  const input = {
    plan,
    year,
    item: { ...item, goals: [{ ...goal, value }, ...item.goals.slice(1)] },
    reason:
      '上半年有四十多个单元没有谈拢费用分摊，改到明年动工。少做的数列入下一年，不减五年总数。',
  }
  await enact(planOfficeHead, changeAnnualItem, input)
}
