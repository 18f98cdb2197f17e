import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureMeasure } from '../../engines/plan/arithmetic/measure.ts'
import { translate } from '../../text/translate.ts'
import { excerpt, targetText, valueText } from './measure-text.ts'

const figure: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '孵化器',
  comparator: '>=',
  target: '40',
  upper: null,
  unit: '家',
  direction: 'up',
  baseline: null,
  interim: [],
  dueOn: null,
  binding: null,
}
const t = translate('zh-CN')

test('a target reads as the plan puts it', () => {
  const read = (given: Partial<FigureMeasure>) => targetText({ ...figure, ...given }, t)
  assert.equal(read({}), '≥ 40 家')
  assert.equal(read({ comparator: '=', unit: '%' }), '40%')
  assert.equal(read({ comparator: '<=', target: '3.5', unit: '%' }), '≤ 3.5%')
  assert.equal(read({ comparator: 'range', target: '5', upper: '10' }), '5–10 家')
  assert.equal(read({ comparator: 'decrease', target: '13.5', unit: '%' }), '−13.5%')
})

test('a change without a baseline is shown as the change it is; with one, as the level it is', () => {
  const cut: FigureMeasure = { ...figure, comparator: 'decrease', target: '33', unit: '%' }
  assert.equal(valueText(cut, '6', 'zh-CN'), '−6%')
  assert.equal(valueText({ ...cut, baseline: '214' }, '200', 'zh-CN'), '200%')
})

test('milestones read as done of all', () => {
  const steps = [1, 2, 3].map((n) => ({ title: String(n), dueOn: null }))
  assert.equal(valueText({ type: 'milestones', id: 'm1', steps }, '2', 'en'), '2 / 3')
})

test('an excerpt ends at a clause where one comes in time, and never within a number', () => {
  assert.equal(
    excerpt('建成一所新的学校，招收两千名学生，三年内完成全部建设任务。', 20),
    '建成一所新的学校，招收两千名学生',
  )
  assert.equal(
    excerpt('全市研发经费投入占生产总值的比重达到4.2%以上', 19),
    '全市研发经费投入占生产总值的比重达到…',
  )
  assert.equal(excerpt('短句。'), '短句')
})
