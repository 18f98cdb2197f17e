import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from '../read-plan.ts'

test('a title broken in two lines is one, and 十四五 is 2021 to 2025', () => {
  const { title, period } = readPlan('云溪市国民经济和社会发展\n第十四个五年规划纲要\n第一章 总则')
  assert.equal(title, '云溪市国民经济和社会发展第十四个五年规划纲要')
  assert.deepEqual(period, { from: 2021, to: 2025 })
})

test('what a plan says of its own term comes before the name of any other plan', () => {
  const { period } = readPlan('云溪市湿地保护规划\n衔接“十四五”规划。规划期限为2021年至2035年。')
  assert.deepEqual(period, { from: 2021, to: 2035 })
})

test('a plan without a title line is called by the name its text gives it', () => {
  const { title } = readPlan('《云溪市“十二五”改革规划》根据纲要制定，是改革的行动纲领。')
  assert.equal(title, '云溪市“十二五”改革规划')
})

test('a plan without any term has none, and a span of years it keeps using is one', () => {
  assert.equal(readPlan('关于加强绿化的意见\n加强绿化。').period, null)
  const spans = '关于推进民生工程的意见\n2012~2015年，建公园5个。2012－2015年，种树3万株。'
  assert.deepEqual(readPlan(spans).period, { from: 2012, to: 2015 })
})
