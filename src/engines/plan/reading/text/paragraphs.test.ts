import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './lines.ts'
import { withoutFurniture } from './page-furniture.ts'
import { paragraphsOf } from './paragraphs.ts'
import { sentencesOf } from './sentences.ts'

const paragraphs = (text: string) =>
  paragraphsOf(text, withoutFurniture(linesOf(text))).map(({ passage }) => passage.text)

const WRAPPED = [
  '到2025年，全市生态环境质量持续改善，河湖水功能区水质达',
  '标率达到89%，森林覆盖率达到45%以上，城市生活污水集中收集率提高到',
  '75%，农村人居环境整治成效持续巩固，绿色低碳的生产生活方式初步形',
  '成，生态环境治理体系更加完善。',
  '（一）完善治理体系',
  '健全生态环境监测网络，推进环境基础设施建设，提升环境风险防范应',
  '对能力。',
].join('\n')

test('lines that the page broke are joined, and a heading stays by itself', () => {
  const found = paragraphs(WRAPPED)
  assert.equal(found.length, 3)
  assert.match(found[0] ?? '', /水质达标率达到89%.*提高到75%/)
  assert.equal(found[1], '（一）完善治理体系')
})

test('lines that are paragraphs or cells are left as they are', () => {
  assert.deepEqual(paragraphs('指标\n2020年\n2025年\n森林覆盖率（%）'), [
    '指标',
    '2020年',
    '2025年',
    '森林覆盖率（%）',
  ])
})

test('a marked page number is no text, also in the middle of a sentence', () => {
  assert.deepEqual(paragraphs('一、总则\n- 3 -\n二、任务\n第4页 共9页'), ['一、总则', '二、任务'])
})

test('page numbers glued to the next line are found by their counting up', () => {
  const pages = [1, 2, 3, 4].map(
    (page) => `${'加快推进各项建设任务。\n'.repeat(8)}${page}加强规划实施管理。`,
  )
  assert.ok(paragraphs(pages.join('\n')).every((paragraph) => !/^\d/.test(paragraph)))
})

test('a bracketed tail after the full stop belongs to the sentence before it', () => {
  const text = '建设公园5个。（牵头单位：市园林局）'
  const [paragraph] = paragraphsOf(text, linesOf(text))
  const sentences = sentencesOf([
    { passage: paragraph?.passage ?? { text: '', at: [] }, section: '' },
  ])
  assert.deepEqual(
    sentences.map(({ passage }) => passage.text),
    [text],
  )
})
