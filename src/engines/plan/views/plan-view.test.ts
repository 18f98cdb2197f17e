import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CommitmentState, commitmentKind, type Wording } from '../commitment.ts'
import { planKind } from '../plan.ts'
import type { PlanSection } from '../reading/plan-reading.ts'
import { viewPlan } from './plan-view.ts'

const plan = { ...planKind.initial, period: { from: 2026, to: 2030 }, current: 2 }
const today = '2026-11-22'

function section(id: string, level: number, start: number, end: number): PlanSection {
  return { id, level, label: id, title: id, start, end }
}
const sections = [
  section('第一章', 1, 0, 100),
  section('第一节', 2, 0, 50),
  section('第二节', 2, 50, 100),
  section('第二章', 1, 100, 200),
]

function wording(start: number, given: Partial<Wording> = {}): Wording {
  return {
    version: 2,
    text: `承诺${start}`,
    start,
    end: start + 5,
    section: '第一节',
    strength: 'must',
    bodies: [],
    measures: [{ type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }],
    relation: 'new',
    dismissed: null,
    ...given,
  }
}

function commitment(id: string, wordings: Wording[], given: Partial<CommitmentState> = {}) {
  return { id, state: { ...commitmentKind.initial, plan: 'p', wordings, ...given } }
}

const view = (commitments: ReturnType<typeof commitment>[]) =>
  viewPlan({ id: 'p', plan, version: 2, sections, commitments }, today)

describe('a plan as it stands', () => {
  test('shows the commitments of its version in the order of the text', () => {
    const shown = view([
      commitment('b', [wording(60)]),
      commitment('a', [wording(10)]),
      commitment('dropped', [wording(20, { version: 1 })]),
      commitment('dismissed', [wording(30, { dismissed: '背景' })]),
    ])
    assert.deepEqual(
      shown.commitments.map((each) => each.id),
      ['a', 'b'],
    )
  })

  test('adds up each part, subsections within their chapter', () => {
    const { outline, total } = view([
      commitment('a', [wording(10)]),
      commitment('b', [wording(60)]),
      commitment('c', [wording(150)]),
    ])
    const totals = outline.map((node) => [
      node.total.total,
      node.children.map((child) => child.total.total),
    ])
    assert.deepEqual(totals, [
      [2, [1, 1]],
      [1, []],
    ])
    assert.equal(total.total, 3)
  })

  test('says what nobody owns', () => {
    const { total } = view([
      commitment('a', [wording(10)]),
      commitment('b', [wording(60)], { lead: 'org.x', assignedOn: '2026-11-01' }),
    ])
    assert.deepEqual([total.counts.unowned, total.counts.awaiting], [1, 1])
  })

  test('counts the latest value by the day it is true for, however late it was verified', () => {
    const report = (number: number, asOf: string, value: string) => ({
      report: `a.r${number}`,
      submittedOn: '2026-11-20',
      asOf,
      values: [{ measure: 'm1', value }],
    })
    const verified = [report(1, '2026-10-31', '1'), report(2, '2026-06-30', '0')]
    const owned = { lead: 'org.x', assignedOn: '2026-04-01', verified }
    const [only] = view([commitment('a', [wording(10)], owned)]).commitments
    assert.equal(only?.result.state, 'done')
  })

  test('is measured to the end of its period, unless the commitment or all its figures have a date', () => {
    const figure = {
      type: 'figure' as const,
      id: 'm1',
      indicator: '孵化器',
      comparator: '>=' as const,
      target: '40',
      upper: null,
      unit: '家',
      direction: 'up' as const,
      baseline: null,
      interim: [],
      dueOn: '2027-12-31',
      binding: null,
    }
    const due = (given: Partial<CommitmentState>, measures = [figure]) =>
      view([commitment('a', [wording(10, { measures })], given)]).commitments[0]?.dueOn
    assert.equal(view([commitment('a', [wording(10)])]).commitments[0]?.dueOn, '2030-12-31')
    assert.equal(due({}), '2027-12-31')
    assert.equal(due({ dueOn: '2028-06-30' }), '2028-06-30')
  })
})
