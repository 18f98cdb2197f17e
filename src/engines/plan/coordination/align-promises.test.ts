import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rehearse } from '../../../kernel/rehearsal.ts'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import { ruleOnChallenge } from '../commands/challenge.ts'
import { verifyReport } from '../commands/report.ts'
import { challengeKind } from '../challenge.ts'
import { type CommitmentEvent, commitmentKind } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { reportKind } from '../report.ts'
import { confirmAlignment, rejectAlignment, settleDifference } from './align-promises.ts'
import { alignmentId, alignmentKind } from './alignment.ts'
import { placePlan } from './place-plan.ts'

const beds: FigureMeasure = {
  type: 'figure',
  id: 'm1',
  indicator: '养老机构床位',
  comparator: '>=',
  target: '5000',
  upper: null,
  unit: '张',
  direction: 'up',
  baseline: null,
  interim: [],
  dueOn: null,
  binding: null,
}

const adopted = (title: string) =>
  ({
    type: 'PlanAdopted',
    number: 1,
    title,
    period: { from: 2026, to: 2030 },
    adoptedOn: '2026-01-05',
    adoptedAt: '2026-01-05T00:00:00.000Z',
  }) as const

const worded = (plan: string, measure: FigureMeasure): CommitmentEvent => ({
  type: 'CommitmentWorded',
  plan,
  wording: {
    version: 1,
    text: '养老机构床位达到5000张以上。',
    start: 0,
    end: 14,
    section: 's1',
    strength: 'must',
    bodies: [],
    measures: [measure],
    relation: 'new',
    dismissed: null,
  },
})

const assigned: CommitmentEvent = {
  type: 'CommitmentAssigned',
  lead: 'org.minzheng',
  supporting: [],
  dueOn: null,
  reportEveryMonths: 3,
  terms: [],
  assignedOn: '2026-01-06',
}

/** The outline and the special plan each promise beds: 5,000 there, 4,000 here. */
function twoPlans(special: FigureMeasure = { ...beds, id: 'm2', target: '4000' }) {
  return rehearse().given(
    [planKind, 'outline', adopted('纲要')],
    [planKind, 'special', adopted('养老规划')],
    [commitmentKind, 'outline.1', worded('outline', beds)],
    [commitmentKind, 'special.1', worded('special', special)],
    [commitmentKind, 'outline.1', assigned],
    [commitmentKind, 'special.1', assigned],
  )
}

const pair = { first: 'special.1', second: 'outline.1' }
const why = { reason: '同一件事' }

/** The values that count for a commitment. */
function counted(rehearsal: ReturnType<typeof twoPlans>, commitment: string) {
  return rehearsal
    .state(commitmentKind, commitment)
    .verified.map(({ report, values }) => [report, ...values.map((each) => Object.values(each))])
}

function withReport(rehearsal: ReturnType<typeof twoPlans>) {
  const content = {
    asOf: '2026-03-31',
    values: [{ measure: 'm1', value: '1200' }],
    note: '',
    evidence: [],
  }
  const by = 'person.reporter'
  const organ = 'org.minzheng'
  return rehearsal.given(
    [
      reportKind,
      'outline.1.r1',
      { type: 'ReportDrafted', commitment: 'outline.1', organ, by, content },
    ],
    [
      reportKind,
      'outline.1.r1',
      { type: 'ReportSubmitted', by, content, submittedAt: '2026-04-02T01:00:00.000Z' },
    ],
  )
}

const verifying = { report: 'outline.1.r1', checked: '与台账一致' }
const asVerifier = { actor: 'person.verifier', organ: 'org.tongji' }

test('one report counts for both promises once they are the same, in each one’s own measure', () => {
  const city = twoPlans()
  city.when(confirmAlignment, { ...pair, ...why }).thenDone()
  withReport(city).when(verifyReport, verifying, asVerifier).thenDone()
  assert.deepEqual(counted(city, 'outline.1'), [['outline.1.r1', ['m1', '1200']]])
  assert.deepEqual(counted(city, 'special.1'), [['outline.1.r1', ['m2', '1200']]])
})

test('a report counts for its own promise alone where nobody confirmed that another is the same', () => {
  const city = withReport(twoPlans())
  city.when(verifyReport, verifying, asVerifier).thenDone()
  assert.deepEqual(counted(city, 'special.1'), [])
})

test('once parted, new reports no longer count for both, and an overturned one is taken out of both', () => {
  const city = twoPlans()
  city.when(confirmAlignment, { ...pair, ...why })
  withReport(city).when(verifyReport, verifying, asVerifier)
  city.when(rejectAlignment, { ...pair, reason: '口径不同' }).thenDone()
  assert.equal(counted(city, 'special.1').length, 1)
  city.given([
    challengeKind,
    'c1',
    {
      type: 'ReportChallenged',
      report: 'outline.1.r1',
      commitment: 'outline.1',
      organ: 'org.minzheng',
      by: 'person.citizen',
      statement: '数不对',
      material: null,
      raisedAt: '2026-04-10T01:00:00.000Z',
      answerBy: '2026-04-24',
    },
  ])
  const ruling = { challenge: 'c1', upheld: true, reason: '重复计数' }
  city
    .when(ruleOnChallenge, ruling, { organ: 'org.jianwei', at: '2026-05-10T01:00:00.000Z' })
    .thenDone()
  assert.deepEqual(counted(city, 'outline.1'), [])
  assert.deepEqual(counted(city, 'special.1'), [])
})

test('promises of one plan, of other units, or decided already are not confirmed', () => {
  const city = twoPlans()
  const same = { first: 'outline.1', second: 'outline.1' }
  city.when(confirmAlignment, { ...same, ...why }).thenRefused('alignment.same-plan')
  const other = twoPlans({ ...beds, unit: '个' })
  other.when(confirmAlignment, { ...pair, ...why }).thenRefused('alignment.no-measures')
  city.when(confirmAlignment, { ...pair, ...why }).thenDone()
  city.when(confirmAlignment, { ...pair, ...why }).thenRefused('alignment.decided-already')
})

test('a difference is settled as it stands, whichever promise is named first', () => {
  const city = twoPlans()
  const settling = { about: 'value', holds: 'outline.1', reason: '以纲要为准' } as const
  const measures = { first: 'm2', second: 'm1' }
  city.when(settleDifference, { ...pair, ...settling, measures }).thenDone()
  const id = alignmentId(pair.first, pair.second)
  assert.deepEqual(
    city.state(alignmentKind, id).settled.map(({ values, holds }) => [values, holds]),
    [[{ first: '>= 5000 张', second: '>= 4000 张' }, 'outline.1']],
  )
  const turned = { first: pair.second, second: pair.first, measures: { first: 'm1', second: 'm2' } }
  city.when(settleDifference, { ...turned, ...settling }).thenDone()
  const none = { ...pair, ...settling, about: 'owner', measures: null } as const
  city.when(settleDifference, none).thenRefused('alignment.no-such-difference')
})

test('a plan stands under another, never under itself, and an outline under none', () => {
  const city = twoPlans()
  const place = (plan: string, sort: 'outline' | 'special', under: string | null) =>
    city.when(placePlan, { plan, sort, under })
  place('special', 'special', 'outline').thenDone()
  place('outline', 'special', 'special').thenRefused('plan.not-under-itself')
  place('outline', 'outline', 'special').thenRefused('plan.outline-is-above')
  assert.deepEqual(city.state(planKind, 'special').place, { sort: 'special', under: 'outline' })
})
