import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { type OrganEvent, organKind } from '../../registry/organ.ts'
import { accountabilityCaseKind } from './accountability-case.ts'
import { answerCase, decideCase, openCase } from './commands.ts'

const organ = {
  type: 'OrganEstablished',
  name: { zh: '水利局', en: 'Water' },
  sort: 'bureau',
  parent: null,
  duties: { zh: [], en: [] },
  aliases: [],
} satisfies OrganEvent
const opener = { actor: 'person.opener', organ: 'jianwei', at: '2026-11-02T01:00:00.000Z' }
const unit = { actor: 'person.unit', organ: 'shuili', at: '2026-11-04T01:00:00.000Z' }
const decider = { actor: 'person.decider', organ: 'renda', at: '2026-11-05T01:00:00.000Z' }
const opening = {
  case: '2026-1',
  organ: 'shuili',
  stage: 'reminded',
  grounds: [41, 57],
  statement: '两项承诺三个月没有报告',
}
const answer = { case: '2026-1', answer: '月底前补报' }
const settled = { case: '2026-1', verdict: 'settled', reason: '已补报' }

function open(given: object = {}) {
  const city = rehearse().given([organKind, 'shuili', organ])
  city.when(openCase, { ...opening, ...given }, opener).thenDone()
  return city
}

describe('an accountability case', () => {
  test('rests on entries of the journal, and is not opened against one’s own unit', () => {
    const city = rehearse().given([organKind, 'shuili', organ])
    city.when(openCase, { ...opening, grounds: [] }, opener).thenRefused('input.invalid')
    city
      .when(openCase, opening, { ...opener, organ: 'shuili' })
      .thenRefused('accountability.own-organ')
    city
      .when(openCase, { ...opening, organ: 'nobody' }, opener)
      .thenRefused('accountability.no-such-organ')
    open().when(openCase, opening, opener).thenRefused('accountability.exists-already')
  })

  test('gives the unit the working days of its stage', () => {
    const [step] = open().state(accountabilityCaseKind, '2026-1').steps
    // Five working days from Monday 2 November 2026.
    assert.equal(step?.answerBy, '2026-11-09')
    const [longer] = open({ stage: 'rectified' }).state(accountabilityCaseKind, '2026-1').steps
    assert.equal(longer?.answerBy, '2026-11-23')
  })

  test('is decided after the answer or the limit, never by who opened it nor by the unit', () => {
    const city = open()
    city.when(decideCase, settled, decider).thenRefused('accountability.answer-awaited')
    city.when(answerCase, answer, unit).thenDone()
    city.when(answerCase, answer, unit).thenRefused('accountability.answered-already')
    city
      .when(decideCase, settled, { ...decider, actor: 'person.opener' })
      .thenRefused('accountability.opener-decides')
    city
      .when(decideCase, settled, { ...decider, organ: 'shuili' })
      .thenRefused('accountability.own-organ')
    city.when(decideCase, settled, decider).thenDone()
    city.when(decideCase, settled, decider).thenRefused('accountability.closed-already')
    city.when(answerCase, answer, unit).thenRefused('accountability.closed-already')
  })

  test('needs no answer once the limit has passed', () => {
    open()
      .when(decideCase, settled, { ...decider, at: '2026-11-10T01:00:00.000Z' })
      .thenDone()
  })

  test('climbs the ladder, and who raised it does not decide the next stage', () => {
    const city = open({ stage: 'rectified' })
    city.when(answerCase, answer, unit).thenDone()
    const raised = { ...settled, verdict: 'raised', reason: '没有改' }
    const sanctioned = { ...settled, verdict: 'sanctioned', reason: '通报批评' }
    city.when(decideCase, sanctioned, decider).thenRefused('accountability.not-last-stage')
    city.when(decideCase, raised, decider).thenDone()
    const { stage, status, steps } = city.state(accountabilityCaseKind, '2026-1')
    assert.deepEqual([stage, status, steps.length], ['sanctioned', 'open', 2])
    city.when(answerCase, answer, unit).thenDone()
    city.when(decideCase, sanctioned, decider).thenRefused('accountability.opener-decides')
    const other = { ...decider, actor: 'person.other' }
    city.when(decideCase, raised, other).thenRefused('accountability.no-stage-above')
    city.when(decideCase, sanctioned, other).thenDone()
    assert.equal(city.state(accountabilityCaseKind, '2026-1').outcome, 'sanctioned')
  })
})
