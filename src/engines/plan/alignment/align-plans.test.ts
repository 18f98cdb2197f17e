import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { alignPlans } from './align-plans.ts'

/** The quotes and relation of each pair. */
function aligned(a: string, b: string): [string, string, string][] {
  const quote = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end)
  return alignPlans(a, b).pairs.map((pair) => [quote(a, pair.a), quote(b, pair.b), pair.relation])
}

const road = '建设云溪大桥和环湖公路，完善城市道路网络。'
const care = '健全社区养老服务体系，扩大护理人员队伍。'

test('the same words are identical, whatever the punctuation and white space', () => {
  const other = '建设云溪大桥和 环湖公路；完善城市道路网络。'.replace('；', ',')
  assert.deepEqual(aligned(`${care}${road}`, other), [[road, other, 'identical']])
})

test('one word added or changed leaves two sentences near', () => {
  const b = '继续健全社区养老服务机制，扩大护理人员队伍。'
  assert.deepEqual(aligned(care, b), [[care, b, 'near']])
})

test('clauses in another order are still near', () => {
  const b = '扩大护理人员队伍，健全社区养老服务体系。'
  assert.deepEqual(aligned(care, b), [[care, b, 'near']])
})

test('a sentence split in two is contained twice', () => {
  const whole = '坚持培育和监管并重的原则，简化社会组织登记手续，降低准入门槛。'
  const first = '坚持培育和监管并重的原则。'
  const second = '简化社会组织登记手续，降低准入门槛。'
  const expected = [
    [whole, first, 'contains'],
    [whole, second, 'contains'],
  ]
  assert.deepEqual(aligned(whole, first + second), expected)
})

test('the parts of a sentence set apart by ； are aligned one by one', () => {
  const b = '取消过路费；建设云溪大桥和环湖公路，完善城市道路网络；植树。'
  assert.deepEqual(aligned(road, b), [
    [road, '建设云溪大桥和环湖公路，完善城市道路网络；', 'identical'],
  ])
})

test('half of the words are a paraphrase, if neither has a better partner', () => {
  const a = '积极发展村镇银行，推进小额贷款公司试点，增强农村金融服务功能。'
  const b = '积极发展村镇银行、小额贷款公司，加快农村金融改革步伐，探索资金互助。'
  assert.deepEqual(aligned(a, b), [[a, b, 'paraphrase']])
})

test('another figure makes another statement', () => {
  const a = '城乡居民基本养老保险参保率达到95%以上。'
  assert.deepEqual(aligned(a, a.replace('95', '85')), [])
  assert.deepEqual(
    aligned('建成五所寄宿制高中，改善办学条件。', '建成六所寄宿制高中，改善办学条件。'),
    [],
  )
})

test('another scope makes another statement', () => {
  const a = '加快城乡社区服务中心建设，提高覆盖面。'
  assert.deepEqual(aligned(a, a.replace('城乡', '农村')), [])
})

test('the name of a document is not something it says', () => {
  const a = '云溪市国民经济和社会发展第十五个五年规划纲要已经批准。'
  const b = '本计划根据《云溪市国民经济和社会发展第十五个五年规划纲要》制定。'
  assert.deepEqual(aligned(a, b), [])
})

test('headings are not aligned', () => {
  assert.deepEqual(
    aligned('第一章 完善养老服务体系\n甲乙丙丁戊己。', '（一）完善养老服务体系\n子丑寅卯辰巳。'),
    [],
  )
})

const sentence = fc
  .array(fc.constantFrom(...Array.from('建设完善推进养老服务交通教育公园医院标准机制全市社区')), {
    minLength: 6,
    maxLength: 30,
  })
  .map((letters) => `${letters.join('')}。`)
const text = fc.array(sentence, { maxLength: 15 }).map((sentences) => sentences.join(''))

test('a text aligned with itself pairs each statement with itself and nothing else', () => {
  fc.assert(
    fc.property(text, (one) => {
      const { pairs } = alignPlans(one, one)
      assert.ok(pairs.every((pair) => pair.relation === 'identical' && pair.similarity === 1))
      assert.deepEqual(
        pairs.map((pair) => pair.a),
        pairs.map((pair) => pair.b),
      )
      assert.equal(pairs.length, one.split('。').length - 1)
    }),
  )
})

test('identical pairs are the same from both sides, and pair nothing twice', () => {
  const identical = (a: string, b: string) =>
    alignPlans(a, b).pairs.filter(({ relation }) => relation === 'identical')
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = identical(a, b)
      const back = identical(b, a).toSorted((x, y) => x.b.start - y.b.start)
      assert.deepEqual(
        there,
        back.map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
      )
      assert.equal(new Set(there.map((pair) => pair.b.start)).size, there.length)
    }),
  )
})

test('any two strings align without error, within their bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      for (const pair of alignPlans(a, b).pairs)
        assert.ok(pair.a.end <= a.length && pair.b.end <= b.length && pair.similarity <= 1)
    }),
  )
})
