import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { auditedShare, medianAge, unitFacts } from './unit-facts.ts'

interface Given {
  lead?: string
  supporting?: string[]
  lastReportOn?: string | null
  silent?: boolean
  state?: string
  moves?: { from: string; to: string }[]
}

function view(given: Given): CommitmentView {
  const { lead = 'org.a', supporting = [], moves = [] } = given
  return {
    commitment: {
      lead,
      supporting,
      changes: moves.map((move) => ({ what: { type: 'date', ...move }, made: { text: '' } })),
    },
    result: { silent: given.silent ?? false, state: given.state ?? 'on-track' },
    lastReportOn: given.lastReportOn ?? null,
  } as unknown as CommitmentView
}

const today = '2026-11-22'

test('a unit leads what is its own and supports what names it', () => {
  const facts = unitFacts(
    'org.a',
    [view({}), view({ lead: 'org.b', supporting: ['org.a'] })],
    today,
  )
  assert.deepEqual([facts.led.length, facts.supported.length], [1, 1])
})

test('overdue reports and lateness are counted apart: a commitment can be both', () => {
  const facts = unitFacts('org.a', [view({ silent: true, state: 'late' }), view({})], today)
  assert.deepEqual([facts.overdue, facts.late, facts.neverReported], [1, 1, 2])
})

test('the median age leaves out what was never reported, and says nothing of nothing', () => {
  const on = (lastReportOn: string) => view({ lastReportOn })
  assert.equal(medianAge([on('2026-11-12'), on('2026-11-02'), view({})], today), 15)
  assert.equal(medianAge([view({})], today), null)
})

test('moved dates count the months that were gained, not those given back', () => {
  const moves = [
    { from: '2026-06-30', to: '2026-12-31' },
    { from: '2027-12-31', to: '2027-06-30' },
  ]
  const facts = unitFacts('org.a', [view({ moves })], today)
  assert.deepEqual([facts.moves, facts.movedMonths], [2, 6])
})

test('only what was verified counts towards audited figures, and nothing verified is no share at all', () => {
  const report = (status: 'verified' | 'submitted', grade: 'audited' | 'statement') => ({
    status,
    content: {
      asOf: '',
      values: [],
      note: '',
      evidence: [{ grade, title: '', url: null, file: null }],
    },
  })
  assert.equal(auditedShare([report('submitted', 'audited')]), null)
  const reports = [report('verified', 'audited'), report('verified', 'statement')]
  assert.equal(auditedShare([...reports, report('submitted', 'audited')]), 0.5)
})
