import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import { type Difference, differencesOf, type Promised } from './differences.ts'

const beds: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '养老机构床位',
  comparator: '>=',
  target: '5000',
  upper: null,
  unit: '张',
  direction: 'up',
  baseline: null,
  interim: [],
  dueOn: null,
  binding: null,
}
const promise = (measure: Partial<FigureMeasure>, more: Partial<Promised> = {}): Promised => ({
  text: '养老机构床位达到5000张以上。',
  measures: [{ ...beds, ...measure }],
  dueOn: '2030-12-31',
  lead: 'org.minzheng',
  ...more,
})
const said = (a: Promised, b: Promised) =>
  differencesOf(a, b).map(({ about, a: one, b: other }) => [about, one, other])

test('a promise does not differ from itself', () => {
  assert.deepEqual(said(promise({}), promise({})), [])
})

test('other values, units, days, owners and duties are each a difference', () => {
  assert.deepEqual(said(promise({}), promise({ target: '4000' })), [
    ['value', '>= 5000 张', '>= 4000 张'],
  ])
  assert.deepEqual(said(promise({}), promise({ unit: '个' })), [['unit', '张', '个']])
  assert.deepEqual(said(promise({}), promise({}, { dueOn: '2028-12-31' })), [
    ['date', '2030-12-31', '2028-12-31'],
  ])
  assert.deepEqual(said(promise({}), promise({}, { lead: 'org.weijian' })), [
    ['owner', 'org.minzheng', 'org.weijian'],
  ])
  assert.deepEqual(said(promise({ binding: true }), promise({ binding: false })), [
    ['binding', 'true', 'false'],
  ])
})

test('a date that a figure has for itself is compared once, with the day of the other promise', () => {
  assert.deepEqual(said(promise({ dueOn: '2027-12-31' }), promise({})), [
    ['date', '2027-12-31', '2030-12-31'],
  ])
})

test('万 is reckoned with, and nobody in charge is a gap and not a difference', () => {
  const a = promise({ target: '1.2', unit: '万人' })
  const b = promise({ target: '12000', unit: '人' }, { lead: null })
  assert.deepEqual(said(a, b), [])
})

test('a level and a change of the same size are not the same value', () => {
  const level = promise({ target: '5', unit: '%', comparator: '>=' })
  const change = promise({ target: '5', unit: '%', comparator: 'increase' })
  assert.equal(said(level, change)[0]?.[0], 'value')
})

test('figures of other indicators are not compared, unless the sentences use the same words', () => {
  const otherName = { indicator: '护理型床位', target: '4000' }
  const otherText = { text: '护理型床位达到4000张以上。' }
  assert.deepEqual(said(promise({}), promise(otherName, otherText)), [])
  assert.equal(said(promise({}), promise(otherName)).length, 1)
})

test('the differences are the same from both sides', () => {
  const quantity = fc.integer({ min: 0, max: 3 }).map(String)
  const any = fc.record({
    target: quantity,
    unit: fc.constantFrom('张', '万张', '人'),
    dueOn: fc.constantFrom(null, '2027-12-31', '2030-12-31'),
    binding: fc.constantFrom(null, true, false),
    comparator: fc.constantFrom('>=', '<=', 'increase'),
  })
  const turned = ({ measures, a, b, ...rest }: Difference): Difference => ({
    ...rest,
    measures: measures && { a: measures.b, b: measures.a },
    a: b,
    b: a,
  })
  fc.assert(
    fc.property(any, any, (one, other) => {
      const [a, b] = [promise(one), promise(other)]
      assert.deepEqual(differencesOf(a, b).map(turned), differencesOf(b, a))
      assert.deepEqual(differencesOf(a, a), [])
    }),
  )
})
