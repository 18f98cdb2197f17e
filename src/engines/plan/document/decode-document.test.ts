import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { decodeDocument, refuseBySize } from './decode-document.ts'
import type { Decoded } from './decoded.ts'
import { fixtureBomb, fixtureDocx, fixturePdf, gbk, paragraph } from './document-fixtures.ts'
import { documentLimits } from './document-limits.ts'

const plan = '第一章 总则\n到2030年，云溪市养老床位达到5000张。\n'

async function textOf(bytes: Uint8Array, name: string): Promise<Decoded> {
  const decoded = await decodeDocument(bytes, name)
  assert.ok('text' in decoded, JSON.stringify(decoded))
  return decoded
}

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  const refusal = await decodeDocument(bytes, name)
  assert.ok('code' in refusal, `decoded: ${JSON.stringify(refusal).slice(0, 200)}`)
  assert.equal(refusal.values['name'], name)
  return refusal.code
}

test('the same plan comes out of every encoding it is written in', async () => {
  const utf16le = Buffer.from(`\ufeff${plan}`, 'utf16le')
  const encoded = {
    'utf-8': [Buffer.from(plan), Buffer.from(`\ufeff${plan}`)],
    'utf-16le': [utf16le],
    'utf-16be': [Buffer.from(utf16le).swap16()],
    gb18030: [gbk(plan)],
  }
  for (const [encoding, files] of Object.entries(encoded))
    for (const bytes of files)
      assert.deepEqual(await textOf(bytes, 'plan.txt'), {
        text: plan,
        encoding,
        format: 'text',
        warnings: [],
      })
})

test('line ends and white space of a text file stay as they are, since offsets point into them', async () => {
  const text = ' 第一章　　总则\r\n\r\n\t内容 \r\n'
  assert.equal((await textOf(Buffer.from(text), 'a.md')).text, text)
})

test('the content decides the format, whatever the name says', async () => {
  assert.equal((await textOf(Buffer.from(plan), 'plan.pdf')).format, 'text')
  assert.equal((await textOf(Buffer.from(`<html><p>${plan}`), 'plan.doc')).format, 'html')
  assert.equal((await textOf(fixtureDocx(paragraph('总则')), 'plan.txt')).format, 'docx')
})

test('a file of nothing or of white space only is empty', async () => {
  for (const text of ['', ' \n\t　\r\n', '\ufeff', '<html><body> <p>&nbsp;</p></body></html>'])
    assert.equal(await codeOf(Buffer.from(text), 'a.txt'), 'document.empty')
  assert.equal(await codeOf(fixtureDocx(paragraph(' ')), 'a.docx'), 'document.empty')
})

test('programs, pictures and random bytes are binary', async () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(64)])
  for (const bytes of [Buffer.from('\x7fELF\x02\x01\x01'), png, randomBytes(4096)])
    assert.equal(await codeOf(bytes, 'plan.txt'), 'document.binary')
})

test('Latin-1 is not taken for Chinese', async () => {
  const french =
    'Le développement économique, à la fête, sera équilibré : été, forêt, créée, où, âgé, îles.'
  assert.equal(await codeOf(Buffer.from(french, 'latin1'), 'a.txt'), 'document.wrong-encoding')
})

test('a damaged character inside refuses the encoding, one cut off at the end says truncated', async () => {
  const bytes = Buffer.from(plan)
  const damaged = Buffer.from(bytes)
  damaged[1] = 0x20
  assert.equal(await codeOf(damaged, 'a.txt'), 'document.wrong-encoding')
  const end = bytes.indexOf('张') + 2
  assert.equal(await codeOf(bytes.subarray(0, end), 'a.txt'), 'document.truncated')
  const chinese = gbk('云溪市养老床位达到五千张')
  assert.equal(await codeOf(chinese.subarray(0, -1), 'a.txt'), 'document.truncated')
})

test('a file of 500 MB is refused by its size alone', () => {
  const refusal = refuseBySize(500 * 1024 * 1024, 'a.txt')
  assert.equal(refusal?.code, 'document.too-large')
  assert.equal(refuseBySize(documentLimits.fileBytes, 'a.txt'), null)
})

test('the size is refused before the content is looked at', async () => {
  const limits = { ...documentLimits, fileBytes: 10 }
  const refusal = await decodeDocument(Buffer.from('PK\x03\x04 not a zip'), 'a.docx', limits)
  assert.ok('code' in refusal && refusal.code === 'document.too-large')
})

test('older Word, RTF and spreadsheets are named, not guessed at', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)])
  assert.equal(await codeOf(ole, 'a.doc'), 'document.unsupported')
  assert.equal(await codeOf(Buffer.from('{\\rtf1 abc}'), 'a.rtf'), 'document.unsupported')
  const sheet = fixtureBomb('xl/workbook.xml', Buffer.from('<workbook/>'))
  assert.equal(await codeOf(sheet, 'a.xlsx'), 'document.unsupported')
})

test('a .docx under a password is refused as such', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const wrapped = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
  assert.equal(await codeOf(wrapped, 'a.docx'), 'document.encrypted')
})

test('a damaged .docx and a damaged .pdf are refused as such', async () => {
  const docx = fixtureDocx(paragraph('总则'))
  assert.equal(await codeOf(docx.subarray(0, -30), 'a.docx'), 'document.unreadable')
  const flipped = Buffer.from(docx)
  flipped.fill(0x3c, docx.indexOf('<w:body>'), docx.indexOf('</w:body>'))
  assert.equal(await codeOf(flipped, 'a.docx'), 'document.unreadable')
  assert.equal(await codeOf(Buffer.from('%PDF-1.4\n nonsense'), 'a.pdf'), 'document.unreadable')
})

test('parsing that goes on past its time is ended', async () => {
  const limits = { ...documentLimits, parsingMs: 0 }
  const pages = Array.from({ length: 200 }, () => [{ text: '总则', x: 90, y: 700 }])
  const refusal = await decodeDocument(fixturePdf(pages), 'a.pdf', limits)
  assert.ok('code' in refusal && refusal.code === 'document.too-costly')
})

test('a PDF that inflates beyond the memory allowed is given up, and the program goes on', async () => {
  const packed = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' '))
  const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`
  const pdf = fixturePdf([[{ text: '总则', x: 90, y: 700 }]]).toString('latin1')
  const bomb = pdf.replace(/<< \/Length \d+ >>\nstream\n[^]*?\nendstream/, () => stream)
  const limits = { ...documentLimits, parsingBytes: 100 * 1024 * 1024 }
  const refusal = await decodeDocument(Buffer.from(bomb, 'latin1'), 'a.pdf', limits)
  assert.ok('code' in refusal && refusal.code === 'document.too-costly')
})
