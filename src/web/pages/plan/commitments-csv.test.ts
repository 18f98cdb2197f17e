import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import { commitmentsCsv } from './commitments-csv.ts'

function planOf(text: string): LoadedPlan {
  const measure = { type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }
  const view = {
    id: 'p.1',
    wording: { text },
    commitment: { lead: null, supporting: [], changes: [] },
    dueOn: '2030-12-31',
    measures: [measure],
    result: {
      state: 'unowned',
      measures: [{ id: 'm1', actual: null, progress: null, pace: decimal('0.25') }],
    },
    lastReportOn: null,
  }
  return { id: 'p', commitments: [view] } as unknown as LoadedPlan
}

test('each measure is a row, quoted where it must be, and unknown is empty, not zero', () => {
  const [head, row] = commitmentsCsv(planOf('建成“甲”，并\n公开"乙"。'), new Map()).split('\r\n')
  assert.ok(head?.startsWith('\uFEFFid,text,lead'))
  assert.equal(row, 'p.1,"建成“甲”，并 公开""乙""。",,,2030-12-31,unowned,,0.250000,,,1,,,,,,0')
})

test('a text that a spreadsheet would run as a formula is defused', () => {
  const [, row = ''] = commitmentsCsv(planOf('=HYPERLINK("http://x")'), new Map()).split('\r\n')
  assert.ok(row.startsWith(`p.1,"'=HYPERLINK(`))
})
