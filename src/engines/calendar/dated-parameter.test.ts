import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DatedParameter, datedValueOn, valueOn } from './dated-parameter.ts'

const source = { zh: '测试', en: 'test' }
const parameter: DatedParameter = [
  { from: '2026-01-01', value: 10, source },
  { from: '2027-01-01', value: 7, source },
]

test('an act is judged by the value of its own day', () => {
  assert.equal(valueOn(parameter, '2026-12-31'), 10)
  assert.equal(valueOn(parameter, '2027-01-01'), 7)
})

test('before the first day the first value holds', () => {
  assert.equal(datedValueOn(parameter, '2020-01-01').from, '2026-01-01')
})
