import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { organKind } from '../../registry/organ.ts'
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'
import { assignCommitments } from '../commands/assign.ts'
import { adoptPlan } from '../commands/adopt.ts'
import { proposeCommitments, takeInPlan } from '../commands/take-in.ts'
import { commitmentKind, type VerifiedReport } from '../commitment.ts'
import { viewCommitment } from '../views/commitment-view.ts'
import { planKind } from '../plan.ts'
import type { AnnualItemState } from './annual-item.ts'
import { annualItemId, annualItemKind } from './annual-item.ts'
import { annualPlanKind } from './annual-plan.ts'
import { annualRows } from './annual-view.ts'
import {
  adoptAnnualPlan,
  changeAnnualItem,
  openAnnualPlan,
  releaseAnnualItem,
  removeAnnualItems,
  setAnnualItems,
} from './commands.ts'
import { isReached, itemStanding } from './item-standing.ts'
import { proposeGoals } from './propose-goals.ts'

const forty: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '孵化器',
  comparator: '>=',
  target: '40',
  upper: null,
  unit: '家',
  direction: 'up',
  baseline: '20',
  interim: [{ on: '2026-12-31', value: '23' }],
  dueOn: null,
  binding: false,
}
const platform: Measure = {
  type: 'milestones',
  id: 'm2',
  steps: [
    { title: '立项', dueOn: '2026-06-30' },
    { title: '建成', dueOn: '2028-12-31' },
  ],
}

const organ = (name: string) => ({
  type: 'OrganEstablished' as const,
  name: { zh: name, en: name },
  sort: 'bureau' as const,
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
})

const passage = (text: string, start: number) => ({
  text,
  start,
  end: start + text.length,
  section: 's1',
  strength: 'must' as const,
  bodies: [],
  measures: [forty, platform],
  relation: 'new' as const,
  continues: null,
})

const at = (on: string, actor = 'office') => ({
  actor,
  organ: 'org.fagai',
  at: `${on}T02:00:00.000Z`,
})

function city() {
  const document = { name: '纲要.docx', format: 'docx', digest: 'a'.repeat(64), sizeBytes: 9000 }
  const taken = {
    plan: 'yunxi',
    title: '纲要',
    period: { from: 2026, to: 2030 },
    document,
    textDigest: 'b'.repeat(64),
    readingDigest: 'c'.repeat(64),
  }
  const given = {
    commitment: 'yunxi.1',
    lead: 'org.keji',
    supporting: [],
    dueOn: null,
    reportEveryMonths: 3,
    terms: [],
  }
  const proposals = [passage('孵化器四十家。', 0), passage('另一句。', 9)]
  const adoption = { plan: 'yunxi', version: 1, adoptedOn: '2026-01-05', decision: '会议' }
  const one = rehearse().given([organKind, 'org.keji', organ('市科技局')])
  one.when(takeInPlan, taken).thenDone()
  one.when(proposeCommitments, { plan: 'yunxi', version: 1, proposals }).thenDone()
  one.when(adoptPlan, adoption).thenDone()
  one.when(assignCommitments, { assignments: [given] }).thenDone()
  return one
}

const of = { plan: 'yunxi', year: 2026 }
const item = { commitment: 'yunxi.1', task: '新认定三家', goals: [{ measure: 'm1', value: '23' }] }

const approval = { ...of, adoptedOn: '2026-02-20', decision: '人大会议' }

function drafted(items: object[] = [item]) {
  const one = city()
  one.when(openAnnualPlan, of, at('2026-02-01')).thenDone()
  return { one, outcome: one.when(setAnnualItems, { ...of, items }, at('2026-02-02')) }
}

function adopted() {
  const { one } = drafted()
  one.when(adoptAnnualPlan, approval, at('2026-02-21')).thenDone()
  return one
}

describe('an annual plan', () => {
  test('is opened once, for a year of the plan', () => {
    const opened = city().when(openAnnualPlan, of, at('2026-02-01')).thenDone()
    assert.equal(opened.state(annualPlanKind, 'yunxi.2026').status, 'draft')
    opened.when(openAnnualPlan, of, at('2026-02-02')).thenRefused('annual.exists-already')
    city()
      .when(openAnnualPlan, { plan: 'yunxi', year: 2031 }, at('2026-02-01'))
      .thenRefused('annual.outside-period')
  })

  test('takes in only promises that a unit leads, with goals of their own measures', () => {
    drafted([{ ...item, commitment: 'yunxi.2' }]).outcome.thenRefused('annual.not-assigned')
    const goal = (measure: string, value: string) =>
      drafted([{ ...item, goals: [{ measure, value }] }]).outcome
    goal('m9', '1').thenRefused('annual.no-such-measure')
    goal('m2', '3').thenRefused('annual.steps-out-of-range')
    goal('m2', '1').thenDone()
  })

  test('is counted as items come and go, and cannot be approved empty', () => {
    const { one } = drafted()
    one.when(setAnnualItems, { ...of, items: [{ ...item, task: '换个说法' }] }).thenDone()
    assert.equal(one.state(annualPlanKind, 'yunxi.2026').items, 1)
    one.when(removeAnnualItems, { ...of, commitments: ['yunxi.1'] }).thenDone()
    assert.equal(one.state(annualPlanKind, 'yunxi.2026').items, 0)
    one.when(adoptAnnualPlan, approval, at('2026-02-21')).thenRefused('annual.empty')
  })

  test('once approved changes only with a reason, which keeps what it said before', () => {
    const one = adopted()
    one.when(setAnnualItems, { ...of, items: [item] }).thenRefused('annual.not-draft')
    const lowered = { ...item, goals: [{ measure: 'm1', value: '22' }] }
    const change = { ...of, item: lowered, reason: '认定推迟' }
    one.when(changeAnnualItem, { ...change, reason: ' ' }).thenRefused('input.invalid')
    one.when(changeAnnualItem, change, at('2026-09-01')).thenDone()
    const state = one.state(annualItemKind, annualItemId('yunxi.2026', 'yunxi.1'))
    assert.deepEqual(state.changes[0]?.before?.goals, [{ measure: 'm1', value: '23' }])
    one.when(changeAnnualItem, change, at('2026-09-02')).thenRefused('annual.nothing-changed')
  })

  test('can give up what it did not reach only once its year is over', () => {
    const given = { ...of, commitment: 'yunxi.1', reason: '不再做' }
    adopted().when(releaseAnnualItem, given, at('2026-12-31')).thenRefused('annual.year-runs')
    const over = adopted().when(releaseAnnualItem, given, at('2027-01-04')).thenDone()
    const id = annualItemId('yunxi.2026', 'yunxi.1')
    assert.equal(over.state(annualItemKind, id).status, 'released')
  })
})

describe('the standing of an item', () => {
  const report = (asOf: string, value: string): VerifiedReport => ({
    report: `r.${asOf}`,
    submittedOn: asOf,
    asOf,
    values: [{ measure: 'm1', value }],
  })
  const stands = (verified: VerifiedReport[], today: string, done = false, goals = item.goals) => {
    const commitment = { ...commitmentKind.initial, verified }
    return itemStanding({ year: 2026, goals }, { commitment, measures: [forty], done }, today)
  }

  test('is under way while the year runs, reached once a value of the year is far enough', () => {
    assert.equal(stands([], '2026-12-31').state, 'under-way')
    assert.equal(stands([report('2026-09-30', '23')], '2026-10-20').state, 'reached')
  })

  test('slips when the year ends without it, unknown or short, and is told apart from reached late', () => {
    assert.equal(stands([], '2027-01-01').state, 'slipped')
    assert.equal(stands([], '2027-01-01').goals[0]?.actual, null)
    const short = [report('2026-12-31', '22')]
    assert.equal(stands(short, '2027-02-01').state, 'slipped')
    const late = [...short, report('2027-03-31', '24')]
    assert.equal(stands(late, '2027-04-20').state, 'reached-late')
    assert.equal(stands(late, '2027-04-20').goals[0]?.actual, '22')
  })

  test('without a goal of its own follows the promise', () => {
    assert.equal(stands([], '2027-01-01', false, []).state, 'slipped')
    assert.equal(stands([], '2027-01-01', true, []).state, 'reached')
  })

  test('a figure that must fall is reached from above', () => {
    const falls: FigureMeasure = { ...forty, comparator: '<=', target: '10', baseline: '20' }
    assert.equal(isReached(falls, '18', '18'), true)
    assert.equal(isReached(falls, '18', '19'), false)
  })

  test('whatever is reached stays reached for every nearer goal (property)', () => {
    const cents = fc.integer({ min: -5000, max: 9000 }).map((n) => (n / 100).toFixed(2))
    fc.assert(
      fc.property(cents, cents, cents, fc.boolean(), (actual, a, b, up) => {
        const measure: FigureMeasure = up
          ? forty
          : { ...forty, comparator: '<=', target: '10', baseline: '20' }
        const isFarther = up === Number(a) < Number(b)
        const [near, far] = isFarther ? [a, b] : [b, a]
        if (isReached(measure, far, actual)) assert.ok(isReached(measure, near, actual))
      }),
    )
  })
})

describe('what slips', () => {
  const before = city()
  const plan = before.state(planKind, 'yunxi')
  const state = before.state(commitmentKind, 'yunxi.1')
  const [wording] = state.wordings
  assert.ok(wording)
  const planned = (year: number, value: string): AnnualItemState => ({
    ...annualItemKind.initial,
    annual: `yunxi.${year}`,
    year,
    commitment: 'yunxi.1',
    status: 'planned',
    content: { task: '建设', goals: [{ measure: 'm1', value }] },
  })
  const rowsOf = (
    year: number,
    items: AnnualItemState[],
    today: string,
    values: VerifiedReport[],
  ) => {
    const commitment = { ...state, verified: values }
    const view = viewCommitment({ id: 'yunxi.1', commitment, wording, place: '' }, plan, today)
    return annualRows({ year, items, views: new Map([['yunxi.1', view]]), today })
  }
  const value = (asOf: string, of: string): VerifiedReport => ({
    report: asOf,
    submittedOn: asOf,
    asOf,
    values: [{ measure: 'm1', value: of }],
  })

  test('stands in the next year by itself, from the year that first held it', () => {
    const items = [planned(2026, '23'), planned(2027, '27')]
    const [row] = rowsOf(2028, items, '2028-02-01', [value('2026-12-31', '22')])
    assert.equal(row?.item, null)
    assert.equal(row?.carried?.fromYear, 2026)
    assert.equal(row?.carried?.item.year, 2027)
  })

  test('is not carried while the year before still runs, nor when it was reached, nor when it was released', () => {
    const items = [planned(2026, '23')]
    assert.equal(rowsOf(2027, items, '2026-12-01', []).length, 0)
    assert.equal(rowsOf(2027, items, '2027-02-01', [value('2026-12-31', '23')]).length, 0)
    const released = [{ ...planned(2026, '23'), status: 'released' as const }]
    assert.equal(rowsOf(2027, released, '2027-02-01', []).length, 0)
  })

  test('is told on an item that the next year plans anew', () => {
    const items = [planned(2026, '23'), planned(2027, '27')]
    const [row] = rowsOf(2027, items, '2027-02-01', [value('2026-12-31', '21')])
    assert.equal(row?.item?.year, 2027)
    assert.equal(row?.carried?.standing.goals[0]?.actual, '21')
  })
})

describe('goals proposed for a year', () => {
  const span = { startOn: '2026-01-01', dueOn: '2030-12-31' }

  test('are the interim target of the year, else what the pace asks for, else the target at its end', () => {
    assert.deepEqual(proposeGoals([forty], span, 2026), [{ measure: 'm1', value: '23' }])
    assert.deepEqual(proposeGoals([forty], span, 2030), [{ measure: 'm1', value: '40' }])
    const [second] = proposeGoals([forty], span, 2027)
    const between = Number(second?.value)
    assert.ok(between > 23 && between < 40, String(between))
  })

  test('count the steps due by then, and leave out what nobody knows', () => {
    assert.deepEqual(proposeGoals([platform], span, 2026), [{ measure: 'm2', value: '1' }])
    const unknown: FigureMeasure = {
      ...forty,
      comparator: '<=',
      direction: 'down',
      baseline: null,
      interim: [],
    }
    assert.deepEqual(proposeGoals([unknown], span, 2027), [])
  })
})
