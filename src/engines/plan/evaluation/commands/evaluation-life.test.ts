import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rehearse } from '../../../../kernel/rehearsal.ts'
import { type OrganEvent, organKind } from '../../../registry/organ.ts'
import type { Measure } from '../../arithmetic/measure.ts'
import { commitmentKind, type Wording } from '../../commitment.ts'
import { dropCommitment } from '../../change/commands.ts'
import { planKind } from '../../plan.ts'
import { evaluationKind } from '../evaluation.ts'
import { evaluationMeasureKind } from '../evaluation-measure.ts'
import { evaluationViewKind } from '../evaluation-view.ts'
import type { MeasureInput } from '../found.ts'
import { answerQuestions } from './answer.ts'
import { appointEvaluator, computeEvaluation, openEvaluation, publishEvaluation } from './hold.ts'
import { overrideClass } from './override.ts'
import { answerRecommendation, recommend } from './recommend.ts'
import { dissent, giveIndependentView, giveSelfView } from './views.ts'

const name = (zh: string) => ({ zh, en: zh })
const organ = (zh: string, parent: string | null = null) =>
  ({
    type: 'OrganEstablished',
    name: name(zh),
    sort: 'bureau',
    parent,
    duties: { zh: [], en: [] },
    aliases: [],
  }) satisfies OrganEvent

const figure: Measure = {
  type: 'figure',
  id: 'm1',
  indicator: '孵化器',
  comparator: '>=',
  target: '100',
  upper: null,
  unit: '家',
  direction: 'up',
  baseline: '0',
  interim: [],
  dueOn: null,
  binding: true,
}
const steps: Measure = { type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }

const wording = (measures: Measure[]): Wording => ({
  version: 1,
  text: '到2030年，培育孵化器100家。',
  start: 0,
  end: 10,
  section: 's1',
  strength: 'must',
  bodies: [],
  measures,
  relation: 'new',
  dismissed: null,
})

const period = { from: 2026, to: 2030 }
const opening = {
  evaluation: '2027',
  sort: 'annual',
  title: name('2027 年度评估'),
  plan: 'yunxi',
  dataOn: '2027-12-31',
  cutOffOn: '2028-02-29',
  timetable: {
    selfUntil: '2028-02-15',
    independentUntil: '2028-03-31',
    questionsUntil: '2028-03-15',
    publishBy: '2028-04-30',
  },
  evaluator: 'daxue',
  questions: [{ text: name('您满意吗'), choices: [name('满意'), name('不满意')] }],
}

const on = (day: string) => `${day}T02:00:00.000Z`
const office = { actor: 'person.office', organ: 'fagai' }
const unit = { actor: 'person.unit', organ: 'keji', at: on('2028-01-20') }
const judge = { actor: 'person.judge', organ: 'daxue', at: on('2028-03-10') }
const checker = { actor: 'person.checker', organ: 'tongji', at: on('2028-03-12') }

const input = (given: Partial<MeasureInput>): MeasureInput => ({
  commitment: 'yunxi.1',
  lead: 'keji',
  measure: figure,
  span: { startOn: '2026-01-01', dueOn: '2030-12-31' },
  readings: [{ on: '2027-12-31', value: '20' }],
  entries: [12],
  ...given,
})
const cutOff = { seq: 90, at: on('2028-02-28') }
const compute = {
  evaluation: '2027',
  cutOff,
  version: 1,
  inputs: [
    input({}),
    input({
      commitment: 'yunxi.2',
      lead: 'jiaoyu',
      measure: steps,
      readings: [{ on: '2027-12-31', value: '0' }],
    }),
  ],
  last: true,
}

function city() {
  return rehearse().given(
    [organKind, 'fagai', organ('发改委')],
    [organKind, 'guihuachu', organ('规划处', 'fagai')],
    [organKind, 'keji', organ('科技局')],
    [organKind, 'kejichu', organ('创新处', 'keji')],
    [organKind, 'jiaoyu', organ('教育局')],
    [organKind, 'tongji', organ('统计局')],
    [organKind, 'daxue', organ('大学')],
    [organKind, 'shenji', organ('审计局')],
    [planKind, 'yunxi', { type: 'PlanOpened', title: '规划', period }],
    [planKind, 'yunxi', { type: 'CommitmentsNumbered', upTo: 2 }],
    [
      planKind,
      'yunxi',
      {
        type: 'PlanAdopted',
        number: 1,
        title: '规划',
        period,
        adoptedOn: '2026-01-20',
        adoptedAt: on('2026-01-20'),
      },
    ],
    ...promise('yunxi.1', 'keji', figure),
    ...promise('yunxi.2', 'jiaoyu', steps),
  )
}

function promise(id: string, lead: string, measure: Measure) {
  const given = { lead, supporting: [], dueOn: null, reportEveryMonths: 3, terms: [] }
  return [
    [commitmentKind, id, { type: 'CommitmentWorded', plan: 'yunxi', wording: wording([measure]) }],
    [commitmentKind, id, { type: 'CommitmentAssigned', ...given, assignedOn: '2026-04-01' }],
  ] as const
}

function opened() {
  return city()
    .when(openEvaluation, opening, { ...office, at: on('2028-01-10') })
    .thenDone()
}
function computed() {
  return opened()
    .when(computeEvaluation, compute, { ...office, at: on('2028-03-01') })
    .thenDone()
}
const view = {
  evaluation: '2027',
  overall: '总体可信',
  items: [{ commitment: 'yunxi.1', class: 'behind', text: '五分之一，差得多' }],
}
function judged() {
  return computed().when(giveIndependentView, view, judge).thenDone()
}
const summary = { evaluation: '2027', summary: '多数符合预期' }
function published() {
  return judged()
    .when(
      recommend,
      { evaluation: '2027', commitment: 'yunxi.1', recommendation: '改用三年目标' },
      judge,
    )
    .thenDone()
    .when(publishEvaluation, summary, { ...office, at: on('2028-03-16') })
    .thenDone()
}

describe('opening an evaluation', () => {
  const refused = (change: object, code: string) =>
    city()
      .when(openEvaluation, { ...opening, ...change }, { ...office, at: on('2028-01-10') })
      .thenRefused(code)

  test('takes a plan in force and dates in their order', () => {
    opened()
    refused({ plan: 'other' }, 'evaluation.no-such-plan')
    refused({ cutOffOn: '2027-12-30' }, 'evaluation.dates-out-of-order')
    const late = { ...opening.timetable, selfUntil: '2028-01-09' }
    refused({ timetable: late }, 'evaluation.dates-out-of-order')
    refused({ questions: [] }, 'evaluation.questions-without-date')
  })

  test('takes an evaluator that is neither the plan office nor leads anything, offices below them included', () => {
    refused({ evaluator: 'fagai' }, 'evaluation.evaluator-involved')
    refused({ evaluator: 'guihuachu' }, 'evaluation.evaluator-involved')
    refused({ evaluator: 'keji' }, 'evaluation.evaluator-involved')
    refused({ evaluator: 'kejichu' }, 'evaluation.evaluator-involved')
    refused({ evaluator: 'nobody' }, 'evaluation.no-such-organ')
  })

  test('happens once under a number', () => {
    opened()
      .when(openEvaluation, opening, { ...office, at: on('2028-01-10') })
      .thenRefused('evaluation.exists-already')
  })

  test('can be followed by another evaluator, until the independent view was given', () => {
    const other = { evaluation: '2027', evaluator: 'shenji', reason: '大学来函不再承担' }
    const its = opened().when(appointEvaluator, other, office).thenDone()
    its
      .when(appointEvaluator, { ...other, evaluator: 'jiaoyu' }, office)
      .thenRefused('evaluation.evaluator-involved')
    judged().when(appointEvaluator, other, office).thenRefused('evaluation.independent-given')
  })
})

describe('a unit’s own view', () => {
  const own = {
    evaluation: '2027',
    organ: 'keji',
    overall: '按计划推进',
    items: [{ commitment: 'yunxi.1', class: 'in-line', text: '在建 60 家，年内可用' }],
  }

  test('speaks of what the unit leads, and may be given anew in time', () => {
    const its = opened().when(giveSelfView, own, unit).thenDone()
    its.when(giveSelfView, { ...own, overall: '改一稿' }, unit).thenDone()
    assert.equal(its.state(evaluationViewKind, '2027.keji').overall?.text, '改一稿')
    assert.deepEqual(its.state(evaluationKind, '2027').selfViews, ['keji'])
  })

  test('speaks of nothing else, of nothing twice, and not after its last day', () => {
    const about = (commitment: string) => ({ ...own.items[0], commitment })
    opened()
      .when(giveSelfView, { ...own, items: [about('yunxi.2')] }, unit)
      .thenRefused('evaluation.not-leading')
      .when(giveSelfView, { ...own, items: [about('other.1')] }, unit)
      .thenRefused('evaluation.no-such-commitment')
      .when(giveSelfView, { ...own, items: [about('yunxi.1'), about('yunxi.1')] }, unit)
      .thenRefused('evaluation.item-twice')
      .when(giveSelfView, own, { ...unit, at: on('2028-02-16') })
      .thenRefused('evaluation.self-closed')
  })
})

describe('the classes of an evaluation', () => {
  const at = { ...office, at: on('2028-03-01') }

  test('come out of the inputs, and are counted', () => {
    const its = computed()
    const { computed: tally, standing, status, leads } = its.state(evaluationKind, '2027')
    assert.deepEqual(tally, { main: { behind: 1 }, other: {}, steps: { 'as-expected': 1 } })
    assert.deepEqual(standing, tally)
    assert.equal(status, 'computed')
    assert.deepEqual(leads, ['jiaoyu', 'keji'])
    const { found } = its.state(evaluationMeasureKind, '2027.yunxi.1.m1').classed ?? {}
    assert.deepEqual([found?.class, found?.progress, found?.pace], ['behind', '0.2', '0.399452'])
  })

  test('are the same when a lot is sent twice', () => {
    const first = { ...compute, last: false }
    const its = opened().when(computeEvaluation, first, at).thenDone()
    its.when(computeEvaluation, compute, at).thenDone()
    assert.deepEqual(its.state(evaluationKind, '2027').computed.main, { behind: 1 })
  })

  test('wait for the cut-off day to pass, and all rest on the same entry', () => {
    opened()
      .when(computeEvaluation, compute, { ...office, at: on('2028-02-29') })
      .thenRefused('evaluation.cut-off-ahead')
    const other = { ...compute, cutOff: { ...cutOff, seq: 91 } }
    opened()
      .when(computeEvaluation, { ...compute, last: false }, at)
      .thenDone()
      .when(computeEvaluation, other, at)
      .thenRefused('evaluation.cut-off-differs')
    computed().when(computeEvaluation, compute, at).thenRefused('evaluation.computed-already')
  })

  const override = {
    evaluation: '2027',
    commitment: 'yunxi.1',
    measure: 'm1',
    class: 'in-line',
    reason: '六十家已经封顶，统计口径下月改',
  }

  test('can be overridden for a reason, and the computed one stays beside it', () => {
    const its = computed().when(overrideClass, override, checker).thenDone()
    const { classed, overrides } = its.state(evaluationMeasureKind, '2027.yunxi.1.m1')
    assert.equal(classed?.found.class, 'behind')
    assert.deepEqual([overrides[0]?.from, overrides[0]?.to], ['behind', 'in-line'])
    const { computed: tally, standing } = its.state(evaluationKind, '2027')
    assert.deepEqual([tally.main, standing.main], [{ behind: 1 }, { 'in-line': 1 }])
  })

  test('are never overridden by the unit that leads it, an office of it included', () => {
    for (const own of ['keji', 'kejichu'])
      computed()
        .when(overrideClass, override, { ...checker, organ: own })
        .thenRefused('evaluation.own-unit')
  })

  test('are overridden once they are known, to another class that fits', () => {
    opened().when(overrideClass, override, checker).thenRefused('evaluation.not-computed')
    computed()
      .when(overrideClass, { ...override, class: 'behind' }, checker)
      .thenRefused('evaluation.same-class')
      .when(overrideClass, { ...override, class: 'as-expected' }, checker)
      .thenRefused('evaluation.class-unfit')
      .when(overrideClass, { ...override, measure: 'm9' }, checker)
      .thenRefused('evaluation.no-such-measure')
  })
})

describe('the independent view', () => {
  test('comes from the evaluator, once the classes are known, in time', () => {
    const its = judged()
    assert.equal(its.state(evaluationViewKind, '2027.daxue').role, 'independent')
    opened().when(giveIndependentView, view, judge).thenRefused('evaluation.not-computed')
    computed().when(giveIndependentView, view, checker).thenRefused('evaluation.not-evaluator')
    computed()
      .when(giveIndependentView, view, { ...judge, at: on('2028-04-01') })
      .thenRefused('evaluation.independent-closed')
  })

  test('is not given by an organ that was made to lead something meanwhile', () => {
    computed()
      .given([
        commitmentKind,
        'yunxi.2',
        {
          type: 'CommitmentAssigned',
          lead: 'daxue',
          supporting: [],
          dueOn: null,
          reportEveryMonths: 3,
          terms: [],
          assignedOn: '2028-03-05',
        },
      ])
      .when(giveIndependentView, view, judge)
      .thenRefused('evaluation.evaluator-involved')
  })
})

describe('dissent', () => {
  const said = { evaluation: '2027', organ: 'keji', commitment: 'yunxi.1', statement: '口径不同！' }

  test('stays word for word', () => {
    const its = computed()
      .when(dissent, said, { ...unit, at: on('2028-03-05') })
      .thenDone()
    const [kept] = its.state(evaluationKind, '2027').dissents
    assert.deepEqual([kept?.text, kept?.organ], ['口径不同！', 'keji'])
  })

  test('is for those with a part in it', () => {
    computed()
      .when(dissent, { ...said, organ: 'shenji' }, checker)
      .thenRefused('evaluation.no-part')
  })
})

describe('the questions to the public', () => {
  const person = (actor: string, at = on('2028-02-01')) => ({ actor, at })
  const answer = (...choices: number[]) => ({ evaluation: '2027', choices })

  test('are answered once by each person and counted by choice', () => {
    const its = opened()
    its.when(answerQuestions, answer(0), person('person.a')).thenDone()
    its.when(answerQuestions, answer(1), person('person.b')).thenDone()
    its
      .when(answerQuestions, answer(1), person('person.a'))
      .thenRefused('evaluation.answered-already')
    assert.deepEqual(its.state(evaluationKind, '2027').answers, { people: 2, counts: [[1, 1]] })
  })

  test('are all answered with a choice there is, in time', () => {
    opened()
      .when(answerQuestions, answer(), person('person.a'))
      .thenRefused('evaluation.answers-unfit')
      .when(answerQuestions, answer(2), person('person.a'))
      .thenRefused('evaluation.answers-unfit')
      .when(answerQuestions, answer(0), person('person.a', on('2028-03-16')))
      .thenRefused('evaluation.questions-closed')
  })
})

describe('publishing', () => {
  test('waits for every last day, for the independent one only while its view is missing', () => {
    judged()
      .when(publishEvaluation, summary, { ...office, at: on('2028-03-15') })
      .thenRefused('evaluation.still-runs', { on: '2028-03-15' })
    computed()
      .when(publishEvaluation, summary, { ...office, at: on('2028-03-16') })
      .thenRefused('evaluation.still-runs', { on: '2028-03-31' })
    opened()
      .when(publishEvaluation, summary, { ...office, at: on('2028-04-10') })
      .thenRefused('evaluation.not-computed')
  })

  test('freezes everything but the answers to its recommendations', () => {
    const its = published()
    const late = { ...office, at: on('2028-03-17') }
    its.when(publishEvaluation, summary, late).thenRefused('evaluation.published-already')
    its.when(giveIndependentView, view, judge).thenRefused('evaluation.published-already')
    const override = {
      evaluation: '2027',
      commitment: 'yunxi.1',
      measure: 'm1',
      class: 'early',
      reason: '补',
    }
    its.when(overrideClass, override, checker).thenRefused('evaluation.published-already')
  })
})

describe('a recommendation', () => {
  const answer = (outcome: object) => ({
    evaluation: '2027',
    number: 1,
    outcome,
    reason: '已经办理',
  })
  const later = { ...office, at: on('2028-03-20') }

  test('comes from the evaluator, and has a last day once published', () => {
    judged()
      .when(recommend, { evaluation: '2027', commitment: null, recommendation: '加强' }, checker)
      .thenRefused('evaluation.not-evaluator')
    const [one] = published().state(evaluationKind, '2027').recommendations
    assert.deepEqual([one?.number, one?.answerBy], [1, '2028-04-27'])
  })

  test('is answered after publication, once', () => {
    judged()
      .when(answerRecommendation, answer({ type: 'refused' }), later)
      .thenRefused('evaluation.not-published')
    const its = published()
      .when(answerRecommendation, answer({ type: 'refused' }), later)
      .thenDone()
    its
      .when(answerRecommendation, answer({ type: 'refused' }), later)
      .thenRefused('evaluation.recommendation-answered')
      .when(answerRecommendation, { ...answer({ type: 'refused' }), number: 2 }, later)
      .thenRefused('evaluation.no-such-recommendation')
  })

  test('becomes a commitment in force, or a change that was made after it', () => {
    const change = { type: 'change', commitment: 'yunxi.1', change: 0 }
    published()
      .when(answerRecommendation, answer({ type: 'commitment', commitment: 'x' }), later)
      .thenRefused('commitment.unknown')
    const its = published()
      .when(answerRecommendation, answer(change), later)
      .thenRefused('evaluation.no-such-change')
    its
      .when(dropCommitment, { commitment: 'yunxi.2', reason: '并入别项', decision: null }, later)
      .thenDone()
    its.when(answerRecommendation, answer({ ...change, commitment: 'yunxi.2' }), later).thenDone()
    assert.equal(its.state(evaluationKind, '2027').recommendations[0]?.outcome?.type, 'change')
  })
})
