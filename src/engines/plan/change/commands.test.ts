import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { organKind } from '../../registry/organ.ts'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import { adoptPlan } from '../commands/adopt.ts'
import { assignCommitments } from '../commands/assign.ts'
import { proposeCommitments, takeInPlan } from '../commands/take-in.ts'
import { commitmentKind, inForce, measuresOf, wordingOf } from '../commitment.ts'
import { asksLess, dateMoves, monthsMoved } from './change.ts'
import {
  changeLead,
  changeTarget,
  changeTerms,
  dropCommitment,
  moveDate,
  reinstateCommitment,
} from './commands.ts'
import { decisionKind } from './decision.ts'
import { covers } from './permit.ts'
import { recordDecision } from './record-decision.ts'

const forty: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '孵化器',
  comparator: '>=',
  target: '40',
  upper: null,
  unit: '家',
  direction: 'up',
  baseline: '20',
  interim: [],
  dueOn: null,
  binding: false,
}

const organ = (name: string) => ({
  type: 'OrganEstablished' as const,
  name: { zh: name, en: name },
  sort: 'bureau' as const,
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
})

const passage = (text: string, start: number, binding: boolean) => ({
  text,
  start,
  end: start + text.length,
  section: 's1',
  strength: 'must' as const,
  bodies: [],
  measures: [{ ...forty, binding }],
  relation: 'new' as const,
  continues: null,
})

const taken = {
  plan: 'yunxi',
  title: '云溪市第十五个五年规划纲要',
  period: { from: 2026, to: 2030 },
  document: { name: '纲要.docx', format: 'docx', digest: 'a'.repeat(64), sizeBytes: 9000 },
  textDigest: 'b'.repeat(64),
  readingDigest: 'c'.repeat(64),
}

/** A plan in force with an expected promise, `yunxi.1`, and a binding one, `yunxi.2`, both given to a unit. */
function city() {
  const given = rehearse().given(
    [organKind, 'org.keji', organ('市科技局')],
    [organKind, 'org.nanzhu', organ('南渚区')],
  )
  const proposals = [
    passage('孵化器达到40家。', 0, false),
    passage('省级孵化器达到40家。', 20, true),
  ]
  given.when(takeInPlan, taken).thenDone()
  given.when(proposeCommitments, { plan: 'yunxi', version: 1, proposals }).thenDone()
  const adoption = { plan: 'yunxi', version: 1, adoptedOn: '2026-01-05', decision: '一次会议' }
  given.when(adoptPlan, adoption).thenDone()
  const assignments = ['yunxi.1', 'yunxi.2'].map((commitment) => ({
    commitment,
    lead: 'org.keji',
    supporting: [],
    dueOn: null,
    reportEveryMonths: 3,
    terms: [],
  }))
  given.when(assignCommitments, { assignments }).thenDone()
  return given
}

const expected = { commitment: 'yunxi.1', reason: '用地没有落实', decision: null }
const binding = { ...expected, commitment: 'yunxi.2' }
const congress = { actor: 'person.congress', organ: 'org.renda' }

const decided = {
  decision: '2028-1',
  plan: 'yunxi',
  title: '关于调整规划指标的决定',
  reference: '市人大常委会第九次会议',
  decidedOn: '2026-01-04',
  reason: '中期评估认为原指标不能完成',
  permits: [
    {
      commitment: 'yunxi.2',
      allows: { type: 'target', measure: 'm1', target: '35', upper: null },
    },
  ],
}

describe('a promise already given to its units', () => {
  test('is not given out again: whatever changes about it needs a reason', () => {
    const again = { commitment: 'yunxi.1', lead: 'org.nanzhu', supporting: [], dueOn: null }
    city()
      .when(assignCommitments, { assignments: [{ ...again, reportEveryMonths: 3, terms: [] }] })
      .thenRefused('commitment.assigned-already')
    city()
      .when(moveDate, { ...expected, reason: ' ', dueOn: '2031-06-30' })
      .thenRefused('input.invalid')
  })

  test('keeps every move of its date, and tells how many months in all', () => {
    const one = city()
    one.when(moveDate, { ...expected, dueOn: '2031-06-30' }).thenDone()
    one.when(moveDate, { ...expected, dueOn: '2032-02-28' }).thenDone()
    one.when(moveDate, { ...expected, dueOn: '2031-12-31' }).thenDone()
    one.when(moveDate, { ...expected, dueOn: '2031-12-31' }).thenRefused('change.nothing-changed')
    const { dueOn, changes } = one.state(commitmentKind, 'yunxi.1')
    const moves = dateMoves(changes)
    assert.deepEqual([dueOn, moves.length, monthsMoved(moves)], ['2031-12-31', 3, 14])
    assert.equal(moves[0]?.from, '2030-12-31')
  })

  test('answers to another unit, and the change says who led it before', () => {
    const one = city()
    const to = { lead: 'org.nanzhu', supporting: ['org.keji'] }
    one.when(changeLead, { ...expected, ...to }).thenDone()
    const { lead, supporting, changes } = one.state(commitmentKind, 'yunxi.1')
    assert.deepEqual([lead, supporting, changes[0]?.lead], ['org.nanzhu', ['org.keji'], 'org.keji'])
    one
      .when(changeLead, { ...expected, lead: 'org.none', supporting: [] })
      .thenRefused('commitment.no-such-organ')
  })

  test('may be followed otherwise: less often, by other interim targets', () => {
    const one = city()
    const terms = [
      { measure: 'm1', baseline: '20', interim: [{ on: '2027-12-31', value: '28' }], steps: [] },
    ]
    one.when(changeTerms, { ...expected, reportEveryMonths: 6, terms }).thenDone()
    const { reportEveryMonths, changes } = one.state(commitmentKind, 'yunxi.1')
    assert.deepEqual([reportEveryMonths, changes[0]?.what.type], [6, 'terms'])
  })

  test('is measured against its new target, and the old one stays on record', () => {
    const one = city()
    const lower = { ...expected, measure: 'm1', target: '30', upper: null }
    one.when(changeTarget, lower).thenDone()
    const state = one.state(commitmentKind, 'yunxi.1')
    const wording = wordingOf(state, 1)
    const [figure] = wording ? measuresOf(state, wording) : []
    assert.equal(figure?.type === 'figure' && figure.target, '30')
    assert.equal(state.changes[0]?.weakens, true)
    one.when(changeTarget, { ...lower, measure: 'm9' }).thenRefused('change.no-such-figure')
    one
      .when(changeTarget, { ...lower, target: '31', upper: '32' })
      .thenRefused('change.upper-unfit')
  })

  test('no longer binds once it is dropped, and binds as before once it is taken up again', () => {
    const one = city()
    const binds = () => inForce(one.state(commitmentKind, 'yunxi.1'), 1)
    one.when(reinstateCommitment, expected).thenRefused('change.not-dropped')
    one.when(dropCommitment, expected).thenDone()
    assert.equal(binds(), false)
    one.when(dropCommitment, expected).thenRefused('change.dropped-already')
    one.when(moveDate, { ...expected, dueOn: '2031-06-30' }).thenRefused('commitment.not-in-force')
    one.when(reinstateCommitment, expected).thenDone()
    assert.equal(binds(), true)
  })
})

describe('a binding promise', () => {
  test('is not weakened without a decision of the body that adopted it', () => {
    const one = city()
    one.when(moveDate, { ...binding, dueOn: '2031-06-30' }).thenRefused('change.needs-decision')
    one.when(dropCommitment, binding).thenRefused('change.needs-decision')
    const lower = { ...binding, measure: 'm1', target: '35', upper: null }
    one.when(changeTarget, lower).thenRefused('change.needs-decision')
  })

  test('is made stronger without one', () => {
    const one = city()
    one.when(moveDate, { ...binding, dueOn: '2029-12-31' }).thenDone()
    one.when(changeTarget, { ...binding, measure: 'm1', target: '45', upper: null }).thenDone()
  })

  test('is weakened as far as the decision allows, once, by somebody else than who recorded it', () => {
    const one = city()
    one.when(recordDecision, decided, congress).thenDone()
    const lower = { ...binding, decision: '2028-1', measure: 'm1', target: '35', upper: null }
    one.when(changeTarget, { ...lower, target: '34' }).thenRefused('change.decision-permits-not')
    one.when(changeTarget, lower, congress).thenRefused('change.own-decision')
    one.when(changeTarget, lower).thenDone()
    assert.notEqual(one.state(decisionKind, '2028-1').permits[0]?.usedAt, null)
    one.when(changeTarget, { ...lower, target: '34' }).thenRefused('change.decision-permits-not')
  })

  test('is changed under a decision of its own plan only, made on a day that has been', () => {
    const one = city()
    one
      .when(recordDecision, { ...decided, plan: 'other' }, congress)
      .thenRefused('decision.other-plan')
    const ahead = { ...decided, decidedOn: '2026-01-06' }
    one.when(recordDecision, ahead, congress).thenRefused('decision.in-future')
    one.when(recordDecision, decided, congress).thenDone()
    one.when(recordDecision, decided, congress).thenRefused('decision.exists-already')
    const claimed = { ...expected, decision: '2028-1', dueOn: '2031-06-30' }
    one.when(moveDate, claimed).thenRefused('change.no-decision-needed')
  })
})

describe('less than promised', () => {
  const target = fc.integer({ min: -1000, max: 1000 })
  const comparators = ['>=', '<=', '=', 'increase', 'decrease'] as const

  test('is what the other direction would call more, for every figure with one target', () => {
    fc.assert(
      fc.property(target, target, fc.constantFrom(...comparators), (old, next, comparator) => {
        fc.pre(old !== next)
        const figure = { ...forty, comparator, target: String(old) }
        const back = { ...figure, target: String(next) }
        const there = asksLess(figure, { target: String(next), upper: null })
        assert.equal(asksLess(back, { target: String(old), upper: null }), !there)
      }),
    )
  })

  test('is any range that reaches out of the old one', () => {
    const range = { ...forty, comparator: 'range' as const, target: '10', upper: '20' }
    assert.equal(asksLess(range, { target: '12', upper: '18' }), false)
    assert.equal(asksLess(range, { target: '9', upper: '18' }), true)
    assert.equal(asksLess(range, { target: '12', upper: '21' }), true)
  })

  test('is allowed only between the old target and the furthest allowed', () => {
    fc.assert(
      fc.property(target, target, target, (old, furthest, next) => {
        const what = {
          type: 'target' as const,
          measure: 'm1',
          from: { target: String(old), upper: null },
          to: { target: String(next), upper: null },
        }
        const allows = {
          type: 'target' as const,
          measure: 'm1',
          target: String(furthest),
          upper: null,
        }
        const between = Math.min(old, furthest) <= next && next <= Math.max(old, furthest)
        assert.equal(covers(allows, what), between)
      }),
    )
  })
})
