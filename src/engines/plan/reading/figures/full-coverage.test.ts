import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageOf } from './full-coverage.ts'

const PROMISES: [clause: string, value: number][] = [
  ['全市社区助餐服务点实现全覆盖', 100],
  ['实现对各类工地扬尘在线监督的全覆盖', 100],
  ['将财政性资金全部纳入单一账户体系运行管理', 100],
  ['工伤保险全面覆盖新就业形态等群体', 100],
  ['基本实现高速网络覆盖乡镇以上区域', 100],
  ['力争全部区（县级市）通过督导验收', 100],
  ['人口较多的行政村都建有便民服务点', 100],
  ['将改革范围逐步扩大到三县（市）所有乡镇', 100],
  ['把所有古树都纳入保护名录', 100],
  ['实行药品零差率销售', 0],
  ['逐步形成技能人才占多数的用工格局', 50],
]

for (const [clause, value] of PROMISES) {
  test(`${clause} promises ${value} %`, () => assert.equal(coverageOf(clause, false)?.value, value))
}

for (const clause of [
  '构建全覆盖的监测网络',
  '确保应保尽保',
  '优先安排零就业家庭',
  '转让全部或部分经营权',
]) {
  test(`${clause} promises no measure`, () => assert.equal(coverageOf(clause, false), null))
}

test('达标 alone is a promise only with a date', () => {
  assert.equal(coverageOf('规模以上企业安全生产标准化达标', true)?.value, 100)
  assert.equal(coverageOf('规模以上企业安全生产标准化达标', false), null)
})
