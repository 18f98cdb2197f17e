import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageOf } from './full-coverage.ts'

const PROMISES: [clause: string, value: number][] = [
  ['全市居家养老服务网点（站）实现全覆盖', 100],
  ['实现对审批事项运行过程实时监督的全覆盖', 100],
  ['将财政性资金全部纳入单一账户体系运行管理', 100],
  ['失业保险全面覆盖非公经济组织等群体', 100],
  ['基本实现地面数字电视覆盖县级以上城市', 100],
  ['力争全部区（县级市）通过督导验收', 100],
  ['有入住需求的行政村都建有互助式安居点', 100],
  ['将试点范围逐步扩大到五县（市）所有中心镇', 100],
  ['把所有天然林都纳入保护范围', 100],
  ['实行药品零差率销售', 0],
  ['逐步形成中等收入者占多数的分配格局', 50],
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
