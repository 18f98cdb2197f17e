import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { FigureMeasure, MilestoneMeasure } from './measure.ts'
import { decimal } from './quantity.ts'
import { rollUp } from './roll-up.ts'
import { type Standing, type State, statesByUrgency, stateOf } from './state.ts'

const incubators: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '孵化器',
  comparator: '>=',
  target: '100',
  upper: null,
  unit: '家',
  direction: 'up',
  baseline: '0',
  interim: [],
  dueOn: null,
  binding: null,
}

/** A plan of ten years, so that a day is about a fortieth of a point. */
function standing(given: Partial<Standing> = {}): Standing {
  return {
    owned: true,
    measures: [incubators],
    verified: new Map(),
    span: { startOn: '2020-01-01', dueOn: '2030-01-01' },
    dutyFromOn: '2024-11-01',
    lastReportOn: '2024-12-15',
    reportEveryMonths: 3,
    ...given,
  }
}

const halfway = '2025-01-01'
const verified = (value: string) => new Map([['m1', value]])
const stateWith = (given: Partial<Standing>, today = halfway) =>
  stateOf(standing(given), today).state

describe('a commitment', () => {
  test('is on track down to 5 points behind pace, at risk down to 20, late below', () => {
    assert.equal(stateWith({ verified: verified('46') }), 'on-track')
    assert.equal(stateWith({ verified: verified('44') }), 'at-risk')
    assert.equal(stateWith({ verified: verified('31') }), 'at-risk')
    assert.equal(stateWith({ verified: verified('29') }), 'late')
  })

  test('is done when its target is met and verified, and stays so however old the report', () => {
    assert.equal(stateWith({ verified: verified('100') }), 'done')
    assert.equal(stateWith({ verified: verified('100') }, '2029-01-01'), 'done')
  })

  test('is late the day after its date, unless met', () => {
    const nearly = { verified: verified('99'), lastReportOn: '2029-12-20' }
    assert.equal(stateWith(nearly, '2030-01-01'), 'on-track')
    assert.equal(stateWith(nearly, '2030-01-02'), 'late')
  })

  test('is silent after its interval and ten working days of grace, whatever good value it had', () => {
    const { reportBeforeOn } = stateOf(standing({ verified: verified('60') }), halfway)
    assert.equal(reportBeforeOn, '2025-03-28')
    assert.equal(stateWith({ verified: verified('60') }, '2025-03-28'), 'on-track')
    assert.equal(stateWith({ verified: verified('60') }, '2025-03-29'), 'silent')
  })

  test('that is late and silent shows late and says that it is silent too', () => {
    const result = stateOf(standing({ verified: verified('10') }), '2025-06-01')
    assert.deepEqual([result.state, result.silent], ['late', true])
  })

  test('awaits its first report until that report is overdue', () => {
    assert.equal(stateWith({ lastReportOn: null }), 'awaiting')
    assert.equal(stateWith({ lastReportOn: null }, '2025-03-01'), 'silent')
  })

  test('without an owner shows just that', () => {
    assert.equal(stateWith({ owned: false, verified: verified('100') }), 'unowned')
  })

  test('with several figures shows the worst of them', () => {
    const second = { ...incubators, id: 'm2' }
    const both = new Map([
      ['m1', '90'],
      ['m2', '10'],
    ])
    assert.equal(stateWith({ measures: [incubators, second], verified: both }), 'late')
  })

  test('kept below a ceiling from the start is on track until its date, done after it', () => {
    const ceiling: FigureMeasure = { ...incubators, comparator: '<=', target: '5', baseline: '4' }
    const held = { measures: [ceiling], verified: verified('4'), lastReportOn: '2029-12-30' }
    assert.equal(stateWith(held, '2030-01-01'), 'on-track')
    assert.equal(stateWith(held, '2030-01-02'), 'done')
  })

  test('of milestones is measured by the steps that are due', () => {
    const steps: MilestoneMeasure = {
      type: 'milestones',
      id: 'm1',
      steps: [
        { title: '立项', dueOn: '2022-01-01' },
        { title: '开工', dueOn: '2024-01-01' },
        { title: '建成', dueOn: null },
      ],
    }
    assert.equal(stateWith({ measures: [steps], verified: verified('2') }), 'on-track')
    assert.equal(stateWith({ measures: [steps], verified: verified('1') }), 'late')
    assert.equal(stateWith({ measures: [steps], verified: verified('3') }), 'done')
  })

  test('past its date and unmet is never anything but late', () => {
    const day = fc.integer({ min: 1, max: 2000 })
    const value = fc.option(fc.integer({ min: 0, max: 99 }).map(String))
    fc.assert(
      fc.property(day, value, fc.boolean(), (days, actual, reported) => {
        const given = standing({
          verified: actual === null ? new Map() : verified(actual),
          lastReportOn: reported ? '2024-12-15' : null,
        })
        const today = Temporal.PlainDate.from('2030-01-01').add({ days }).toString()
        assert.equal(stateOf(given, today).state, 'late')
      }),
    )
  })
})

describe('a roll-up', () => {
  const item = fc.record({
    state: fc.constantFrom<State>(...statesByUrgency),
    progress: fc.option(fc.integer({ min: 0, max: 100 }).map((n) => decimal(n).div(100))),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  const items = fc.array(item, { maxLength: 30 })

  test('is the weighted mean of what is known', () => {
    const known = [
      { state: 'late' as const, progress: decimal('0.2'), weight: 3 },
      { state: 'done' as const, progress: decimal('1'), weight: 1 },
      { state: 'silent' as const, progress: null, weight: 9 },
    ]
    const { progress, reported, total } = rollUp(known)
    assert.deepEqual([progress?.toFixed(), reported, total], ['0.4', 2, 3])
  })

  test('of nothing known is unknown, never zero', () => {
    assert.equal(rollUp([{ state: 'awaiting', progress: null, weight: 1 }]).progress, null)
    assert.equal(rollUp([]).progress, null)
  })

  test('stays between 0 and 1 and counts every item once', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { progress, counts, total } = rollUp(list)
        if (progress) assert.ok(progress.gte(0) && progress.lte(1))
        assert.equal(
          Object.values(counts).reduce((sum, n) => sum + n, 0),
          total,
        )
      }),
    )
  })

  test('does not move when something unknown joins it', () => {
    fc.assert(
      fc.property(items, (list) => {
        const joined = [...list, { state: 'silent' as const, progress: null, weight: 5 }]
        assert.equal(rollUp(joined).progress?.toFixed(), rollUp(list).progress?.toFixed())
      }),
    )
  })

  test('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 1000 }), (list, scale) => {
        const scaled = list.map((each) => ({ ...each, weight: each.weight * scale }))
        const before = rollUp(list).progress
        const after = rollUp(scaled).progress
        assert.equal(after?.toFixed(30), before?.toFixed(30))
      }),
    )
  })
})
