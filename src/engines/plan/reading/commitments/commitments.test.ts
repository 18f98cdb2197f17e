import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'
import { runningBodies, tailBodies } from './bodies.ts'

const said = (text: string) => readPlan(text).commitments.map((commitment) => commitment.text)

test('sentences that begin a clause with a verb are commitments, premises are not', () => {
  const text =
    '一、任务\n改革是手段，发展是目标。完善公共财政体系，调整支出结构。按照统一部署，推进机构改革。主要任务是：'
  assert.deepEqual(said(text), ['完善公共财政体系，调整支出结构。', '按照统一部署，推进机构改革。'])
})

test('what was done, why, and under what ideas is not promised', () => {
  const text =
    '一、改革基础\n建立综改领导体制。\n二、指导思想\n坚持以人民为中心。\n三、发展环境\n推进改革面临挑战。'
  assert.deepEqual(said(text), [])
})

test('an aim says what will be so without a verb first', () => {
  assert.deepEqual(said('一、主要目标\n生态环境明显改善。'), ['生态环境明显改善。'])
})

test('力争 strives, 探索 explores, else it must', () => {
  const text = '一、任务\n建立健全价格机制。力争实现全覆盖。探索建立保障制度。在全市开展改革试点。'
  assert.deepEqual(
    readPlan(text).commitments.map(({ strength }) => strength),
    ['must', 'strive', 'explore', 'explore'],
  )
})

test('a commitment lists the targets that stand in it', () => {
  const [first, second] = readPlan('一、任务\n完善服务。建设公园5个，绿道9公里。').commitments
  assert.deepEqual([first?.figures, second?.figures], [[], ['f1', 'f2']])
})

test('a tail names the units of every sentence of its item, and is no part of the text', () => {
  const text =
    '1．完善服务。健全服务体系。新建站点5个。（牵头单位：市民政局，配合单位：市财政局、市住建局，各区、县级市政府）'
  const { commitments } = readPlan(text)
  assert.deepEqual(
    commitments.map((commitment) => commitment.text),
    ['健全服务体系。', '新建站点5个。'],
  )
  for (const { bodies } of commitments) {
    assert.deepEqual(bodies, [
      { name: '市民政局', role: 'lead' },
      { name: '市财政局', role: 'support' },
      { name: '市住建局', role: 'support' },
      { name: '各区、县级市政府', role: 'support' },
    ])
  }
})

test('a tail on a line of its own belongs to the paragraph before it', () => {
  const { commitments } = readPlan('一、任务\n健全服务体系。\n（责任单位：市民政局、市残联）')
  assert.deepEqual(
    commitments[0]?.bodies.map(({ name, role }) => `${name} ${role}`),
    ['市民政局 lead', '市残联 lead'],
  )
})

test('责任单位 after 牵头单位 support, and brackets inside a name hold it together', () => {
  assert.deepEqual(tailBodies('（牵头单位：市发改委；责任单位：各县（市、区）人民政府）'), [
    { name: '市发改委', role: 'lead' },
    { name: '各县（市、区）人民政府', role: 'support' },
  ])
})

const RUNNING: [sentence: string, ...bodies: string[]][] = [
  ['由市更新领导小组办公室牵头，制定实施意见。', '市更新领导小组办公室 lead'],
  [
    '市直相关部门和区、县（市）政府应健全工作机构。',
    '市直相关部门 named',
    '区、县（市）政府 named',
  ],
  ['监察部门要加大督查力度。', '监察部门 named'],
  ['新闻单位要积极宣传。', '新闻单位 named'],
  ['完善公共财政体系。'],
]

for (const [sentence, ...bodies] of RUNNING) {
  test(`offices in running text: ${sentence}`, () => {
    assert.deepEqual(
      runningBodies(sentence).map(({ name, role }) => `${name} ${role}`),
      bodies,
    )
  })
}
