import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passageOf, placeOf } from './passage.ts'

const read = (text: string) => passageOf(text, { start: 0, end: text.length })

test('white space goes, except between letters and digits', () => {
  assert.equal(read('到 2025 年，达到\n8.6 张').text, '到2025年，达到8.6张')
  assert.equal(read('2020  2025').text, '2020 2025')
})

test('full-width digits and marks take one form and lead back to what was printed', () => {
  const text = '达到 ９５％ 以上'
  const passage = read(text)
  assert.equal(passage.text, '达到95%以上')
  const place = placeOf(passage, 2, 5)
  assert.equal(text.slice(place.start, place.end), '９５％')
})
