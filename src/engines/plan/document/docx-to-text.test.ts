import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxToText } from './docx-to-text.ts'
import { fixtureBomb, fixtureDocx, paragraph } from './document-fixtures.ts'
import { type DocumentLimits, documentLimits } from './document-limits.ts'

const read = (bytes: Buffer, limits: DocumentLimits = documentLimits) =>
  docxToText(bytes, 'a.docx', limits)
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(paragraph).join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const refused = (code: string) => (error: unknown) =>
  error instanceof Error && error.message === code

test('a paragraph is a line, a heading too', async () => {
  const heading =
    '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>第一章　总则</w:t></w:r></w:p>'
  const styles =
    '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'
  const docx = fixtureDocx(heading + paragraph('新建公园12个。') + paragraph('植树3万株。'), {
    'word/styles.xml': styles,
  })
  assert.equal((await read(docx)).text, '第一章　总则\n新建公园12个。\n植树3万株。')
})

test('a table is one cell a line, rows set apart', async () => {
  const table = `<w:tbl>${row(cell('指标'), cell('2025年'), cell('2030年'))}${row(cell('城镇化率', '（%）'), cell('70'), cell('75'))}</w:tbl>`
  const { text } = await read(fixtureDocx(paragraph('主要指标') + table + paragraph('以上。')))
  assert.equal(text, '主要指标\n\n指标\n2025年\n2030年\n\n城镇化率（%）\n70\n75\n\n以上。')
})

test('a box drawn as a table of one cell keeps its lines', async () => {
  const box = `<w:tbl>${row(cell('专栏1 重点工程', '1．云溪大桥。', '2．科技馆。'))}</w:tbl>`
  assert.equal((await read(fixtureDocx(box))).text, '专栏1 重点工程\n1．云溪大桥。\n2．科技馆。')
})

test('words deleted under tracked changes are not in the text', async () => {
  const body =
    '<w:p><w:r><w:t>建成</w:t></w:r><w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins><w:r><w:t>60</w:t></w:r></w:ins><w:r><w:t>家</w:t></w:r></w:p>'
  assert.equal((await read(fixtureDocx(body))).text, '建成60家')
})

test('automatic numbers, which are not in the text, are warned of', async () => {
  const numbered =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>'
  const { warnings } = await read(fixtureDocx(numbered))
  assert.deepEqual(warnings, [
    { code: 'document.numbering-lost', values: { name: 'a.docx', paragraphs: 1 } },
  ])
})

test('a part that would inflate to 200 MB is refused before it is inflated', async () => {
  const bomb = fixtureBomb('word/document.xml', Buffer.alloc(200 * 1024 * 1024))
  assert.ok(bomb.length < 1024 * 1024)
  const startedBytes = process.memoryUsage.rss()
  const startedMs = performance.now()
  await assert.rejects(read(bomb), refused('document.zip-bomb'))
  assert.ok(performance.now() - startedMs < 1000)
  assert.ok(process.memoryUsage.rss() - startedBytes < 50 * 1024 * 1024)
})

test('a part that is larger than it declares is given up while it inflates', async () => {
  const liar = fixtureBomb('word/document.xml', Buffer.alloc(200 * 1024 * 1024), 1000)
  const startedMs = performance.now()
  await assert.rejects(read(liar), refused('document.unreadable'))
  assert.ok(performance.now() - startedMs < 1000)
})

test('too many parts are refused', async () => {
  const more = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`word/${i}.xml`, '<a/>']))
  const limits = { ...documentLimits, zipEntries: 20 }
  await assert.rejects(read(fixtureDocx('', more), limits), refused('document.zip-bomb'))
})

test('entities are never expanded: a part that declares them is refused', async () => {
  const xxe =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document/>'
  await assert.rejects(
    read(fixtureDocx('', { 'word/document.xml': xxe })),
    refused('document.unreadable'),
  )
})
