import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { FigureMeasure } from './measure.ts'
import { paceOf } from './pace.ts'
import { goalOf, heldFromStart, progressOf } from './progress.ts'

/** A figure that rises to 40 from an unknown baseline, unless told otherwise. */
function figure(given: Partial<FigureMeasure> = {}): FigureMeasure {
  return {
    type: 'figure',
    id: 'm1',
    indicator: '孵化器',
    comparator: '>=',
    target: '40',
    upper: null,
    unit: '家',
    direction: 'up',
    baseline: null,
    interim: [],
    dueOn: null,
    binding: null,
    ...given,
  }
}

const progress = (measure: FigureMeasure, actual: string) =>
  progressOf(measure, actual).value?.toFixed() ?? null

describe('progress', () => {
  test('is the share of the way from the baseline to the target', () => {
    assert.equal(progress(figure({ baseline: '20' }), '26'), '0.3')
  })

  test('counts from nothing where a rising figure has no baseline', () => {
    assert.equal(progress(figure(), '26'), '0.65')
  })

  test('is exact: a tenth of three tenths is a third, not 0.33333333333333337', () => {
    assert.equal(progress(figure({ target: '0.3' }), '0.1')?.slice(0, 22), '0.33333333333333333333')
  })

  test('reaches a zero target like any other (零直排)', () => {
    const outfalls = figure({ comparator: '=', target: '0', direction: 'down', baseline: '12' })
    assert.equal(progress(outfalls, '3'), '0.75')
    assert.deepEqual(progressOf(outfalls, '0').met, true)
  })

  test('is unknown, not zero, where a falling figure has no baseline and is not met', () => {
    const rate = figure({ comparator: '<=', target: '3.5', direction: 'down', unit: '%' })
    assert.equal(progress(rate, '3.9'), null)
    assert.equal(progress(rate, '3.4'), '1')
  })

  test('of “increase by N” is towards baseline + N', () => {
    const beds = figure({ comparator: 'increase', target: '600', baseline: '1400', unit: '张' })
    assert.equal(goalOf(beds).target, '2000')
    assert.equal(progress(beds, '1550'), '0.25')
  })

  test('of “decrease by N %” is towards baseline × (1 − N %)', () => {
    const energy = figure({
      comparator: 'decrease',
      target: '13.5',
      unit: '%',
      direction: 'down',
      baseline: '0.4',
    })
    assert.equal(goalOf(energy).target, '0.346')
    assert.equal(progressOf(energy, '0.346').met, true)
    assert.equal(progress(energy, '0.373'), '0.5')
  })

  test('of a change without a baseline is the share of the change reported', () => {
    const days = figure({ comparator: 'decrease', target: '33', unit: '%', direction: 'down' })
    assert.equal(progress(days, '6')?.slice(0, 5), '0.181')
  })

  test('of a range is whole inside it, bounds included, and partial outside', () => {
    const range = figure({ comparator: 'range', target: '5', upper: '10', baseline: '0' })
    assert.deepEqual(
      ['4', '5', '7', '10', '11'].map((actual) => progressOf(range, actual).met),
      [false, true, true, true, false],
    )
    assert.equal(progress(range, '4'), '0.8')
  })

  test('of a ceiling that was kept from the start is held, so it is not done before its date', () => {
    assert.equal(heldFromStart(figure({ comparator: '<=', target: '3.5', baseline: '3.2' })), true)
    assert.equal(heldFromStart(figure({ comparator: '<=', target: '3.5', baseline: '3.9' })), false)
  })
})

const quantity = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)

const anyFigure = fc
  .record({
    comparator: fc.constantFrom('=', '>=', '<=', 'range', 'increase', 'decrease'),
    target: quantity,
    upper: quantity,
    direction: fc.constantFrom('up', 'down'),
    baseline: fc.option(quantity),
    unit: fc.constantFrom('%', '家'),
  })
  .map(({ upper, ...given }) =>
    figure({
      ...(given as Partial<FigureMeasure>),
      upper: given.comparator === 'range' ? upper : null,
    }),
  )

describe('whatever the figure and the value', () => {
  test('progress is unknown or between 0 and 1, and whole exactly when met', () => {
    fc.assert(
      fc.property(anyFigure, quantity, (measure, actual) => {
        const { value, met } = progressOf(measure, actual)
        if (value === null) return assert.equal(met, false)
        assert.ok(value.gte(0) && value.lte(1))
        if (met) assert.ok(value.eq(1))
      }),
    )
  })

  test('with a known baseline, progress is known', () => {
    fc.assert(
      fc.property(anyFigure, quantity, (measure, actual) => {
        if (measure.baseline !== null) assert.notEqual(progressOf(measure, actual).value, null)
      }),
    )
  })

  test('reaching the goal itself is meeting it', () => {
    fc.assert(
      fc.property(anyFigure, (measure) => {
        if (measure.comparator === 'range') return
        assert.equal(progressOf(measure, goalOf(measure).target).met, true)
      }),
    )
  })
})

describe('pace', () => {
  const span = { startOn: '2026-01-01', dueOn: '2030-12-31' }

  test('is a straight line where there are no interim targets', () => {
    assert.equal(paceOf(figure(), span, '2026-01-01').toFixed(), '0')
    assert.equal(paceOf(figure(), span, '2028-07-02').toFixed(3), '0.500')
    assert.equal(paceOf(figure(), span, '2031-05-01').toFixed(), '1')
  })

  test('goes through the interim targets', () => {
    const measure = figure({ baseline: '0', interim: [{ on: '2026-12-31', value: '4' }] })
    assert.equal(paceOf(measure, span, '2026-12-31').toFixed(), '0.1')
    assert.equal(paceOf(measure, span, '2026-07-02').toFixed(2), '0.05')
  })

  test('never falls as days pass and stays between 0 and 1', () => {
    const day = fc.integer({ min: -400, max: 2400 })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const on = (days: number) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString()
        const [early, late] = a < b ? [a, b] : [b, a]
        const before = paceOf(figure(), span, on(early))
        const after = paceOf(figure(), span, on(late))
        assert.ok(before.lte(after) && before.gte(0) && after.lte(1))
      }),
    )
  })
})
