import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'
import { scoreTargets } from './score-targets.ts'

/** 实施意见 of an invented city: numbered items, each with its units in a spelling of its own. */
const OPINION = readFileSync(new URL('opinions.txt', import.meta.url), 'utf8')

const LABELS = [
  '98 % | >= | 2026 | 基本公共服务达标率',
  '90 % | >= | 2026 | 群众满意度',
  '40 所 | = | 2024 | 公办幼儿园',
  '1.2 万个 | increase | 2024 | 学位',
  '60 % | >= | 2026 | 公办园在园幼儿占比',
  '1500 名 | = | 2026 | 幼儿教师',
  '100 % | = | 2026 | 专任教师持证率',
  '1 所 | = | null | 政府办卫生院',
  '15 家 | = | null | 社区医院数量',
  '90 % | = | null | 县域内就诊率',
  '5 公里 | <= | null | 城区急救半径',
  '12 分钟 | <= | null | 平均反应时间',
  '6 万名 | = | null | 培训“第一响应人”',
  '5 台 | = | null | 公共场所AED配置',
  '1 个 | >= | 2025 | 养老服务中心',
  '85 % | = | 2025 | 社区老年助餐点覆盖率',
  '100 % | = | 2026 | 社区老年助餐点',
  '3000 户 | >= | null | 特殊困难老年人家庭适老化改造',
  '5 个 | = | null | 每千人口拥有3岁以下婴幼儿托位数',
  '60 % | >= | null | 普惠托位占比',
  '1 万元 | = | null | 新建普惠托位补助',
  '18 万人 | increase | null | 城镇就业',
  '100 % | = | null | 离校未就业高校毕业生帮扶率',
  '60 个 | = | null | “15分钟就业服务圈”',
  '5 万人次 | >= | null | 补贴性培训',
  '33.33 % | >= | null | 高技能人才培训占比',
  '1 次 | = | null | 调度',
  '30 家 | = | 2025 | 城市书房',
  '120 座 | = | 2025 | 乡村文化礼堂',
  '100 % | = | 2025 | 公共图书馆、文化馆总分馆制乡镇（街道）覆盖率',
  '33.33 % | >= | null | 公共文化场馆错时开放时间',
  '8 个 | = | null | 体育公园',
  '150 公里 | = | null | 健身步道',
  '2.8 平方米 | = | null | 人均体育场地面积',
  '80 % | >= | null | 学校体育场馆向社会开放率',
  '9 亿元 | >= | null | 专项资金',
  '70 % | >= | null | 新增财力用于民生比例',
  '10 % | >= | null | 权重',
]

/** Unit and role as each item's tail says them. */
const UNITS: [words: string, units: string[]][] = [
  [
    '扩大公办资源',
    ['lead 市教育局', 'support 市财政局', 'support 市自然资源和规划局', 'support 各区县政府'],
  ],
  ['补充幼儿教师', ['lead 市教育局', 'support 市委编办', 'support 市人力资源社会保障局']],
  ['社区医院数量', ['lead 市卫生健康委']],
  ['急救半径', ['lead 市卫生健康委', 'lead 市红十字会']],
  [
    '适老化改造',
    ['lead 市民政局', 'support 市住房城乡建设局', 'support 市残联', 'support 各区县政府'],
  ],
  ['普惠托位占比', ['lead 市卫生健康委', 'lead 市发展改革委']],
  ['零就业家庭', ['lead 市人力资源社会保障局', 'lead 各区县政府']],
  ['补贴性培训', ['lead 市人力资源社会保障局', 'lead 市财政局']],
  ['新建城市书房', ['lead 市文化广电旅游局', 'support 市财政局']],
  ['三年建成体育公园', ['lead 市体育局', 'support 市教育局', 'support 市自然资源和规划局']],
  ['专项资金', ['lead 市财政局']],
]

test('the targets of an opinion are read', () => {
  const { f1, records, detail } = scoreTargets(OPINION, LABELS)
  assert.ok(f1 >= 0.93 && records >= 0.8, `F1 ${f1} records ${records}\n${detail}`)
})

test('an opinion names its units in several spellings', () => {
  const { commitments } = readPlan(OPINION)
  const wrong = UNITS.flatMap(([words, units]) => {
    const at = OPINION.indexOf(words)
    const found = commitments.find(({ start, end }) => end > at && start <= at + words.length + 8)
    const bodies = found?.bodies.map(({ role, name }) => `${role} ${name}`) ?? []
    return units.every((unit) => bodies.includes(unit)) ? [] : [`${words}: ${bodies.join(', ')}`]
  })
  assert.deepEqual(wrong, [])
})
