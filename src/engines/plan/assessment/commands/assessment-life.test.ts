import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rehearse } from '../../../../kernel/rehearsal.ts'
import { type OrganEvent, organKind } from '../../../registry/organ.ts'
import { sheetOfTests } from '../../../../web/pages/assessment/assessed-city.fixture.ts'
import { assessmentKind } from '../assessment.ts'
import { scoreKind } from '../score.ts'
import type { UnitInput } from '../unit-input.ts'
import { computeScores, finalizeAssessment, openAssessment, publishAssessment } from './assess.ts'
import { raiseObjection, ruleOnObjection } from './objection.ts'
import { correctSheet, publishSheet } from './sheet.ts'

const name = (zh: string) => ({ zh, en: zh })
const organ = (zh: string) =>
  ({
    type: 'OrganEstablished',
    name: name(zh),
    sort: 'bureau',
    parent: null,
    duties: { zh: [], en: [] },
    aliases: [],
  }) satisfies OrganEvent

const sheet = { sheet: 'units', version: 1, content: sheetOfTests }
const next = { ...sheet, version: 2, content: { ...sheetOfTests, from: '2027-01-01' } }
const opening = {
  assessment: 'q3',
  title: name('前三季度'),
  plan: null,
  period: { from: '2026-01-01', to: '2026-09-30' },
  sheet: 'units@1',
  cutOffOn: '2026-09-30',
}
const input = (given: Partial<UnitInput> & Pick<UnitInput, 'name'>): UnitInput => ({
  value: '0',
  known: 0,
  of: 0,
  least: null,
  entries: [],
  ...given,
})
const inputs = [
  input({ name: 'progress', value: '1.5', known: 2, of: 2, least: '0.5' }),
  input({ name: 'reports-in-time', value: '1', known: 2, of: 2, least: '0' }),
  input({ name: 'silence-days', value: '18', known: 2, of: 2 }),
  input({ name: 'cases-talked' }),
  input({ name: 'awards' }),
]
const cutOff = { seq: 40, at: '2026-09-30T08:00:00.000Z' }
const all = ['keji', 'jiaoyu', 'fagai'].map((each) => ({ organ: each, inputs }))
const compute = { assessment: 'q3', cutOff, units: all }

const office = { actor: 'person.office', organ: 'fagai', at: '2026-10-09T02:00:00.000Z' }
const unit = { actor: 'person.unit', organ: 'keji', at: '2026-10-12T02:00:00.000Z' }
const judge = { actor: 'person.judge', organ: 'renda', at: '2026-10-13T02:00:00.000Z' }
const objection = {
  assessment: 'q3',
  organ: 'keji',
  item: 'i2',
  statement: '有一份报告卡在系统里',
  material: null,
}
const ruling = {
  objection: 'q3.keji.i2',
  verdict: 'upheld',
  reason: '查实',
  corrected: { value: '2', known: 2, of: 2 },
}

function city() {
  return rehearse().given(
    [organKind, 'keji', organ('科技局')],
    [organKind, 'jiaoyu', organ('教育局')],
    [organKind, 'fagai', organ('发改委')],
  )
}
function opened() {
  const its = city()
  its.when(publishSheet, sheet, office).thenDone()
  its.when(openAssessment, opening, office).thenDone()
  return its
}
function published() {
  const its = opened()
  its.when(computeScores, compute, office).thenDone()
  its.when(publishAssessment, { assessment: 'q3' }, office).thenDone()
  return its
}

describe('a score sheet', () => {
  const withItems = (items: unknown) => ({ ...sheet, content: { ...sheetOfTests, items } })

  test('has weights that make exactly a hundred', () => {
    city()
      .when(publishSheet, withItems(sheetOfTests.items.slice(1)), office)
      .thenRefused('sheet.weights-not-hundred', { sum: '40' })
  })

  test('reckons each input by a formula that fits it', () => {
    const odd = sheetOfTests.items.map((item) => ({ ...item, input: 'awards' }))
    city().when(publishSheet, withItems(odd), office).thenRefused('sheet.formula-unfit')
  })

  test('puts each unit into one group, and only units that there are', () => {
    const groups = (organs: string[][]) => ({
      ...sheet,
      content: {
        ...sheetOfTests,
        groups: organs.map((own, i) => ({ id: `g${i}`, title: name('组'), organs: own })),
      },
    })
    const twice = groups([['keji'], ['keji']])
    city().when(publishSheet, twice, office).thenRefused('sheet.organ-in-two-groups')
    city()
      .when(publishSheet, groups([['nobody']]), office)
      .thenRefused('sheet.no-such-organ')
  })

  test('can be put right until an assessment uses it, then only followed by a later version', () => {
    const its = city()
    its.when(publishSheet, sheet, office).thenDone()
    its.when(correctSheet, sheet, office).thenDone()
    its.when(openAssessment, opening, office).thenDone()
    its.when(correctSheet, sheet, office).thenRefused('sheet.in-use')
    its.when(publishSheet, sheet, office).thenRefused('sheet.exists-already')
    its
      .when(publishSheet, { ...sheet, version: 2 }, office)
      .thenRefused('sheet.from-not-later', { on: '2026-01-01' })
    its.when(publishSheet, { ...next, version: 3 }, office).thenRefused('sheet.no-version-before')
    its.when(publishSheet, next, office).thenDone()
  })
})

describe('an assessment', () => {
  test('is opened by the sheet in force on its cut-off day', () => {
    const its = opened()
    its.when(openAssessment, opening, office).thenRefused('assessment.exists-already')
    its.when(publishSheet, next, office).thenDone()
    const other = { ...opening, assessment: 'other' }
    its
      .when(openAssessment, { ...other, sheet: 'units@2' }, office)
      .thenRefused('assessment.sheet-not-in-force')
    its
      .when(openAssessment, { ...other, cutOffOn: '2027-03-31' }, office)
      .thenRefused('assessment.sheet-not-in-force')
  })

  test('is computed after its cut-off day, every unit up to the same entry', () => {
    const its = opened()
    its
      .when(computeScores, compute, { ...office, at: '2026-09-30T02:00:00.000Z' })
      .thenRefused('assessment.cut-off-ahead')
    const [first, ...others] = all
    its.when(computeScores, { ...compute, units: [first] }, office).thenDone()
    its.when(publishAssessment, { assessment: 'q3' }, office).thenRefused('assessment.not-computed')
    its
      .when(computeScores, { ...compute, units: others, cutOff: { ...cutOff, seq: 41 } }, office)
      .thenRefused('assessment.cut-off-differs', { seq: 40 })
    its.when(computeScores, { ...compute, units: others }, office).thenDone()
    its.when(publishAssessment, { assessment: 'q3' }, office).thenDone()
    its.when(computeScores, compute, office).thenRefused('assessment.published-already')
  })

  test('takes the score from the inputs, whatever anybody says it is', () => {
    const { provisional } = published().state(scoreKind, 'q3.keji')
    // 60 × 1.5 ÷ 2 + 25 × 1 ÷ 2 + 15 × (1 − 9 ÷ 90).
    assert.equal(provisional?.total, '71')
  })

  test('needs every input of the sheet, and units of the sheet', () => {
    const bare = [{ organ: 'keji', inputs: inputs.slice(1) }]
    opened()
      .when(computeScores, { ...compute, units: bare }, office)
      .thenRefused('assessment.input-missing', { input: 'progress' })
    opened()
      .when(computeScores, { ...compute, units: [{ organ: 'renda', inputs }] }, office)
      .thenRefused('assessment.unit-not-assessed')
  })

  test('is final once nobody may object and every objection was ruled on', () => {
    const its = published()
    // Five working days from Friday 9 October 2026; Saturday the 10th is a make-up day.
    assert.equal(its.state(assessmentKind, 'q3').objectUntil, '2026-10-15')
    its.when(raiseObjection, objection, unit).thenDone()
    const end = { assessment: 'q3' }
    its
      .when(finalizeAssessment, end, { ...office, at: '2026-10-15T02:00:00.000Z' })
      .thenRefused('assessment.objections-run')
    const later = { ...office, at: '2026-10-16T02:00:00.000Z' }
    its.when(finalizeAssessment, end, later).thenRefused('assessment.objections-open', { count: 1 })
    its.when(ruleOnObjection, ruling, judge).thenDone()
    its.when(finalizeAssessment, end, later).thenDone()
    its.when(finalizeAssessment, end, later).thenRefused('assessment.not-provisional')
  })
})

describe('an objection', () => {
  test('is raised once for each item, within the limit', () => {
    const its = published()
    its.when(raiseObjection, objection, unit).thenDone()
    its.when(raiseObjection, objection, unit).thenRefused('objection.raised-already')
    its
      .when(raiseObjection, { ...objection, item: 'i9' }, unit)
      .thenRefused('objection.no-such-item')
    its
      .when(
        raiseObjection,
        { ...objection, item: 'i1' },
        { ...unit, at: '2026-10-16T02:00:00.000Z' },
      )
      .thenRefused('objection.too-late', { on: '2026-10-15' })
    opened().when(raiseObjection, objection, unit).thenRefused('assessment.not-provisional')
  })

  test('is ruled on by nobody who computed the score or asks for another', () => {
    const its = published()
    its.when(raiseObjection, objection, unit).thenDone()
    for (const involved of [
      { ...judge, organ: 'fagai' },
      { ...judge, actor: 'person.office' },
      { ...judge, organ: 'keji' },
      { ...judge, actor: 'person.unit' },
    ])
      its.when(ruleOnObjection, ruling, involved).thenRefused('objection.involved')
  })

  test('changes the score where it is upheld, and keeps what was published first', () => {
    const its = published()
    its.when(raiseObjection, objection, unit).thenDone()
    its
      .when(ruleOnObjection, { ...ruling, corrected: null }, judge)
      .thenRefused('objection.needs-correction')
    const unchanged = { value: '1', known: 2, of: 2 }
    its
      .when(ruleOnObjection, { ...ruling, corrected: unchanged }, judge)
      .thenRefused('objection.needs-correction')
    its
      .when(ruleOnObjection, { ...ruling, corrected: { value: '3', known: 2, of: 2 } }, judge)
      .thenRefused('objection.correction-odd')
    its.when(ruleOnObjection, ruling, judge).thenDone()
    const { provisional, score } = its.state(scoreKind, 'q3.keji')
    assert.deepEqual([provisional?.total, score?.total], ['71', '83.5'])
    its.when(ruleOnObjection, ruling, judge).thenRefused('objection.ruled-already')
  })

  test('changes nothing where it is dismissed', () => {
    const its = published()
    its.when(raiseObjection, objection, unit).thenDone()
    const dismissed = { ...ruling, verdict: 'dismissed' }
    its.when(ruleOnObjection, dismissed, judge).thenRefused('objection.corrects-nothing')
    its.when(ruleOnObjection, { ...dismissed, corrected: null }, judge).thenDone()
    assert.equal(its.state(scoreKind, 'q3.keji').score?.total, '71')
  })
})
