import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './lines.ts'

const texts = (text: string) => linesOf(text).map((line) => line.text)

test('two full-width spaces break a line where paragraphs were run together', () => {
  assert.deepEqual(texts('深化改革。　　第一节 科技　　1、增强能力'), [
    '深化改革。',
    '第一节 科技',
    '1、增强能力',
  ])
})

test('a label keeps its title across two full-width spaces', () => {
  assert.deepEqual(texts('第一章　　总则\n专栏2　　重点工程'), [
    '第一章　　总则',
    '专栏2　　重点工程',
  ])
})

test('tabs part the cells of a row, and every line knows its place', () => {
  const text = ' \t重点项目\t改革任务\r\n'
  const lines = linesOf(text)
  assert.deepEqual(
    lines.map(({ start, end }) => text.slice(start, end)),
    ['重点项目', '改革任务'],
  )
})
