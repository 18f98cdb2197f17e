import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../calendar/civil-date.ts'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import { classify, compareClasses, type IndicatorClass, isProjectAsExpected } from './classify.ts'
import {
  fourteenthPlan,
  fourteenthPlanProjects,
  type Reconstructed,
  twelfthPlan,
} from './national-plans.fixture.ts'

const span = { startOn: '2026-01-01', dueOn: '2030-12-31' }
/** Two fifths of the plan are over, but for a day. */
const midway = '2027-12-31'

/** A figure that rises from 0 to 100, unless told otherwise. */
function figure(given: Partial<FigureMeasure> = {}): FigureMeasure {
  return {
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
    binding: true,
    ...given,
  }
}

function classOf(measure: FigureMeasure, value: string, on = midway) {
  return classify(measure, [{ on, value }], { span, on }).class
}

function counts(plan: { indicators: Reconstructed[]; on: string; span: typeof span }) {
  const found = plan.indicators.map(({ measure, value }) =>
    classify(measure, [{ on: plan.on, value }], plan),
  )
  return Map.groupBy(found, (each) => each.class)
}

describe('the published evaluations of national plans', () => {
  test('the mid-term of the 14th: 4 early, 5 faster, 7 in line, 4 behind', () => {
    const found = counts(fourteenthPlan)
    const numbers = (['early', 'faster', 'in-line', 'behind'] as const).map(
      (each) => found.get(each)?.length,
    )
    assert.deepEqual(numbers, [4, 5, 7, 4])
  })

  for (const { measure, value, published } of fourteenthPlan.indicators) {
    test(`the mid-term of the 14th: ${measure.indicator} is ${published}`, () => {
      const found = classify(measure, [{ on: fourteenthPlan.on, value }], fourteenthPlan)
      assert.equal(found.class, published)
    })
  }

  test('the mid-term of the 14th: 96 of 102 projects as expected', () => {
    const asExpected = fourteenthPlanProjects.filter(({ measure, stepsDone }) =>
      isProjectAsExpected(measure, stepsDone, fourteenthPlan),
    )
    assert.equal(asExpected.length, 96)
    assert.equal(fourteenthPlanProjects.length, 102)
  })

  test('the mid-term of the 12th: 25 of 28 as expected, 89.3 %', () => {
    const behind = counts(twelfthPlan).get('behind')?.length ?? 0
    const { length } = twelfthPlan.indicators
    assert.deepEqual([length - behind, length], [25, 28])
    assert.equal(Math.round(((length - behind) / length) * 1000), 893)
  })
})

describe('the class of an indicator', () => {
  test('is early where the target is met before its date', () => {
    assert.equal(classOf(figure(), '100'), 'early')
  })

  test('is faster, in line or behind by points of progress against the pace', () => {
    const classes = ['46', '44', '36', '34'].map((value) => classOf(figure(), value))
    assert.deepEqual(classes, ['faster', 'in-line', 'in-line', 'behind'])
  })

  test('follows the interim targets where the plan has some', () => {
    const late = figure({ interim: [{ on: '2028-12-31', value: '20' }] })
    assert.equal(classOf(late, '20'), 'faster')
  })

  test('falls as it should where less is better', () => {
    const falling = figure({ comparator: '<=', target: '30', baseline: '50', direction: 'down' })
    const classes = ['30', '40', '42', '46', '51'].map((value) => classOf(falling, value))
    assert.deepEqual(classes, ['early', 'faster', 'in-line', 'behind', 'behind'])
  })

  test('of a bound that held from the start is in line while it holds, and never early', () => {
    const ceiling = figure({ comparator: '<=', target: '5.5', baseline: '5.2', direction: 'down' })
    assert.deepEqual([classOf(ceiling, '5.0'), classOf(ceiling, '5.6')], ['in-line', 'behind'])
    const floor = figure({ target: '6.5', baseline: '6.7' })
    assert.deepEqual([classOf(floor, '7'), classOf(floor, '6.4')], ['in-line', 'behind'])
  })

  test('of a yearly growth goes by its average so far, and is never early', () => {
    const growth = figure({
      indicator: '生产总值年均增速',
      comparator: '=',
      target: '6',
      unit: '%',
    })
    const classes = ['9', '6', '5.5', '4'].map((value) => classOf(growth, value))
    assert.deepEqual(classes, ['faster', 'in-line', 'in-line', 'behind'])
  })

  test('does not turn on less than the last digit of the target', () => {
    // The pace comes to 1.2: one hospital is 0.2 short, less than half a hospital.
    const hospitals = figure({ target: '3' })
    assert.deepEqual([classOf(hospitals, '0'), classOf(hospitals, '1')], ['behind', 'in-line'])
  })

  test('is unknown without a value, or where a falling figure has no baseline', () => {
    assert.equal(classify(figure(), [], { span, on: midway }).class, null)
    const falling = figure({ comparator: '=', baseline: null, direction: 'down', target: '30' })
    assert.equal(classOf(falling, '40'), null)
  })

  test('leaves out values of later days', () => {
    const readings = [
      { on: '2027-06-30', value: '36' },
      { on: '2028-06-30', value: '100' },
    ]
    const found = classify(figure(), readings, { span, on: midway })
    assert.deepEqual([found.value, found.class], ['36', 'in-line'])
  })

  test('stays early to the end where it was met before, and is not where it was lost again', () => {
    const end = { span, on: '2031-03-31' }
    const early = [
      { on: '2028-12-31', value: '101' },
      { on: '2030-12-31', value: '102' },
    ]
    assert.equal(classify(figure(), early, end).class, 'early')
    const lost = [...early.slice(0, 1), { on: '2029-12-31', value: '90' }, ...early.slice(1)]
    assert.equal(classify(figure(), lost, end).class, 'in-line')
    assert.equal(classify(figure(), lost.slice(0, 2), end).class, 'behind')
  })

  test('says what was expected by the day', () => {
    const { expected } = classify(figure({ baseline: '50' }), [], { span, on: '2030-12-31' })
    assert.equal(expected?.toFixed(), '100')
    const half = classify(figure({ baseline: '50' }), [], { span, on: '2028-07-01' })
    assert.equal(half.expected?.toDecimalPlaces(1).toFixed(), '75')
  })
})

describe('a project', () => {
  const measure = {
    type: 'milestones' as const,
    id: 'm1',
    steps: [
      { title: '开工', dueOn: '2026-12-31' },
      { title: '封顶', dueOn: '2027-12-31' },
      { title: '投用', dueOn: null },
    ],
  }
  test('is as expected where every step that is due is done', () => {
    const found = ['3', '2', '1', '0'].map((done) =>
      isProjectAsExpected(measure, done, { span, on: midway }),
    )
    assert.deepEqual(found, [true, true, false, false])
  })

  test('is unknown where nothing was reported', () => {
    assert.equal(isProjectAsExpected(measure, null, { span, on: midway }), null)
  })
})

const hundredths = fc.integer({ min: -20_000, max: 20_000 }).map((n) => (n / 100).toFixed(2))
const comparators = fc.constantFrom('=' as const, '>=' as const, '<=' as const)
const anyFigure = fc
  .record({
    baseline: fc.option(hundredths),
    target: hundredths,
    comparator: comparators,
    isDown: fc.boolean(),
  })
  .map(({ baseline, target, comparator, isDown }) => {
    const falls = comparator === '<=' || (comparator === '=' && isDown)
    return figure({ baseline, target, comparator, direction: falls ? 'down' : 'up' })
  })
const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(span.startOn, days))

/** Better or equal; what is unknown is neither. */
const isNoWorse = (a: IndicatorClass | null, b: IndicatorClass | null) =>
  a === null || b === null || compareClasses(a, b) <= 0

describe('classes, whatever the figure', () => {
  test('never get worse with a better value', () => {
    fc.assert(
      fc.property(anyFigure, anyDay, hundredths, hundredths, (measure, on, a, b) => {
        const rises = improvesUpwards(measure)
        const [worse, better] = Number(a) < Number(b) === rises ? [a, b] : [b, a]
        assert.ok(isNoWorse(classOf(measure, better, on), classOf(measure, worse, on)))
      }),
      { numRuns: 500 },
    )
  })

  test('never get better as time goes by with the same value', () => {
    fc.assert(
      fc.property(anyFigure, anyDay, anyDay, hundredths, (measure, a, b, value) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        const readings = [{ on: span.startOn, value }]
        const [before, after] = [earlier, later].map(
          (on) => classify(measure, readings, { span, on }).class,
        )
        assert.ok(isNoWorse(before ?? null, after ?? null))
      }),
      { numRuns: 500 },
    )
  })

  test('of a target that is met are early or in line, and at the end nothing else is', () => {
    fc.assert(
      fc.property(anyFigure, anyDay, (measure, on) => {
        const met = classOf(measure, measure.target, on)
        assert.ok(met === 'early' || met === 'in-line', String(met))
      }),
    )
    fc.assert(
      fc.property(anyFigure, hundredths, (measure, value) => {
        const found = classOf(measure, value, span.dueOn)
        assert.ok(found === 'in-line' || found === 'behind', String(found))
      }),
    )
  })
})

/** Which way is better, as the arithmetic of progress sees it. */
function improvesUpwards({ comparator, baseline, target, direction }: FigureMeasure): boolean {
  if (comparator !== '=') return comparator === '>='
  if (baseline === null || Number(baseline) === Number(target)) return direction === 'up'
  return Number(baseline) < Number(target)
}
