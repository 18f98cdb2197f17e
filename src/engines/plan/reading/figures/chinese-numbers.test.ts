import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findChineseNumbers } from './chinese-numbers.ts'

const read = (text: string) => findChineseNumbers(text).map(({ value, unit }) => `${value}${unit}`)

for (const [text, ...expected] of [
  ['建成六座污水处理厂', '6座'],
  ['新建消防站九座，天然泳场三处', '9座', '3处'],
  ['五年新增孵化空间六十万平方米', '60万平方米'],
  ['新建三级医院两家', '2家'],
  ['其中南渚区不少于六家', '6家'],
  ['至少配备两名儿科医生', '2名'],
  ['报名材料由九份减少到两份', '2份'],
  ['生产总值翻两番，就业率翻一番', '2番', '1番'],
  ['投向年轻企业的资金不低于六成', '60%'],
  ['平均时间缩短三分之一', '33.33%'],
  ['报表数量减少一半', '50%'],
  ['租金不超过市场价的七折', '70%'],
  ['做强十大产业、三个平台和一批企业'],
  ['三级医院把号源留给病人'],
  ['一方面加强，另一方面放开'],
] as [string, ...string[]][]) {
  test(`${text}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(read(text), expected))
}
