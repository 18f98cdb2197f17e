import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const HEAD = '云溪市“十四五”综合规划\n一、主要目标\n加快发展。\n表1 主要指标\n'
const rows = (table: string) =>
  readPlan(HEAD + table).figures.map(
    ({ kind, indicator, comparator, value, unit, deadline, binding }) =>
      `${kind} ${indicator} ${comparator} ${value} ${unit} ${deadline} ${binding}`,
  )

const WORD = `指标
2020年
2025年
属性
经济发展
地区生产总值（亿元）
860
1180
预期性
绿色生态
单位地区生产总值能耗降低（%）
—
〔14〕
约束性
森林覆盖率（%）
41.3
≥42
约束性
`

const PAGE = `序号 指标 2020 2025 属性
1 城市污水集中收集率（%） 58.3 75 约束性
单位地区生产总值用水量
2 [16] 约束性
下降（%）
3 新建污水管网（公里） — 300左右 预期性
`

test('one cell a line: base and target by column, binding by 属性', () => {
  assert.deepEqual(rows(WORD), [
    'background 地区生产总值 = 860 亿元 null false',
    'target 地区生产总值 = 1180 亿元 2025 false',
    'target 单位地区生产总值能耗降低 decrease 14 % 2025 true',
    'background 森林覆盖率 = 41.3 % null true',
    'target 森林覆盖率 >= 42 % 2025 true',
  ])
})

test("a page's table gives a row a line, or a name split around its own figure", () => {
  assert.deepEqual(rows(PAGE), [
    'background 城市污水集中收集率 = 58.3 % null true',
    'target 城市污水集中收集率 = 75 % 2025 true',
    'target 单位地区生产总值用水量下降 decrease 16 % 2025 true',
    'target 新建污水管网 = 300 公里 2025 false',
  ])
})

test('the base cell is the baseline of the target', () => {
  const { figures } = readPlan(HEAD + PAGE)
  assert.equal(figures.find(({ value }) => value === 75)?.baseline, '58.3')
})

test('a column of units and one of yearly growth are read as such', () => {
  const table =
    '指标 单位 2020年 2025年 年均增速 属性\n生产总值 亿元 1500 2000 6% 预期性\n城镇化率 % 68 72 — 预期性\n'
  assert.deepEqual(rows(table), [
    'background 生产总值 = 1500 亿元 null false',
    'target 生产总值 = 2000 亿元 2025 false',
    'target 生产总值年均增速 = 6 % null false',
    'background 城镇化率 = 68 % null false',
    'target 城镇化率 = 72 % 2025 false',
  ])
})

test('names of groups beside numbered rows are no part of an indicator', () => {
  const table =
    '类别 序号 指标 2020年 2025年 属性\n环境治理 1 优良天数比例（%） 82 86 约束性\n应对\n2 非化石能源比重（%） 12 18 预期性\n气候\n'
  assert.deepEqual(
    readPlan(HEAD + table).figures.map(({ indicator }) => indicator),
    ['优良天数比例', '优良天数比例', '非化石能源比重', '非化石能源比重'],
  )
})

test("the last plan's targets and what was done are none of this plan's", () => {
  const table =
    '指标 2020年规划目标 2020年实际完成 2025年目标\n收集率（%） 60 63 75\n回用率（%） 10 12 25\n'
  assert.deepEqual(
    readPlan(HEAD + table).figures.map(({ kind, value }) => `${kind} ${value}`),
    [
      'background 60',
      'achievement 63',
      'target 75',
      'background 10',
      'achievement 12',
      'target 25',
    ],
  )
})

test('each row that states a target is a commitment, from its name to its last cell', () => {
  const numbered = HEAD + WORD.replace('地区生产总值', '1. 地区生产总值').replace('森林', '2、森林')
  const { commitments, figures } = readPlan(numbered)
  const rows = commitments.filter(({ text }) => text.includes('\n'))
  assert.deepEqual(
    rows.map(({ text, strength }) => [text, strength]),
    [
      ['地区生产总值（亿元）\n860\n1180\n预期性', 'must'],
      ['单位地区生产总值能耗降低（%）\n—\n〔14〕\n约束性', 'must'],
      ['森林覆盖率（%）\n41.3\n≥42\n约束性', 'must'],
    ],
  )
  const due = rows.map((row) => figures.find(({ id }) => row.figures.includes(id)))
  assert.deepEqual(
    due.map((figure) => [figure?.indicator, figure?.value]),
    [
      ['地区生产总值', 1180],
      ['单位地区生产总值能耗降低', 14],
      ['森林覆盖率', 42],
    ],
  )
})

test('prose around a table stays prose, and a list of tasks is no table', () => {
  const { commitments, figures } = readPlan(
    `${HEAD}${WORD}二、任务\n建设公园5个。\n专栏2 重点任务\n1\n搭建平台\n整合资产。\n`,
  )
  assert.deepEqual(
    commitments.map(({ text }) => text).filter((text) => !text.includes('\n')),
    ['加快发展。', '建设公园5个。', '整合资产。'],
  )
  assert.equal(figures.at(-1)?.value, 5)
})

test('a name that goes on below its figures, a footnote, the number of a pollutant', () => {
  const table = `指标 2020年 2025年 属性
细颗粒物（PM 2.5 ）浓度（微克/立方米） 30.5[1] 28 约束性
城镇居民人均可支配 30000 50000 预期性
收入（元）
`
  assert.deepEqual(rows(table), [
    'background 细颗粒物（PM2.5）浓度 = 30.5 微克/立方米 null true',
    'target 细颗粒物（PM2.5）浓度 = 28 微克/立方米 2025 true',
    'background 城镇居民人均可支配收入 = 30000 元 null false',
    'target 城镇居民人均可支配收入 = 50000 元 2025 false',
  ])
})
