import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compareVersions } from './compare-versions.ts'
import { readPlan } from '../reading/read-plan.ts'
import { type ItemFigure, type PlanItem, planItemsOf } from './plan-item.ts'

const item = (id: string, text: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id,
  text,
  figures: [],
  strength: 'must',
  ...more,
})
const figure = (
  value: ItemFigure['value'],
  unit: string,
  more: Partial<ItemFigure> = {},
): ItemFigure => ({
  value,
  unit,
  comparator: '=',
  deadline: null,
  ...more,
})

/** The reasons for which one commitment is weaker than it was. */
function reasons(before: PlanItem, now: PlanItem): [string, string, string][] {
  const [change, ...rest] = compareVersions([before], [now])
  assert.deepEqual(rest, [])
  return change?.relation === 'weakened' ? change.reasons.map((r) => [r.reason, r.from, r.to]) : []
}

/** The same sentence with an old and a new figure. */
function figureReasons(
  text: string,
  before: ItemFigure,
  now: ItemFigure,
): [string, string, string][] {
  const words = (one: ItemFigure) => text.replace('N', String(one.value) + one.unit)
  return reasons(
    item('a', words(before), { figures: [before] }),
    item('b', words(now), { figures: [now] }),
  )
}

test('each old commitment is kept, reworded or dropped, and the rest is new', () => {
  const before = [
    item('o1', '建立健全公共法律服务网络。'),
    item('o2', '完善社区养老服务设施，扩大服务范围。'),
    item('o3', '取消非居民用水的阶梯附加费用。'),
  ]
  const now = [
    item('n1', '继续完善社区养老服务设施，扩大服务范围。'),
    item('n2', '建立健全公共法律服务网络。'),
    item('n3', '开通环湖公交专线。'),
  ]
  const summary = compareVersions(before, now).map((c) => [c.relation, c.old, c.new])
  assert.deepEqual(summary, [
    ['kept', 'o1', 'n2'],
    ['reworded', 'o2', 'n1'],
    ['dropped', 'o3', null],
    ['new', null, 'n3'],
  ])
})

test('a verb of effort in place of a verb of result weakens', () => {
  const before = item('a', '实现云溪银行上市并跨区域发展。')
  assert.deepEqual(reasons(before, item('b', '推动云溪银行上市并跨区域发展。')), [
    ['hedged', '实现', '推动'],
  ])
  assert.deepEqual(reasons(item('b', '推动云溪银行上市并跨区域发展。'), before), [])
})

test('a hedge the reader found weakens', () => {
  const before = item('a', '全市公园绿地面积逐年增长。')
  const now = item('b', '力争全市公园绿地面积逐年增长。', { strength: 'strive' })
  assert.deepEqual(reasons(before, now), [['hedged', 'must', 'strive']])
})

test('a lower target weakens, a higher one does not', () => {
  const text = '九年义务教育巩固率达到N以上。'
  const floor = { comparator: '>=' as const }
  const high = figure(95, '%', floor)
  const low = figure(90, '%', floor)
  assert.deepEqual(figureReasons(text, high, low), [['target-eased', '95%', '90%']])
  assert.deepEqual(figureReasons(text, low, high), [])
})

test('a cap that goes up weakens, and so does a plain target of which less is better', () => {
  const cap = { comparator: '<=' as const }
  const rise = [['target-eased', '4%', '5%']]
  assert.deepEqual(
    figureReasons('物价涨幅不超过N左右的水平。', figure(4, '%', cap), figure(5, '%', cap)),
    rise,
  )
  assert.deepEqual(
    figureReasons('城镇登记失业率为N左右水平。', figure(4, '%'), figure(5, '%')),
    rise,
  )
  assert.deepEqual(figureReasons('城镇登记失业率为N左右水平。', figure(5, '%'), figure(4, '%')), [])
})

test('万 is reckoned with: 1.2万人 is more than 9000人', () => {
  const text = '五年培训养老护理人员共计N次。'
  const eased = [['target-eased', '1.2万人', '9000人']]
  assert.deepEqual(figureReasons(text, figure(1.2, '万人'), figure(9000, '人')), eased)
  assert.deepEqual(figureReasons(text, figure(12000, '人'), figure(1.2, '万人')), [])
})

test('a range weakens by its lower end', () => {
  const text = '每个城区建成老年大学N并开放。'
  assert.deepEqual(figureReasons(text, figure([3, 5], '所'), figure([2, 5], '所')), [
    ['target-eased', '3~5所', '2~5所'],
  ])
})

test('a target that is gone weakens', () => {
  const before = item('a', '新建社区养老服务中心40家。', { figures: [figure(40, '家')] })
  assert.deepEqual(reasons(before, item('b', '新建一批社区养老服务中心。')), [
    ['target-dropped', '40家', ''],
  ])
})

test('a later date and a date that is gone weaken, an earlier one does not', () => {
  const text = '基本医疗保险参保率达到N以上。'
  const by = (deadline: number | null) => figure(95, '%', { deadline })
  assert.deepEqual(figureReasons(text, by(2027), by(2030)), [['postponed', '2027', '2030']])
  assert.deepEqual(figureReasons(text, by(2027), by(null)), [['date-dropped', '2027', '']])
  assert.deepEqual(figureReasons(text, by(2030), by(2027)), [])
})

test('a binding target made an expected one weakens', () => {
  const text = '森林覆盖率达到N的规定水平。'
  const before = figure(60, '%', { binding: true })
  assert.deepEqual(figureReasons(text, before, figure(60, '%', { binding: false })), [
    ['binding-lost', '约束性', '预期性'],
  ])
})

test('two versions as they are read show what was eased', () => {
  const version = (sentence: string) =>
    planItemsOf(
      readPlan(
        `云溪市养老规划（2026—2030年）\n第一章 服务体系\n${sentence}\n建立健全长期照护制度。`,
      ),
    )
  const before = version('到2028年，养老机构床位达到5000张。')
  const [change, kept] = compareVersions(before, version('到2030年，养老机构床位达到4000张。'))
  assert.ok(change?.relation === 'weakened', JSON.stringify(change))
  assert.deepEqual(change.reasons, [
    { reason: 'target-eased', from: '5000张', to: '4000张' },
    { reason: 'postponed', from: '2028', to: '2030' },
  ])
  assert.equal(kept?.relation, 'kept')
})

const commitments = fc
  .array(
    fc
      .array(
        fc.constantFrom('建设', '完善', '养老服务', '公园', '医院', '推进', '社区网络', '实现'),
        { minLength: 2, maxLength: 8 },
      )
      .map((words) => words.join('')),
    { maxLength: 12 },
  )
  .map((texts) => texts.map((text, i) => item(`${i}`, text)))

test('a plan compared with itself keeps everything', () => {
  fc.assert(
    fc.property(commitments, (plan) => {
      const changes = compareVersions(plan, plan)
      assert.ok(changes.every((change) => change.relation === 'kept'))
      assert.deepEqual(
        changes.map((change) => change.old),
        plan.map(({ id }) => id),
      )
    }),
  )
})

test('no commitment is lost and none is used twice', () => {
  fc.assert(
    fc.property(commitments, commitments, (before, now) => {
      const changes = compareVersions(before, now)
      const ids = (side: 'old' | 'new') =>
        changes.flatMap((change) => change[side] ?? []).toSorted()
      assert.deepEqual(ids('old'), before.map(({ id }) => id).toSorted())
      assert.deepEqual(ids('new'), now.map(({ id }) => id).toSorted())
    }),
  )
})

test('a short promise whose figure was lowered is the same promise, weakened', () => {
  const before = [
    item('a', '新建雨水调蓄池6座，', { figures: [figure(6, '座')] }),
    item('b', '培育研究院40家。', { figures: [figure(40, '家')] }),
    item('c', '培育孵化器40家。', { figures: [figure(40, '家')] }),
  ]
  const now = [
    item('x', '新建雨水调蓄池4座。', { figures: [figure(4, '座')] }),
    item('y', '培育孵化器30家。', { figures: [figure(30, '家')] }),
  ]
  assert.deepEqual(
    compareVersions(before, now).map(({ relation, old, new: next }) => [relation, old, next]),
    [
      ['weakened', 'a', 'x'],
      ['dropped', 'b', null],
      ['weakened', 'c', 'y'],
    ],
  )
})
