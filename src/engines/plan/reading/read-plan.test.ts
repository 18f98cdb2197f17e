import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as assertProperty, constantFrom, oneof, property, string } from 'fast-check'
import { readPlan } from './read-plan.ts'

/** Every part of a reading must lead back to the text it was read from. */
function assertPlaces(text: string): void {
  const reading = readPlan(text)
  for (const { quote, start, end } of reading.figures) assert.equal(text.slice(start, end), quote)
  for (const { text: said, start, end } of reading.commitments)
    assert.equal(text.slice(start, end), said)
  for (const part of [...reading.sections, ...reading.systems]) {
    assert.ok(part.start >= 0 && part.start <= part.end && part.end <= text.length)
  }
}

test('an empty text reads as an empty plan', () => {
  assert.deepEqual(readPlan(''), {
    title: '',
    period: null,
    sections: [],
    commitments: [],
    figures: [],
    systems: [],
  })
})

test('any string is read without failing, and every quote stands where it says', () => {
  const pieces = constantFrom(
    '第一章 总则',
    '一、',
    '（一）',
    '1．',
    '专栏1',
    '\n',
    '　　',
    '\t',
    '到2025年，',
    '达到',
    '95%',
    '1~2所',
    '3.5',
    '约束性',
    '指标',
    '2020年',
    '2025年',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '。',
    '，',
    '、',
    '；',
    '建设',
    '万',
    '人',
  )
  const texts = oneof(
    string({ unit: 'binary' }),
    array(pieces).map((parts) => parts.join('')),
  )
  assertProperty(property(texts, assertPlaces), { seed: 20261122, numRuns: 400 })
})

test('ids are unique and the same each time the text is read', () => {
  const text = '一、任务\n（一）建设\n建设公园5个，绿道10公里。建立健全管护机制。'
  const reading = readPlan(text)
  const ids = [...reading.sections, ...reading.commitments, ...reading.figures].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(readPlan(text), reading)
  assert.deepEqual(reading.commitments[0]?.figures, ['f1', 'f2'])
  assert.equal(reading.commitments[0]?.section, 's1.1')
})

test('reading time grows with the length of the text and not with its square', () => {
  const page = '一、任务\n到2025年，建设公园5个，森林覆盖率达到42%以上。健全A机制、B机制和C体系。\n'
  const timeMs = (times: number): number => {
    const text = page.repeat(times)
    const start = performance.now()
    readPlan(text)
    return performance.now() - start
  }
  timeMs(500)
  const small = timeMs(1000)
  const large = timeMs(8000)
  assert.ok(
    large < small * 8 * 4,
    `8 times the text took ${(large / small).toFixed(1)} times as long`,
  )
})

for (const char of [
  '1',
  '一',
  '，',
  '（',
  '“',
  ' ',
  '\n',
  '　',
  '第',
  '的',
  '—',
  '到2025年',
  '1\n',
  '第一章 总则\n',
  '约束性\n',
]) {
  test(`a million of ${JSON.stringify(char)} is read in bounded time`, () => {
    const start = performance.now()
    assertPlaces(char.repeat(1_000_000 / char.length))
    assert.ok(performance.now() - start < 20_000)
  })
}
