import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanFigure } from '../plan-reading.ts'
import { readPlan } from '../read-plan.ts'

const HEAD = '云溪市“十四五”综合规划\n一、重点任务\n'
const targets = (text: string): PlanFigure[] =>
  readPlan(HEAD + text).figures.filter(({ kind }) => kind === 'target')

const COMPARATORS: [text: string, comparator: string, value: PlanFigure['value'], unit: string][] =
  [
    ['覆盖率达到100%。', '=', 100, '%'],
    ['收入提高到5.2万元。', '=', 5.2, '万元'],
    ['参保率达到95%以上。', '>=', 95, '%'],
    ['占比不低于50%。', '>=', 50, '%'],
    ['准入标准不低于上年度人均收入的60%。', '>=', 60, '%'],
    ['产值超过10,000亿元。', '>=', 10000, '亿元'],
    ['失业率控制在3.5%以内。', '<=', 3.5, '%'],
    ['轮候时间不超过5年。', '<=', 5, '年'],
    ['年度补助限额最高8万元。', '<=', 8, '万元'],
    ['浓度降至28微克/立方米以下。', '<=', 28, '微克/立方米'],
    ['完善15分钟卫生服务圈。', '<=', 15, '分钟'],
    ['打造3~5台（部）舞台精品。', 'range', [3, 5], '台（部）'],
    ['建设6－8所示范学校。', 'range', [6, 8], '所'],
    ['审批项目减少20%。', 'decrease', 20, '%'],
    ['办结时间提前30%。', 'decrease', 30, '%'],
    ['能耗下降到30%。', '=', 30, '%'],
    ['蓄积量增长15%。', 'increase', 15, '%'],
    ['生产总值年均增长8%。', '=', 8, '%'],
    ['培育省级以上示范企业800家。', '=', 800, '家'],
    ['人均生产总值翻两番。', 'increase', 2, '番'],
    ['建成六座污水厂。', '=', 6, '座'],
    ['新增社区公园1860多个。', '>=', 1860, '个'],
    ['新增就业人数24万以上。', '>=', 24, '万人'],
    ['床位数达到8.6 张。', '=', 8.6, '张'],
  ]

for (const [text, comparator, value, unit] of COMPARATORS) {
  test(`${text} reads ${comparator} ${value} ${unit}`, () => {
    const [figure] = targets(text)
    assert.deepEqual([figure?.comparator, figure?.value, figure?.unit], [comparator, value, unit])
  })
}

test('左右, 约 and 多 make a value approximate and leave its comparator', () => {
  assert.deepEqual(
    ['达到75%左右。', '投资约350亿元。', '新建700多个。', '达到75%。'].map(
      (text) => targets(text)[0]?.approx,
    ),
    [true, true, true, false],
  )
})

const INDICATORS: [text: string, ...names: string[]][] = [
  ['到2025年，全市养老床位数达到5.8万张。', '养老床位数'],
  ['人均运动场地面积达到2.6平方米。', '人均运动场地面积'],
  ['建设科技孵化器30家。', '科技孵化器'],
  ['建成4个国家级实验区。', '国家级实验区'],
  ['建设3000张床位的综合养老院。', '综合养老院床位数'],
  ['养老保险参保率和医疗保险参保率均达到96%。', '养老保险参保率', '医疗保险参保率'],
  ['污水处理率和垃圾处理率分别达到98%和100%。', '污水处理率', '垃圾处理率'],
  ['80%的区（县）达到创建目标。', '区（县）比例'],
  ['直接享受服务的老人占老人总数的7%。', '老人占比'],
  ['到2024年控制区比例提高到72%，到2025年提高到78%。', '控制区比例', '控制区比例'],
  ['碳排放比2020年下降17%。', '碳排放'],
]

for (const [text, ...names] of INDICATORS) {
  test(`${text} measures ${names.join(' and ')}`, () => {
    assert.deepEqual(
      targets(text).map(({ indicator }) => indicator),
      names,
    )
  })
}

test('由 A 提高到 B keeps A as the baseline, as printed', () => {
  assert.equal(targets('标准由9600元以下提高到15600元以下。')[0]?.baseline, '9600元以下')
})

test('per says what a value is counted for', () => {
  const pers = [
    '每千人床位数达到5张。',
    '人均收入达到3万元。',
    '年均新增就业2万人。',
    '各区（县）有1所医院。',
  ]
  assert.deepEqual(
    pers.map((text) => targets(text)[0]?.per),
    ['千人', '人', '年', '各区（县）'],
  )
})

test('the quote is the shortest clause with the figure', () => {
  assert.deepEqual(
    targets('到2025年，甲类支付比例达到70%左右、乙类支付比例提高到40%以上。').map(
      ({ quote }) => quote,
    ),
    ['甲类支付比例达到70%左右', '乙类支付比例提高到40%以上'],
  )
})
