import { describe, test } from 'node:test'
import { rehearse } from '../../../kernel/rehearsal.ts'
import { organKind, type OrganState } from '../../registry/organ.ts'
import type { Measure } from '../arithmetic/measure.ts'
import { commitmentKind, inForce, wordingOf } from '../commitment.ts'
import { planKind } from '../plan.ts'
import { planVersionKind } from '../plan-version.ts'
import { reportKind } from '../report.ts'
import assert from 'node:assert/strict'
import { adoptPlan } from './adopt.ts'
import { assignCommitments } from './assign.ts'
import {
  addProposal,
  correctMeasures,
  dismissProposal,
  mergeProposals,
  restoreProposal,
  splitProposal,
} from './correct.ts'
import { draftReport, returnReport, submitReport, verifyReport } from './report.ts'
import type { Proposal } from './schemas.ts'
import { proposeCommitments, takeInPlan, withdrawDraft } from './take-in.ts'

const hash = (letter: string) => letter.repeat(64)
const document = { name: '纲要.docx', format: 'docx', digest: hash('a'), sizeBytes: 9000 }
const taken = {
  plan: 'yunxi',
  title: '云溪市第十五个五年规划纲要',
  period: { from: 2026, to: 2030 },
  document,
  textDigest: hash('b'),
  readingDigest: hash('c'),
}
const done: Measure = { type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }
const forty: Measure = {
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

function passage(text: string, start: number, given: Partial<Proposal> = {}): Proposal {
  return {
    text,
    start,
    end: start + text.length,
    section: 's1',
    strength: 'must',
    bodies: [],
    measures: [done],
    relation: 'new',
    continues: null,
    ...given,
  }
}

function organ(name: string): OrganState {
  return {
    name: { zh: name, en: name },
    sort: 'bureau',
    parent: null,
    duties: { zh: [], en: [] },
    aliases: [],
  }
}

const first = passage('培育孵化器40家。', 0, { measures: [forty] })
const second = passage('公开科技专项。', 9)

/** A draft of two passages, in a city of three organs. */
function draft() {
  const city = rehearse().given(
    [organKind, 'org.keji', { type: 'OrganEstablished', ...organ('市科技局') }],
    [organKind, 'org.tongji', { type: 'OrganEstablished', ...organ('市统计局') }],
    [organKind, 'org.nanzhu', { type: 'OrganEstablished', ...organ('南渚区') }],
  )
  city.when(takeInPlan, taken).thenDone()
  const proposals = [first, second]
  city.when(proposeCommitments, { plan: 'yunxi', version: 1, proposals }).thenDone()
  return city
}

const adoption = { plan: 'yunxi', version: 1, adoptedOn: '2026-01-05', decision: '市人大一次会议' }
const given = {
  commitment: 'yunxi.1',
  lead: 'org.keji',
  supporting: ['org.nanzhu'],
  dueOn: null,
  reportEveryMonths: 3,
  terms: [],
}

function adopted() {
  const city = draft()
  city.when(adoptPlan, adoption).thenDone()
  return city
}

function assigned() {
  const city = adopted()
  city.when(assignCommitments, { assignments: [given] }).thenDone()
  return city
}

describe('taking in a plan', () => {
  test('makes nothing accountable before a person adopts it', () => {
    const city = draft()
    assert.equal(
      inForce(city.state(commitmentKind, 'yunxi.1'), city.state(planKind, 'yunxi').current),
      false,
    )
    city.when(assignCommitments, { assignments: [given] }).thenRefused('commitment.not-in-force')
  })

  test('allows one draft of a plan at a time', () => {
    draft().when(takeInPlan, taken).thenRefused('plan.draft-open-already')
  })

  test('can be given up, and begun again as the next version', () => {
    const city = draft()
    city.when(withdrawDraft, { plan: 'yunxi', version: 1 }).thenDone()
    city.when(takeInPlan, taken).thenDone()
    assert.equal(city.state(planKind, 'yunxi').versions, 2)
  })
})

describe('correcting a draft', () => {
  const at = { plan: 'yunxi', version: 1 }

  test('a passage that is no promise is dismissed with a reason, and can be restored', () => {
    const city = draft()
    const dismissal = { ...at, commitment: 'yunxi.2', reason: '背景' }
    city.when(dismissProposal, dismissal).thenDone()
    city.when(dismissProposal, dismissal).thenRefused('proposal.dismissed-already')
    city.when(restoreProposal, { ...at, commitment: 'yunxi.2' }).thenDone()
    assert.equal(wordingOf(city.state(commitmentKind, 'yunxi.2'), 1)?.dismissed, null)
  })

  test('a passage is split into two promises whose texts join to the old one', () => {
    const city = draft()
    city
      .when(splitProposal, { ...at, commitment: 'yunxi.1', at: 2, measures: [done], rest: [forty] })
      .thenDone()
    const halves = ['yunxi.1', 'yunxi.3'].map((id) => wordingOf(city.state(commitmentKind, id), 1))
    assert.equal(halves.map((each) => each?.text).join(''), first.text)
    assert.equal(halves[0]?.end, halves[1]?.start)
  })

  test('a passage cannot be split outside itself', () => {
    const outside = { ...at, commitment: 'yunxi.1', at: 400, measures: [done], rest: [done] }
    draft().when(splitProposal, outside).thenRefused('proposal.split-outside')
  })

  test('two passages become one promise under the first id', () => {
    const city = draft()
    const text = first.text + second.text
    city
      .when(mergeProposals, { ...at, first: 'yunxi.1', second: 'yunxi.2', text, measures: [forty] })
      .thenDone()
    assert.equal(wordingOf(city.state(commitmentKind, 'yunxi.1'), 1)?.end, second.end)
    assert.equal(wordingOf(city.state(commitmentKind, 'yunxi.2'), 1), undefined)
  })

  test('passages are merged in the order of the text only', () => {
    const turned = { ...at, first: 'yunxi.2', second: 'yunxi.1', text: 'x', measures: [done] }
    draft().when(mergeProposals, turned).thenRefused('proposal.not-neighbours')
  })

  test('a passage the reader passed over can be added, a figure corrected', () => {
    const city = draft()
    city.when(addProposal, { ...at, proposal: passage('再造林十万亩。', 20) }).thenDone()
    const fifty = { ...forty, target: '50' }
    city.when(correctMeasures, { ...at, commitment: 'yunxi.1', measures: [fifty] }).thenDone()
    assert.deepEqual(wordingOf(city.state(commitmentKind, 'yunxi.1'), 1)?.measures, [fifty])
    assert.equal(city.state(commitmentKind, 'yunxi.3').plan, 'yunxi')
  })

  test('what is adopted cannot be corrected any more', () => {
    adopted()
      .when(dismissProposal, { ...at, commitment: 'yunxi.1', reason: '背景' })
      .thenRefused('plan.not-a-draft')
  })
})

describe('adopting', () => {
  test('brings the whole version into force at once', () => {
    const city = adopted()
    const { current } = city.state(planKind, 'yunxi')
    assert.ok(
      ['yunxi.1', 'yunxi.2'].every((id) => inForce(city.state(commitmentKind, id), current)),
    )
    assert.equal(city.state(planVersionKind, 'yunxi@1').status, 'adopted')
  })

  test('happens once, and not before its date', () => {
    adopted().when(adoptPlan, adoption).thenRefused('plan.not-a-draft')
    draft()
      .when(adoptPlan, { ...adoption, adoptedOn: '2026-01-06' })
      .thenRefused('plan.adopted-in-future')
  })

  test('a new version keeps the ids of what it continues and drops what it does not say', () => {
    const city = assigned()
    city.when(takeInPlan, taken).thenDone()
    const reworded = passage('力争培育孵化器40家。', 0, {
      measures: [forty],
      relation: 'weakened',
      continues: 'yunxi.1',
    })
    const proposals = [reworded, passage('新增一条。', 11)]
    city.when(proposeCommitments, { plan: 'yunxi', version: 2, proposals }).thenDone()
    city.when(adoptPlan, { ...adoption, version: 2 }).thenDone()
    const binds = (id: string) => inForce(city.state(commitmentKind, id), 2)
    assert.deepEqual(['yunxi.1', 'yunxi.2', 'yunxi.3'].map(binds), [true, false, true])
    assert.equal(city.state(commitmentKind, 'yunxi.1').lead, 'org.keji')
    assert.equal(city.state(planVersionKind, 'yunxi@1').status, 'superseded')
  })

  test('a commitment is continued by one passage only', () => {
    const city = adopted()
    city.when(takeInPlan, taken).thenDone()
    const twice = [first, second].map((each) => ({ ...each, continues: 'yunxi.1' }))
    city
      .when(proposeCommitments, { plan: 'yunxi', version: 2, proposals: twice })
      .thenRefused('proposal.continued-twice')
  })
})

describe('giving a commitment to units', () => {
  test('names exactly one lead unit, which does not support itself', () => {
    const both = { ...given, supporting: ['org.keji'] }
    adopted()
      .when(assignCommitments, { assignments: [both] })
      .thenRefused('commitment.lead-is-supporting')
  })

  test('names organs that exist and measures that the text has', () => {
    const city = adopted()
    city
      .when(assignCommitments, { assignments: [{ ...given, lead: 'org.none' }] })
      .thenRefused('commitment.no-such-organ')
    const terms = [{ measure: 'm9', baseline: null, interim: [], steps: [] }]
    city
      .when(assignCommitments, { assignments: [{ ...given, terms }] })
      .thenRefused('commitment.no-such-measure')
  })
})

describe('reporting', () => {
  const evidence = [{ grade: 'statistics', title: '市统计月报', url: null, file: null }]
  const content = {
    asOf: '2026-01-04',
    values: [{ measure: 'm1', value: '26' }],
    note: '',
    evidence,
  }
  const report = { commitment: 'yunxi.1', report: null, content }
  const reporter = { actor: 'person.1', organ: 'org.keji' }
  const verifier = { actor: 'person.2', organ: 'org.tongji' }
  const check = { report: 'yunxi.1.r1', checked: '与统计月报一致' }

  test('a value counts from the moment someone else verified it', () => {
    const city = assigned()
    city.when(submitReport, report, reporter).thenDone()
    assert.deepEqual(city.state(commitmentKind, 'yunxi.1').verified, [])
    city.when(verifyReport, check, verifier).thenDone()
    const [verified] = city.state(commitmentKind, 'yunxi.1').verified
    assert.deepEqual(verified?.values, [{ measure: 'm1', value: '26' }])
    assert.equal(city.state(reportKind, 'yunxi.1.r1').status, 'verified')
  })

  test('the verifier is never the reporter, nor of the same organ', () => {
    const city = assigned()
    city.when(submitReport, report, reporter).thenDone()
    city
      .when(verifyReport, check, { ...verifier, actor: 'person.1' })
      .thenRefused('report.own-report')
    city
      .when(verifyReport, check, { ...verifier, organ: 'org.keji' })
      .thenRefused('report.own-organ')
  })

  test('a report is verified once', () => {
    const city = assigned()
    city.when(submitReport, report, reporter).thenDone()
    city.when(verifyReport, check, verifier).thenDone()
    city.when(verifyReport, check, verifier).thenRefused('report.not-submitted')
  })

  test('a returned report is corrected and sent again under its number', () => {
    const city = assigned()
    city.when(submitReport, report, reporter).thenDone()
    city.when(returnReport, { report: 'yunxi.1.r1', reason: '缺佐证' }, verifier).thenDone()
    city.when(submitReport, { ...report, report: 'yunxi.1.r1' }, reporter).thenDone()
    assert.equal(city.state(commitmentKind, 'yunxi.1').reports, 1)
    assert.equal(city.state(reportKind, 'yunxi.1.r1').status, 'submitted')
  })

  test('a draft may be unfinished; a submitted report needs a value, evidence and a day that has been', () => {
    const city = assigned()
    const empty = { ...content, values: [], evidence: [] }
    city.when(draftReport, { ...report, content: empty }, reporter).thenDone()
    const refused = (part: object, code: string) =>
      city
        .when(submitReport, { ...report, content: { ...content, ...part } }, reporter)
        .thenRefused(code)
    refused({ values: [] }, 'report.nothing-reported')
    refused({ evidence: [] }, 'report.needs-evidence')
    refused({ asOf: '2026-01-06' }, 'report.as-of-in-future')
    refused({ values: [{ measure: 'm9', value: '1' }] }, 'report.no-such-measure')
  })

  test('of milestones counts whole steps, no more than there are', () => {
    const city = adopted()
    city.when(assignCommitments, { assignments: [{ ...given, commitment: 'yunxi.2' }] }).thenDone()
    const steps = (value: string) => ({
      commitment: 'yunxi.2',
      report: null,
      content: { ...content, values: [{ measure: 'm1', value }] },
    })
    city.when(submitReport, steps('2'), reporter).thenRefused('report.steps-out-of-range')
    city.when(submitReport, steps('0.5'), reporter).thenRefused('report.steps-out-of-range')
    city.when(submitReport, steps('1'), reporter).thenDone()
  })
})
