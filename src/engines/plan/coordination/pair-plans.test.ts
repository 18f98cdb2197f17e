import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Wording } from '../commitment.ts'
import { proposalsFromReading } from '../intake/proposals-from-reading.ts'
import { readPlan } from '../reading/read-plan.ts'
import { type PairedPlan, pairPlans } from './pair-plans.ts'
import { gapsOf } from './plan-gaps.ts'

/** A plan as it is read; a promise's id is the plan's letter and its place. */
function planOf(letter: string, title: string, sentences: string[]): PairedPlan {
  const text = `云溪市${title}（2026—2030年）\n第一章 主要任务\n${sentences.join('\n')}\n`
  const promises = proposalsFromReading(readPlan(text)).map((each, i) => ({
    id: `${letter}${i + 1}`,
    wording: { ...each, version: 1, dismissed: null } satisfies Wording,
  }))
  return { text, promises }
}

const outline = planOf('a', '规划纲要', [
  '健全社区养老服务体系，扩大护理人员队伍。',
  '到2030年，养老机构床位达到5000张。',
  '建成环湖步道120公里。',
  '到2030年，护理型床位占比达到75%。',
])
const special = planOf('b', '养老规划', [
  '健全社区养老服务体系，扩大护理人员队伍。',
  '到2028年，养老机构床位达到4000张。',
  '把护理型床位占比提高到70%，新增的床位都要能护理失能老人，并且向农村倾斜。',
  '开设老年助餐点260处。',
])

test('promises are paired by like words whatever their figures, and by the indicator they measure', () => {
  const pairs = pairPlans(outline, special).promises
  assert.deepEqual(
    pairs.map(({ a, b, relation }) => [a, b, relation]),
    [
      ['a1', 'b1', 'identical'],
      ['a2', 'b2', 'near'],
      ['a4', 'b3', null],
    ],
  )
})

test('only sentences that say the same are aligned as sentences', () => {
  const { sentences } = pairPlans(outline, special)
  assert.deepEqual(
    sentences.map(({ a, relation }) => [outline.text.slice(a.start, a.end), relation]),
    [['健全社区养老服务体系，扩大护理人员队伍。', 'identical']],
  )
})

test('what no plan under it takes up is a gap, and so is what only a wrong suggestion took up', () => {
  const pairs = pairPlans(outline, special).promises
  const ids = outline.promises.map(({ id }) => id)
  const gaps = (wrong: string[]) =>
    gapsOf(
      ids,
      pairs.map(({ a, b }) => ({ a, b, rejected: wrong.includes(a) })),
    )
  assert.deepEqual(gaps([]), ['a3'])
  assert.deepEqual(gaps(['a1']), ['a1', 'a3'])
  assert.deepEqual(gapsOf(ids, []), ids)
})
