import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const targets = (text: string) =>
  readPlan(`云溪市“十五五”规划\n一、任务\n${text}\n`)
    .figures.filter(({ kind }) => kind === 'target')
    .map((f) => `${f.indicator} ${f.comparator} ${f.value} ${f.unit}${f.per ? ` /${f.per}` : ''}`)

const CASES: [rule: string, text: string, expected: string[]][] = [
  ['joined verbs leave the name', '新建和改造自行车道320公里。', ['自行车道 = 320 公里']],
  ['what is added is an increase', '新增停车泊位8万个。', ['停车泊位 increase 8 万个']],
  ['the period is no part of it', '五年新增绿道30公里。', ['绿道 increase 30 公里']],
  ['hours inside a name stay', '建成24小时书房100家。', ['24小时书房 = 100 家']],
  ['a share of some', '其中用于基础研究的不少于15%。', ['用于基础研究比例 >= 15 %']],
  ['a bare measure', '设立规模20亿元的引导基金。', ['引导基金规模 = 20 亿元']],
  [
    'a district lacks what is counted',
    '筹集公共租赁住房1.6万套，其中南岸区不少于5000套。',
    ['公共租赁住房 = 1.6 万套', '公共租赁住房（南岸区） >= 5000 套'],
  ],
  [
    'two names that share a tail',
    '小学和初中班额分别控制在42人和45人以内。',
    ['小学班额 <= 42 人', '初中班额 <= 45 人'],
  ],
  ['where it starts from', '漏损率由11.2%下降到8%以下。', ['漏损率 <= 8 %']],
  [
    'a span of acts belongs to it',
    '从立案到裁决的时间不超过60天。',
    ['从立案到裁决的时间 <= 60 天'],
  ],
  [
    'counted for a volume',
    '细颗粒物浓度降到每立方米25微克以下。',
    ['细颗粒物浓度 <= 25 微克 /立方米'],
  ],
  ['how soon', '拖欠工资案件30日内办结。', ['拖欠工资案件 <= 30 日']],
  ['a case is no target', '价格涨幅达到6%的，次月自动发放补贴。', []],
  ['another case', '进度落后20个百分点以上的指标，由市监察委启动调查。', []],
]

for (const [rule, text, expected] of CASES) {
  test(`a name: ${rule}`, () => assert.deepEqual(targets(text), expected))
}
