import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { reportContent, terms as termsShape } from '../../engines/plan/commands/schemas.ts'
import type { Measure } from '../../engines/plan/arithmetic/measure.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { sampleHistories } from './reports.ts'
import type { AdoptedCommitment, SampleReport } from './types.ts'

const today = '2026-11-22'

function figure(
  target: string,
  change: Partial<Extract<Measure, { type: 'figure' }>> = {},
): Measure {
  return {
    type: 'figure',
    id: 'm1',
    indicator: '绿道',
    comparator: '=',
    target,
    upper: null,
    unit: '公里',
    direction: 'up',
    baseline: null,
    interim: [],
    dueOn: null,
    binding: null,
    ...change,
  }
}

const once: Measure = { type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }

/** A plan of as many promises as asked for: lengths, shares, bounds, and steps. */
function promises(size: number): AdoptedCommitment[] {
  const kinds: Measure[] = [
    figure('260'),
    figure('95', { unit: '%', comparator: '>=' }),
    figure('12', { unit: '个月', comparator: '<=', direction: 'down', baseline: '26' }),
    once,
    figure('13.5', { unit: '%', comparator: 'decrease', direction: 'down' }),
    once,
  ]
  return Array.from({ length: size }, (_, i) => ({
    id: `c${i + 1}`,
    text: i % 2 === 0 ? '新增绿道260公里' : '每半年公布一次账目',
    lead: i % 3 === 0 ? 'org.linye' : 'org.tongji',
    measures: [kinds[i % kinds.length] ?? once],
    dueOn: i % 17 === 0 ? '2026-12-31' : null,
  }))
}

function count(states: string[], state: string): number {
  return states.filter((each) => each === state).length
}

describe('the sample year', () => {
  it('is told the same from the same seed, and otherwise from another', () => {
    const tell = (seed: number) => JSON.stringify(sampleHistories(promises(30), { today, seed }))
    assert.equal(tell(7), tell(7))
    assert.notEqual(tell(7), tell(8))
  })

  it('leaves the other histories as they were when one commitment goes', () => {
    const whole = sampleHistories(promises(200), { today, seed: 3 })
    const less = sampleHistories(promises(200).slice(0, 199), { today, seed: 3 })
    const same = less.filter((each, i) => JSON.stringify(each) === JSON.stringify(whole[i]))
    assert.ok(same.length >= 190, `${same.length} of 199`)
  })

  it('shows every state in a lifelike mix', () => {
    const states = sampleHistories(promises(200), { today, seed: 1 }).map(({ state }) => state)
    const share = (state: string) => (count(states, state) * 100) / states.length
    assert.ok(share('done') >= 10 && share('done') <= 20, `done ${share('done')}`)
    assert.ok(share('on-track') >= 45 && share('on-track') <= 65, `on track ${share('on-track')}`)
    assert.ok(share('at-risk') >= 12 && share('at-risk') <= 24, `at risk ${share('at-risk')}`)
    assert.ok(share('late') >= 3 && share('late') <= 10, `late ${share('late')}`)
    assert.ok(share('silent') >= 5 && share('silent') <= 11, `silent ${share('silent')}`)
  })

  it('tells nothing that the engine would refuse, on any day of the plan', () => {
    const day = fc.date({
      min: new Date('2026-04-20'),
      max: new Date('2030-11-30'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.integer(), (date, seed) => {
        const on = date.toISOString().slice(0, 10)
        for (const { terms, reports } of sampleHistories(promises(12), { today: on, seed })) {
          for (const each of terms) termsShape.parse(each)
          for (const each of reports) checkReport(each, on)
          const order = reports.map(({ submittedAt }) => submittedAt)
          assert.deepEqual(order, order.toSorted())
        }
      }),
      { numRuns: 25 },
    )
  })

  it('never lets a unit verify its own report', () => {
    const organOf = (person: string) =>
      posts.find(({ id }) => id === people.find((each) => each.id === person)?.post)?.organ
    for (const { reports } of sampleHistories(promises(60), { today, seed: 2 })) {
      for (const { by, decision } of reports) {
        if (decision) assert.notEqual(organOf(decision.by), organOf(by))
      }
    }
  })

  it('moves the date of the fast-track centre once, and falls silent about it', () => {
    const centre: AdoptedCommitment = {
      id: 'c1',
      text: '2026年6月底前建成知识产权快速维权中心。',
      lead: 'org.shichang',
      measures: [once],
      dueOn: '2026-12-31',
    }
    const [history] = sampleHistories([centre], { today, seed: 1 })
    assert.equal(history?.dueOn, '2026-06-30')
    assert.deepEqual(
      history?.moves.map(({ dueOn }) => dueOn),
      ['2026-12-31'],
    )
    assert.equal(history?.state, 'silent')
    assert.equal(history?.reports.at(-1)?.values[0]?.value, '3')
  })

  it('reports 26 of 40 incubators, behind the year’s interim target', () => {
    const incubators: AdoptedCommitment = {
      id: 'c2',
      text: '培育国家级、省级孵化器40家，其中南渚、东埠两区各不少于六家。',
      lead: 'org.keji',
      measures: [figure('40', { indicator: '国家级、省级孵化器', unit: '家' })],
      dueOn: null,
    }
    const [history] = sampleHistories([incubators], { today, seed: 1 })
    assert.equal(history?.state, 'at-risk')
    assert.equal(history?.reports.at(-1)?.values[0]?.value, '26')
    assert.deepEqual(history?.terms[0]?.interim, [{ on: '2026-12-31', value: '30' }])
  })
})

function checkReport(report: SampleReport, today: string): void {
  const { asOf, values, note, evidence, submittedAt, decision } = report
  reportContent.parse({
    asOf,
    values,
    note: note.zh,
    evidence: evidence.map((each) => ({ ...each, title: each.title.zh, file: null })),
  })
  assert.ok(note.en.length > 0 && evidence.length > 0)
  assert.ok(asOf <= submittedAt.slice(0, 10) && submittedAt.slice(0, 10) <= today)
  if (decision) assert.ok(decision.at > submittedAt && decision.at.slice(0, 10) <= today)
}
