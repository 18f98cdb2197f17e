import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalJson } from './writing/canonical.ts'
import { type Entry, entryText } from './entry.ts'

const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0'))
const json = fc.jsonValue({ stringUnit: 'grapheme' }).filter((each) => {
  try {
    return canonicalJson(each) !== ''
  } catch {
    return false
  }
})
const entries: fc.Arbitrary<Entry> = fc.record({
  seq: fc.nat(),
  at: text,
  key: text,
  command: text,
  input: json,
  actor: text,
  power: text,
  organ: fc.option(text),
  post: fc.option(text),
  events: fc.array(
    fc.record({ kind: text, id: text, event: fc.record({ type: text, value: json }) }),
  ),
})

test('the text of an entry put together from parts is the canonical JSON of the whole', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      assert.equal(entryText(entry, canonicalJson(entry.input)), canonicalJson(entry))
    }),
  )
})
