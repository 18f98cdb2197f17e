import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'
import { tellsFact } from './facts.ts'
import { isRemark } from './remarks.ts'

const PERIOD = { from: 2026, to: 2030 }
const HEAD = '云溪市“十五五”规划\n一、任务\n'
const promises = (text: string) => readPlan(HEAD + text).commitments.map((found) => found.text)

for (const fact of [
  '2025年，全市共有社会组织2944家。',
  '到2025年底，全市老小区装了电梯1120部。',
  '2024年7月的那场暴雨下了187毫米。',
  '目前，一个项目从备案到开工平均需要83个工作日。',
  '上一个五年，市级项目共有164个。',
  '去年全市受理投诉2870件。',
  '全市现有职业学校26所。',
  '老城区人均公园绿地只有6.9平方米。',
  '2000年以前建成的小区还有410个没有改造。',
  '草案公布以后的六十天里，共收到意见2143条。',
  '审议时改动了三十多处。',
  '清理中发现，有46份文件仍在被引用。',
  '居民最常说的一句话是：投放的地方太暗。',
]) {
  test(`a fact: ${fact}`, () => assert.ok(tellsFact(fact, PERIOD)))
}

for (const promise of [
  '到2027年，建成公园5个。',
  '2026年底前公布办法。',
  '整合现有资产，建立统一平台。',
  '凡是系统里已经有的数据，不再要求重复填写。',
  '改造2000年以前建成的老旧小区410个。',
  '现有燃煤机组2028年底前完成改造。',
  '现有企业全部纳入监管。',
  '共有产权住房供应5万套。',
  '群众反映强烈的问题逐项整改。',
]) {
  test(`no fact: ${promise}`, () => assert.ok(!tellsFact(promise, PERIOD)))
}

for (const remark of [
  '注：〔〕内为五年累计数。',
  '地方，是让人有一张桌子可以开始；经费，是让钱按时到。',
  '再看旁边的标记，“完成”是说目标已经达到。',
  '创新不只在实验室里，也在车间里。',
  '这一节先讲规矩，再讲发展。',
  '公开不是宣传，公开是为了让人挑毛病。',
  '听取意见会慢一些，但是返工更慢。',
  '修一条人行道，比多装一排护栏更能救人。',
  '讲信用，讲道理，这三件事决定外面的人愿不愿意来。',
  '对任何一个数字有疑问，可以看它的佐证。',
  '学习不应当在毕业那天停止。',
  '做得好的人应当被看见。',
  '五年里会有工厂搬走。',
  '再好的承诺，最后也要由人去做。',
  '空地不多，就从街角找。',
  '权力看得见，才管得住。',
]) {
  test(`a remark: ${remark}`, () => assert.ok(isRemark(remark)))
}

for (const promise of [
  '行业协会有序承接政府职能。',
  '符合条件的居民，可以提取公积金。',
  '对符合条件且是本市户籍的，给予补贴。',
  '服务业比重比上年提高。',
]) {
  test(`no remark: ${promise}`, () => assert.ok(!isRemark(promise)))
}

test('a fact at the head of a paragraph goes on until the text turns to what shall be done', () => {
  const text =
    '目前，全市有公园39个。去最近的一个要走半小时。要新建公园20个。绿道达到90公里以上。\n'
  assert.deepEqual(promises(text), ['要新建公园20个。', '绿道达到90公里以上。'])
})

test('a figure told as a fact is no target', () => {
  const { figures } = readPlan(`${HEAD}现在，全市每天产生垃圾3900吨，其中52%得到利用。\n`)
  assert.deepEqual(
    figures.map(({ kind }) => kind),
    ['achievement', 'achievement'],
  )
})
