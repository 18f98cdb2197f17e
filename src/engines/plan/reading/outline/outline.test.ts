import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

const tree = (text: string) =>
  readPlan(text).sections.map(({ level, label, title }) => `${level} ${label} ${title}`)

test('levels follow from the forms a plan uses: 章 节 1、 or 一、 （一） 1．', () => {
  assert.deepEqual(tree('第七章 建设\n第一节 科技\n1、增强能力\n2、打造平台\n第二节 教育'), [
    '1 第七章 建设',
    '2 第一节 科技',
    '3 1、 增强能力',
    '3 2、 打造平台',
    '2 第二节 教育',
  ])
  assert.deepEqual(tree('一、基础\n（一）改革\n1．坚持创新。既着眼当前。\n二、目标'), [
    '1 一、 基础',
    '2 （一） 改革',
    '3 1． 坚持创新',
    '1 二、 目标',
  ])
})

test('a run-in heading ends at its first full stop and its text follows on the same line', () => {
  const text = '（一）完善制度。继续开展试点。'
  const { sections, commitments } = readPlan(text)
  assert.equal(sections[0]?.title, '完善制度')
  assert.equal(commitments[0]?.text, '继续开展试点。')
})

test('decimal numbers nest by their points: 4, 4.3, 4.3.1', () => {
  assert.deepEqual(
    tree('4 重点任务\n4.1 厂网建设\n4.1.1 污水处理\n加快建设。\n4.1.2 再生水\n4.2 河湖治理'),
    ['1 4 重点任务', '2 4.1 厂网建设', '3 4.1.1 污水处理', '3 4.1.2 再生水', '2 4.2 河湖治理'],
  )
})

test('a 专栏 stands beside the items of its section, its numbered rows inside it', () => {
  const text =
    '（一）改革\n1．完善机制。推进试点。\n专栏一 重点项目\n\t重点项目\n\t改革任务\n1\n搭建平台\n整合资产。\n2\n健全网络\n完善布点。\n（二）开放'
  assert.deepEqual(tree(text), [
    '1 （一） 改革',
    '2 1． 完善机制',
    '2 专栏一 重点项目',
    '3 1 搭建平台',
    '3 2 健全网络',
    '1 （二） 开放',
  ])
})

test('—— before an aim is a heading under it', () => {
  assert.deepEqual(tree('（三）主要目标\n——体系基本形成。建立新体系。'), [
    '1 （三） 主要目标',
    '2 —— 体系基本形成',
  ])
})

test('a number before a promise is no heading, and no part of its text', () => {
  const { sections, figures } = readPlan('一、任务\n（四）绿化覆盖率达到42%，新建公园5个。')
  assert.equal(sections.length, 1)
  assert.equal(figures[0]?.indicator, '绿化覆盖率')
})

test('the table of contents is not read', () => {
  assert.deepEqual(
    tree('目 录\n第一章 总则 ………… 1\n第二章 任务 ………… 3\n第一章 总则\n加强领导。\n第二章 任务'),
    ['1 第一章 总则', '1 第二章 任务'],
  )
})

test("a plan's closing words stand outside its last item", () => {
  const text = '第一章 任务\n1、加强合作\n推进交流。\n为保障本规划目标的实现，要完善实施机制。'
  const { commitments } = readPlan(text)
  assert.deepEqual(
    commitments.map(({ section }) => section),
    ['s1.1', ''],
  )
})
