import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberParagraphs } from './number-paragraphs.ts'
import { parseNumbering } from './word-numbering.ts'

const level = (ilvl: number, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`
const numbering = parseNumbering(
  `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2', '<w:pStyle w:val="sub"/><w:suff w:val="nothing"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`,
  '<w:styles><w:style w:styleId="sub"><w:numPr><w:numId w:val="1"/></w:numPr></w:style><w:style w:styleId="child"><w:basedOn w:val="sub"/></w:style></w:styles>',
)
const p = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr></w:p>`
const listed = (list: number, ilvl = 0) =>
  p(`<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`)
const styled = (style: string, more = '') => p(`<w:pStyle w:val="${style}"/>${more}`)

/** The labels put into a body of these paragraphs. */
function labels(...paragraphs: string[]): string[] {
  const { xml } = numberParagraphs(paragraphs.join(''), numbering)
  return [...xml.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>/g)].map((match) => match[1] ?? '')
}

test('an inner level counts inside the outer one and begins anew after it', () => {
  const body = [listed(1), listed(1, 1), listed(1, 1), listed(1), listed(1, 1)]
  assert.deepEqual(labels(...body), ['1 ', '1.1', '1.2', '2 ', '2.1'])
})

test('a list that restarts begins where it says, once', () => {
  assert.deepEqual(labels(listed(1), listed(2), listed(2)), ['1 ', '5 ', '6 '])
})

test('a style brings its list and its level, and so does one based on it', () => {
  assert.deepEqual(labels(listed(1), styled('sub'), styled('child', '<w:ilvl w:val="1"/>')), [
    '1 ',
    '1.1',
    '1.2',
  ])
})

test('list 0 takes the number of a style away', () => {
  assert.deepEqual(labels(styled('sub', '<w:numPr><w:numId w:val="0"/></w:numPr>')), [])
})

test('properties that a tracked change replaced are not the paragraph’s', () => {
  const former = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
  assert.deepEqual(labels(p(former)), [])
})

test('everything else in the body stays as it is', () => {
  const xml = '<w:body><w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p></w:body>'
  assert.deepEqual(numberParagraphs(xml, numbering), { xml, lost: 0 })
})
