import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const HEAD = '云溪市“十四五”综合规划\n一、重点任务\n'
const kinds = (text: string) =>
  readPlan(HEAD + text).figures.map(({ value, unit, kind }) => `${value}${unit ?? ''} ${kind}`)

const CASES: [rule: string, text: string, expected: string[]][] = [
  ['a level reached is a target', '参保率达到95%以上。', ['95% target']],
  ['a thing built is a target', '建设科技孵化器30家。', ['30家 target']],
  [
    'a shared verb reaches the next clause',
    '建设孵化器40家，研发中心100家。',
    ['40家 target', '100家 target'],
  ],
  [
    'an indicator needs no verb',
    '适龄儿童入学率100%，初中生辍学率1%以下。',
    ['100% target', '1% target'],
  ],
  ['a share may stand before its noun', '80%的区达到创建目标。', ['80% target']],
  [
    'each with one is a target',
    '各县建有1所职业学校，每个镇有1所托老机构。',
    ['1所 target', '1所 target'],
  ],
  [
    'a figure inside a slogan names',
    '实施“12338”战略，落实“17个统筹”。',
    ['12338 name', '17个 name'],
  ],
  ['a figure inside a title names', '落实《车改方案（1+6）》。', ['1,6 name']],
  ['a sum of digits names', '形成7+X新框架。', ['7 name']],
  [
    'a ranking and a number of a line name',
    '新增500强企业，建立110社会联动机制。',
    ['500 name', '110 name'],
  ],
  ['an age tells who is meant', '加强0~3岁幼儿照护。', ['0,3岁 name']],
  ['an age that is reached is a target', '平均寿命超过80岁。', ['80岁 target']],
  ['a classification is no promise', '将全市细化为18个二级分区。', ['18个 name']],
  ['what was done before the plan is achieved', '2020年，城镇化率达到70%。', ['70% achievement']],
  ['已 tells of the past', '已建成公园12个。', ['12个 achievement']],
  [
    'a denominator is background',
    '按照每3至10万居民设置1个中心。',
    ['3,10万 background', '1个 target'],
  ],
  ['由 gives the baseline', '标准由9600元提高到15600元。', ['9600元 background', '15600元 target']],
  ['a return period is background', '排涝标准提高到30年一遇。', ['30年 background']],
  [
    'a size of pipe is background',
    '改造管径＜600mm的管道80公里。',
    ['600mm background', '80公里 target'],
  ],
  ['a length of time is background', '落实延长30年的政策。', ['30年 background']],
  ['a case is no promise', '对总投资10亿元以上的项目实行专班服务。', ['10亿元 background']],
  [
    'the size of what is counted is a condition',
    '每个村有1个90平方米以上的活动站点。',
    ['1个 target', '90平方米 background'],
  ],
  [
    'the size that chooses a place is a condition',
    '2万名老人以上的街（镇）各建有1个养老中心。',
    ['2万名 background', '1个 target'],
  ],
  [
    'without a sign of undertaking a figure is background',
    '依托200万亩耕地保护空间。',
    ['200万亩 background'],
  ],
  [
    'dates and document numbers are no figures',
    '根据2019年5月1日云政〔2019〕15号文件，于第3季度公布。',
    [],
  ],
]

for (const [rule, text, expected] of CASES) {
  test(`${rule}: ${text}`, () => assert.deepEqual(kinds(text), expected))
}

test('the section alone tells an achievement: 发展基础', () => {
  const { figures } = readPlan(
    '一、发展基础\n城镇化率达到70%，覆盖率达到100%。\n二、优化发展环境\n建成公园5个。',
  )
  assert.deepEqual(
    figures.map(({ kind }) => kind),
    ['achievement', 'achievement', 'target'],
  )
})

test('background sections promise nothing: 规划范围', () => {
  const { figures } = readPlan('一、规划范围\n总面积达到16410平方公里。')
  assert.equal(figures[0]?.kind, 'background')
})
