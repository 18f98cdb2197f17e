import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesIn } from '../draft/draft-blocks.ts'
import { parseDateText } from './parse-date-text.ts'
import { clauseEnds } from '../draft/passage-forms.tsx'
import { postedForm } from './posted-form.ts'

test('a date is read as people write it', () => {
  assert.equal(parseDateText('2027-06-30'), '2027-06-30')
  assert.equal(parseDateText(' 2027年6月30日 '), '2027-06-30')
  assert.equal(parseDateText('２０２７．６．３'), '2027-06-03')
  assert.equal(parseDateText('2028/2'), '2028-02-29')
  assert.equal(parseDateText('2030年'), '2030-12-31')
})

test('no date is no date, and a wrong one is not guessed', () => {
  assert.equal(parseDateText('  '), null)
  for (const wrong of ['2027-02-30', '2027-13', '明年', '27-6-1', '2027-6-1-2'])
    assert.equal(parseDateText(wrong), undefined, wrong)
})

test('a quantity loses its commas and full-width digits, never a digit', () => {
  const form = new FormData()
  form.set('value', ' １2,846.50 ')
  assert.equal(postedForm(form).quantity('value'), '12846.50')
  assert.equal(postedForm(form).quantity('other'), null)
})

test('passed-over words are cut into sentences that stand where they say', () => {
  const line = '第一句。第二句；“第三句。”没有句号'
  for (const { told, start } of sentencesIn(line, 100))
    assert.equal(line.slice(start - 100, start - 100 + told.length), told)
  assert.deepEqual(
    sentencesIn(line, 0).map(({ told }) => told),
    ['第一句。', '第二句；', '“第三句。”', '没有句号'],
  )
})

test('a sentence is cut only between clauses of some length', () => {
  const text = '建成共享平台，公开拨付情况，等。'
  assert.deepEqual(clauseEnds({ text, start: 10 }), [17])
})
