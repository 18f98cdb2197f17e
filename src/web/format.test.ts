import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDateOf, formatAge, formatDate, formatInstant, formatMonth } from './format-date.ts'
import { formatBytes, formatNumber, formatPercent } from './format-number.ts'

test('a date is written as each language writes it', () => {
  assert.equal(formatDate('2026-03-18', 'zh-CN'), '2026年3月18日')
  assert.equal(formatDate('2026-03-18', 'en'), '18 March 2026')
  assert.equal(formatMonth('2026-03-18', 'zh-CN'), '2026年3月')
})

test('an instant is shown in Beijing time, also over midnight', () => {
  assert.equal(formatInstant('2026-11-09T02:42:00.000Z', 'zh-CN'), '2026年11月9日 10:42')
  assert.equal(formatInstant('2026-11-09T16:05:00.000Z', 'en'), '10 November 2026 00:05')
  assert.equal(civilDateOf('2026-11-09T16:05:00.000Z'), '2026-11-10')
})

test('an age is counted in civil days', () => {
  assert.equal(formatAge('2026-10-12', '2026-11-22', 'zh-CN'), '41天前')
  assert.equal(formatAge('2026-11-21', '2026-11-22', 'en'), 'yesterday')
  assert.equal(formatAge('2026-11-22', '2026-11-22', 'zh-CN'), '今天')
  assert.equal(formatAge('2026-11-25', '2026-11-22', 'en'), 'in 3 days')
})

test('a quantity keeps every digit and is grouped by the rule of its language', () => {
  assert.equal(formatNumber(12846, 'zh-CN'), '12\u2009846')
  assert.equal(formatNumber('12846.50', 'en'), '12,846.50')
  assert.equal(formatNumber('90071992547409930.1', 'en'), '90,071,992,547,409,930.1')
  assert.equal(formatNumber('-0.04', 'en'), '−0.04')
})

test('a share and a size are short', () => {
  assert.equal(formatPercent(0.2234, 'zh-CN'), '22.3%')
  assert.equal(formatBytes(52_428_800, 'zh-CN'), '50 MB')
  assert.equal(formatBytes(0, 'en'), '0 B')
})
