import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxToText } from './docx-to-text.ts'
import { fixtureBomb, fixtureDocx, paragraph } from '../document-fixtures.ts'
import { type DocumentLimits, documentLimits } from '../document-limits.ts'

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

test('a paragraph numbered by a list that is not in the file is warned of', async () => {
  const numbered =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>'
  const { text, warnings } = await read(fixtureDocx(numbered))
  assert.equal(text, '总则')
  assert.deepEqual(warnings, [
    { code: 'document.numbering-lost', values: { name: 'a.docx', paragraphs: 1 } },
  ])
})

test('automatic numbers of headings are in the text', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const level = (ilvl: number, format: string, pattern: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
  const numbering = `<?xml version="1.0"?><w:numbering ${w}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%2．')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
  const styles = `<?xml version="1.0"?><w:styles ${w}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`
  const heading = (text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const item = (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const body =
    heading('总则') +
    item('目标') +
    item('原则') +
    heading('任务') +
    item('养老') +
    paragraph('完。')
  const docx = fixtureDocx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })
  const { text, warnings } = await read(docx)
  assert.equal(text, '第一章 总则\n1． 目标\n2． 原则\n第二章 任务\n1． 养老\n完。')
  assert.deepEqual(warnings, [])
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
