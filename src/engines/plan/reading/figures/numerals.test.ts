import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumber } from './numerals.ts'
import { fiveYearPlan } from './time-phrases.ts'

test('Chinese numerals and years read digit by digit', () => {
  const read = ['六', '十二', '四十', '二百零六', '千', '三千五百', '二〇三五', '若干', ''].map(
    chineseNumber,
  )
  assert.deepEqual(read, [6, 12, 40, 206, 1000, 3500, 2035, null, null])
})

test('a five-year plan has its years', () => {
  assert.deepEqual(fiveYearPlan('十二'), { from: 2011, to: 2015 })
  assert.deepEqual(fiveYearPlan('十五'), { from: 2026, to: 2030 })
})
