import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FixtureLine, fixturePdf } from '../document-fixtures.ts'
import { type DocumentLimits, documentLimits } from '../document-limits.ts'
import { pdfToText } from './pdf-to-text.ts'

const read = (bytes: Buffer, limits: DocumentLimits = documentLimits) =>
  pdfToText(bytes, 'a.pdf', limits)
const refused = (code: string) => (error: unknown) =>
  error instanceof Error && error.message === code

/** Lines set as a page sets them: 12 points, full width from 90 to 450; a leading ＞ sets the line in by two letters. */
function page(...texts: string[]): FixtureLine[] {
  return texts.map((text, i) => ({
    text: text.replace('＞', ''),
    x: text.startsWith('＞') ? 114 : 90,
    y: 760 - 20 * i,
  }))
}

test('hard-wrapped lines of a paragraph are joined, paragraphs and headings are not', async () => {
  const pdf = fixturePdf([
    page(
      '第一章总则',
      '＞到二〇三〇年，云溪市基本养老服务体系更加完善，城乡居民得到的服务',
      '更加便利。建设社区养老服务中心四十家，培训护理人员一千名，建立长期照护',
      '保障制度。',
      '＞第二段。',
    ),
  ])
  assert.equal(
    (await read(pdf)).text,
    '第一章总则\n到二〇三〇年，云溪市基本养老服务体系更加完善，城乡居民得到的服务更加便利。建设社区养老服务中心四十家，培训护理人员一千名，建立长期照护保障制度。\n第二段。',
  )
})

test('page numbers, running heads and the table of contents are dropped', async () => {
  const body = ['甲段的内容。', '乙段的内容。', '丙段的内容。', '丁段的内容。']
  const pages = body.map((text, i) =>
    page('云溪市规划', '第一节......12', text, text, text, `— ${i + 1} —`),
  )
  const { text } = await read(fixturePdf(pages))
  assert.equal(text, body.flatMap((line) => [line, line, line]).join('\n'))
})

test('a paragraph goes on over the page', async () => {
  const full = '建设覆盖城乡的公共文化服务网络，提高服务水平，丰富群众的精神文化生活，改善'
  const { text } = await read(fixturePdf([page(full, '1'), page('服务条件。', '2')]))
  assert.equal(text, `${full}服务条件。`)
})

test('pieces are put in reading order, whatever order they were drawn in', async () => {
  const lines: FixtureLine[] = [
    { text: '5000', x: 300, y: 700 },
    { text: '后一行', x: 90, y: 680 },
    { text: '养老床位', x: 90, y: 701 },
  ]
  assert.equal((await read(fixturePdf([lines]))).text, '养老床位 5000\n后一行')
})

test('a PDF of pictures is a scan', async () => {
  await assert.rejects(read(fixturePdf([[], []])), refused('document.scanned-pdf'))
  await assert.rejects(
    read(fixturePdf([page('— 1 —'), page('— 2 —')])),
    refused('document.scanned-pdf'),
  )
})

test('pages without text among others are warned of', async () => {
  const { warnings } = await read(fixturePdf([page('总则的内容在这里。'), []]))
  assert.deepEqual(warnings, [
    { code: 'document.pages-without-text', values: { name: 'a.pdf', count: 1, page: 2 } },
  ])
})

test('a PDF under a password is refused as such', async () => {
  const hex = `<${'00'.repeat(32)}>`
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex} /U ${hex} /P -4 >> /ID [${hex} ${hex}]`
  await assert.rejects(read(fixturePdf([page('总则')], { trailer })), refused('document.encrypted'))
})

test('glyphs numbered by a table that is not in the file are not guessed at', async () => {
  await assert.rejects(
    read(fixturePdf([page('总则的内容')], { encoding: 'Identity-H' })),
    refused('document.undecodable-font'),
  )
})

test('more pages than the limit are refused', async () => {
  const limits = { ...documentLimits, pdfPages: 2 }
  await assert.rejects(read(fixturePdf([[], [], []]), limits), refused('document.too-many-pages'))
})

test('where paragraphs are set in, one goes on also after a full stop at the end of a line', async () => {
  const full = '＞建设覆盖城乡的公共文化服务网络，提高服务水平，丰富群众精神生活，改善条件。'
  const pdf = fixturePdf([page(full, '加强文物保护。', '＞第二段。', '＞第三段。')])
  const [first] = (await read(pdf)).text.split('\n')
  assert.equal(first, `${full.slice(1)}加强文物保护。`)
})

test('the number of an item at the edge of a page is not taken for the page number', async () => {
  const pages = ['甲', '乙', '丙'].map((name, i) =>
    page(`${name}段的内容。`, `${name}段完。`, i === 1 ? '7' : `${name}。`, `${i + 5}`),
  )
  const { text } = await read(fixturePdf(pages))
  assert.match(text, /乙段完。\n7\n丙段的内容/)
  assert.doesNotMatch(text, /[56]/)
})

test('a blank drawn between a label and its title stays', async () => {
  const lines: FixtureLine[] = [
    { text: '第一章', x: 90, y: 700 },
    { text: ' ', x: 126, y: 700 },
    { text: '总则', x: 130, y: 700 },
  ]
  assert.equal((await read(fixturePdf([lines]))).text, '第一章 总则')
})
