import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const CASES: [sentence: string, ...names: string[]][] = [
  [
    '建立完善人才管理体制、选人用人机制、激励保障机制。',
    '人才管理体制',
    '选人用人机制',
    '激励保障机制',
  ],
  ['建立团队选拔、培养和考核机制。', '团队选拔、培养和考核机制'],
  [
    '完善重要项目集体审议、专家论证和公示等制度。',
    '重要项目集体审议制度',
    '专家论证制度',
    '公示制度',
  ],
  [
    '推进公共卫生、医疗服务、药品供应三大体系建设。',
    '公共卫生体系',
    '医疗服务体系',
    '药品供应体系',
  ],
  ['健全产权登记和抵押登记制度。', '产权登记制度', '抵押登记制度'],
  ['建立健全预算管理体系、业绩考核体系等各项制度。', '预算管理体系', '业绩考核体系'],
  ['建设灵活高效的科技金融服务体系。', '科技金融服务体系'],
  ['深入推进“数字水务”系统建设。', '“数字水务”系统'],
  ['制订和完善碳交易相关规则。', '碳交易规则'],
  ['推进户籍管理制度改革。'],
  ['完善管理机制，规范运行机制。'],
  ['达到规范化建设标准。'],
]

for (const [sentence, ...names] of CASES) {
  test(`${sentence} names ${names.length}`, () => {
    assert.deepEqual(
      readPlan(`一、任务\n${sentence}`).systems.map(({ name }) => name),
      names,
    )
  })
}

test('a system has a kind, an action and a status', () => {
  const { systems } = readPlan(
    '一、改革基础\n成立信用担保联盟。\n二、任务\n探索建立知识市场。办好科技银行。健全应急网络。设立产业发展基金。',
  )
  assert.deepEqual(
    systems.map(({ kind, action, status }) => `${kind} ${action} ${status}`),
    [
      'organisation establish achieved',
      'market explore planned',
      'institution operate planned',
      'network improve planned',
      'fund establish planned',
    ],
  )
})

test("a row's title names what it sets up, background names nothing", () => {
  const text =
    '一、指导思想\n构建新型服务体系。\n二、任务\n（一）金融\n专栏一 重点项目\n1\n搭建金融投资平台\n整合资产。'
  assert.deepEqual(
    readPlan(text).systems.map(({ name }) => name),
    ['金融投资平台'],
  )
})
