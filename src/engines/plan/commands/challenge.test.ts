import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { challengeKind, isUnanswered, isUnruled } from '../challenge.ts'
import { type CommitmentEvent, commitmentKind, type Wording } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { type ReportContent, reportKind } from '../report.ts'
import { organKind, type OrganEvent } from '../../registry/organ.ts'
import { recordNoRuling, recordSilence, remindOfChallenge } from './challenge-clock.ts'
import { answerChallenge, challengeIdOf, raiseChallenge, ruleOnChallenge } from './challenge.ts'

const content: ReportContent = {
  asOf: '2026-01-04',
  values: [{ measure: 'm1', value: '26' }],
  note: '',
  evidence: [{ grade: 'statistics', title: '市统计月报', url: null, file: null }],
}
const wording: Wording = {
  version: 1,
  text: '培育孵化器40家。',
  start: 0,
  end: 9,
  section: 's1',
  strength: 'must',
  bodies: [],
  measures: [{ type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }],
  relation: 'new',
  dismissed: null,
}
const report = 'yunxi.1.r1'
const decision = {
  decidedBy: 'person.verifier',
  deciderOrgan: 'org.tongji',
  decidedAt: '2026-01-05T02:00:00.000Z',
  decision: '一致',
}

const adoption = {
  type: 'PlanAdopted',
  number: 1,
  title: '纲要',
  period: { from: 2026, to: 2030 },
  adoptedOn: '2026-01-05',
  adoptedAt: '2026-01-05T00:00:00.000Z',
} as const
const drafting = {
  type: 'ReportDrafted',
  commitment: 'yunxi.1',
  organ: 'org.keji',
  by: 'person.reporter',
  content,
} as const

const sent = {
  type: 'ReportSubmitted',
  by: 'person.reporter',
  content,
  submittedAt: '2026-01-05T01:00:00.000Z',
} as const

/** A commitment in force with a report of 市科技局, submitted and not yet verified. */
function submitted() {
  return rehearse().given(
    [commitmentKind, 'yunxi.1', { type: 'CommitmentWorded', plan: 'yunxi', wording }],
    [planKind, 'yunxi', adoption],
    [reportKind, report, drafting],
    [reportKind, report, sent],
  )
}

/** The same, verified by 市统计局: its value counts. */
function verified() {
  const submittedOn = '2026-01-05'
  const accepted = { type: 'ReportAccepted', report, submittedOn, ...content } as const
  return submitted().given(
    [reportKind, report, { type: 'ReportVerified', ...decision }],
    [commitmentKind, 'yunxi.1', accepted],
  )
}

const citizen = { actor: 'person.citizen', at: '2026-01-06T01:00:00.000Z' }
const unit = { actor: 'person.reporter', organ: 'org.keji', at: '2026-01-08T01:00:00.000Z' }
const office = { actor: 'person.office', organ: 'org.fagai', at: '2026-01-09T01:00:00.000Z' }
const afterLimit = '2026-01-21T01:00:00.000Z'
const doubt = { report, statement: '现场还没有开门', material: null }
const challenge = challengeIdOf(report, citizen.actor)
const answer = { challenge, answer: '当天正在搬迁' }
const upheld = { challenge, upheld: true, reason: '现场查看，还没有开门' }

function challenged() {
  const city = verified()
  city.when(raiseChallenge, doubt, citizen).thenDone()
  return city
}

describe('challenging a report', () => {
  test('takes a verified report that still counts', () => {
    submitted().when(raiseChallenge, doubt, citizen).thenRefused('challenge.not-verified')
    const overturned = { type: 'ReportOverturned', report } as const
    verified()
      .given([commitmentKind, 'yunxi.1', overturned])
      .when(raiseChallenge, doubt, citizen)
      .thenRefused('challenge.no-longer-counts')
    const unknown = { ...doubt, report: 'yunxi.1.r9' }
    verified().when(raiseChallenge, unknown, citizen).thenRefused('report.unknown')
  })

  test('needs a reason', () => {
    verified()
      .when(raiseChallenge, { ...doubt, statement: '  ' }, citizen)
      .thenRefused('input.invalid')
  })

  test('is open to each person once, and to others beside them', () => {
    const city = challenged()
    city.when(raiseChallenge, doubt, citizen).thenRefused('challenge.raised-already')
    city.when(raiseChallenge, doubt, { ...citizen, actor: 'person.other' }).thenDone()
  })

  test('gives the unit ten working days, weekends not counted', () => {
    const { answerBy, organ, status } = challenged().state(challengeKind, challenge)
    // From Tuesday 6 January 2026; no holiday lies between.
    assert.deepEqual([answerBy, organ, status], ['2026-01-20', 'org.keji', 'open'])
  })

  test('changes nothing by itself: the value counts until an office rules', () => {
    assert.equal(challenged().state(commitmentKind, 'yunxi.1').verified.length, 1)
  })
})

describe('answering a challenge', () => {
  test('is done once, and late rather than never', () => {
    const city = challenged()
    assert.ok(isUnanswered(city.state(challengeKind, challenge), '2026-01-21'))
    assert.ok(!isUnanswered(city.state(challengeKind, challenge), '2026-01-20'))
    city.when(answerChallenge, answer, { ...unit, at: afterLimit }).thenDone()
    assert.ok(!isUnanswered(city.state(challengeKind, challenge), '2026-01-21'))
    city.when(answerChallenge, answer, unit).thenRefused('challenge.answered-already')
  })

  test('comes too late after the ruling', () => {
    const city = challenged()
    city.when(ruleOnChallenge, upheld, { ...office, at: afterLimit }).thenDone()
    city.when(answerChallenge, answer, unit).thenRefused('challenge.ruled-already')
  })

  test('needs a challenge that there is', () => {
    verified().when(answerChallenge, answer, unit).thenRefused('challenge.unknown')
  })
})

describe('ruling on a challenge', () => {
  test('waits for the answer until the limit has passed', () => {
    const city = challenged()
    city
      .when(ruleOnChallenge, upheld, office)
      .thenRefused('challenge.answer-awaited', { on: '2026-01-20' })
    city.when(answerChallenge, answer, unit).thenDone()
    city.when(ruleOnChallenge, upheld, office).thenDone()
  })

  test('needs no answer once the limit has passed', () => {
    challenged()
      .when(ruleOnChallenge, upheld, { ...office, at: afterLimit })
      .thenDone()
  })

  test('is for neither the reporting unit, nor the verifying office, nor the challenger', () => {
    const city = challenged()
    city.when(answerChallenge, answer, unit).thenDone()
    for (const involved of [
      { ...office, organ: 'org.keji' },
      { ...office, organ: 'org.tongji' },
      { ...office, actor: citizen.actor },
    ])
      city.when(ruleOnChallenge, upheld, involved).thenRefused('challenge.involved')
  })

  test('takes the values out of the reckoning where the challenge is upheld', () => {
    const city = challenged()
    city.when(answerChallenge, answer, unit).thenDone()
    city.when(ruleOnChallenge, upheld, office).thenDone()
    assert.deepEqual(city.state(commitmentKind, 'yunxi.1').verified, [])
    assert.equal(city.state(reportKind, report).status, 'verified')
    city.when(ruleOnChallenge, upheld, office).thenRefused('challenge.ruled-already')
  })

  test('leaves the values where it is dismissed', () => {
    const city = challenged()
    city.when(answerChallenge, answer, unit).thenDone()
    city.when(ruleOnChallenge, { ...upheld, upheld: false }, office).thenDone()
    assert.equal(city.state(commitmentKind, 'yunxi.1').verified.length, 1)
    assert.equal(city.state(challengeKind, challenge).status, 'dismissed')
  })

  test('takes a report out once, however many challenges to it are upheld', () => {
    const city = challenged()
    const other = 'person.other'
    city.when(raiseChallenge, doubt, { ...citizen, actor: other }).thenDone()
    const second = { ...upheld, challenge: challengeIdOf(report, other) }
    city.when(ruleOnChallenge, upheld, { ...office, at: afterLimit }).thenDone()
    const { events } = city.when(ruleOnChallenge, second, { ...office, at: afterLimit })
    assert.deepEqual(
      events.filter(({ kind }) => kind !== 'timer').map(({ event }) => event.type),
      ['ChallengeUpheld'],
    )
  })
})

describe('the clock over a challenge', () => {
  const asked = { challenge }
  const at = (on: string) => ({ at: `${on}T00:30:00.000Z`, actor: 'clock', organ: 'city' })

  test('sets a reminder three working days before the limit, and another moment right after it', () => {
    const { events } = verified().when(raiseChallenge, doubt, citizen)
    const due = events.flatMap(({ kind, event }) =>
      kind === 'timer' ? [(event as unknown as { dueAt: string }).dueAt] : [],
    )
    // 2026-01-15 and 2026-01-21 begin in China at 16:00 of the day before in UTC.
    assert.deepEqual(due, ['2026-01-14T16:00:00.000Z', '2026-01-20T16:00:00.000Z'])
  })

  test('reminds only while the answer is awaited', () => {
    const city = challenged()
    city.when(remindOfChallenge, asked, at('2026-01-15')).thenDone()
    assert.ok(city.state(challengeKind, challenge).remindedAt)
    city.when(answerChallenge, answer, unit).thenDone()
    city.when(remindOfChallenge, asked, at('2026-01-16')).thenRefused('challenge.answered-already')
  })

  test('puts silence on record after the limit and not before, and it stays though an answer comes', () => {
    const city = challenged()
    city
      .when(recordSilence, asked, at('2026-01-20'))
      .thenRefused('challenge.answer-awaited', { on: '2026-01-20' })
    city.when(recordSilence, asked, at('2026-01-21')).thenDone()
    const { ruleBy } = city.state(challengeKind, challenge)
    city.when(answerChallenge, answer, { ...unit, at: afterLimit }).thenDone()
    const late = city.state(challengeKind, challenge)
    assert.ok(late.unansweredAt && late.answer)
    // A late answer does not move the limit of the ruling.
    assert.equal(late.ruleBy, ruleBy)
  })

  test('puts a missing ruling on record, and the challenge can still be ruled on', () => {
    const city = challenged()
    city.when(answerChallenge, answer, unit).thenDone()
    const { ruleBy } = city.state(challengeKind, challenge)
    assert.ok(ruleBy)
    city.when(recordNoRuling, asked, at(ruleBy)).thenRefused('challenge.answer-awaited')
    city.when(recordNoRuling, asked, at('2026-03-31')).thenDone()
    assert.ok(isUnruled(city.state(challengeKind, challenge), '2026-03-31'))
    city.when(ruleOnChallenge, upheld, office).thenDone()
    assert.ok(!isUnruled(city.state(challengeKind, challenge), '2026-03-31'))
    city.when(recordNoRuling, asked, at('2026-03-31')).thenRefused('challenge.ruled-already')
  })
})

describe('contesting a "done"', () => {
  const notDone = { ...doubt, about: 'done' }

  test('is refused where the commitment does not stand as done', () => {
    verified().when(raiseChallenge, notDone, citizen).thenRefused('challenge.not-done')
  })

  test('challenges the report that carried it there, and says so', () => {
    const values = [{ measure: 'm1', value: '1' }]
    const done: CommitmentEvent = {
      type: 'ReportAccepted',
      report: 'yunxi.1.r2',
      submittedOn: '2026-01-05',
      asOf: '2026-01-05',
      values,
    }
    const assigned: CommitmentEvent = {
      type: 'CommitmentAssigned',
      lead: 'org.keji',
      supporting: [],
      dueOn: null,
      reportEveryMonths: 3,
      terms: [],
      assignedOn: '2026-01-05',
    }
    const second = { ...drafting, content: { ...content, values } }
    const city = verified().given(
      [commitmentKind, 'yunxi.1', assigned],
      [reportKind, 'yunxi.1.r2', second],
      [reportKind, 'yunxi.1.r2', { type: 'ReportVerified', ...decision }],
      [commitmentKind, 'yunxi.1', done],
    )
    city.when(raiseChallenge, notDone, citizen).thenRefused('challenge.not-done')
    city.when(raiseChallenge, { ...notDone, report: 'yunxi.1.r2' }, citizen).thenDone()
    const raised = challengeIdOf('yunxi.1.r2', citizen.actor)
    assert.equal(city.state(challengeKind, raised).about, 'done')
  })
})

test('an office under the reporting bureau is the same unit, and may not rule', () => {
  const under: OrganEvent = {
    type: 'OrganEstablished',
    name: { zh: '科技局下属中心', en: 'A centre of the bureau' },
    sort: 'other',
    parent: 'org.keji',
    duties: { zh: [], en: [] },
    aliases: [],
  }
  const city = challenged().given([organKind, 'org.keji.centre', under])
  city.when(answerChallenge, answer, unit).thenDone()
  city
    .when(ruleOnChallenge, upheld, { ...office, organ: 'org.keji.centre' })
    .thenRefused('challenge.involved')
})
