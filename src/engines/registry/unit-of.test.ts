import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrganSort } from './organ.ts'
import { isSameUnit, unitOf } from './unit-of.ts'

const rows: Record<string, { parent: string | null; sort: OrganSort }> = {
  government: { parent: null, sort: 'government' },
  science: { parent: 'government', sort: 'bureau' },
  education: { parent: 'government', sort: 'bureau' },
  'science.funds': { parent: 'science', sort: 'other' },
  'science.funds.desk': { parent: 'science.funds', sort: 'other' },
  'science.talent': { parent: 'science', sort: 'other' },
  congress: { parent: null, sort: 'congress' },
}
const organAt = (id: string) => rows[id]

test('an office under a bureau is that bureau, however deep', () => {
  assert.equal(unitOf('science.funds.desk', organAt), 'science')
  assert.ok(isSameUnit('science', 'science.funds', organAt))
  assert.ok(isSameUnit('science.funds.desk', 'science.talent', organAt))
})

test('two bureaus under the government are two units, and the government is neither', () => {
  assert.ok(!isSameUnit('science', 'education', organAt))
  assert.ok(!isSameUnit('science', 'government', organAt))
  assert.ok(!isSameUnit('congress', 'government', organAt))
})

test('an organ that is not known is a unit of its own', () => {
  assert.ok(isSameUnit('x', 'x', organAt))
  assert.ok(!isSameUnit('x', 'science', organAt))
  assert.ok(!isSameUnit(null, null, organAt))
})

test('organs that name each other as parents do not hang the rule', () => {
  const round = (id: string) => ({ parent: id === 'a' ? 'b' : 'a', sort: 'other' as const })
  assert.equal(typeof unitOf('a', round), 'string')
})
