// HTML to lines: each block is a line, each table cell is a line, rows are set apart by an empty line. What is not
// the document (scripts, styles, menus, forms) is dropped. Parsing is a stream; no tag can recurse.
import { Parser } from 'htmlparser2'
import { LineWriter } from './line-writer.ts'
import { refuseDocument } from './refusals.ts'

/** Elements inside elements. Real pages stay below 100; the parser's time grows with the depth. */
const DEEPEST = 1000

/** Dropped with everything inside. */
const chrome = new Set(
  (
    'script style noscript template head nav aside footer svg canvas iframe object ' +
    'button select textarea form datalist dialog audio video map math'
  ).split(' '),
)

const blocks = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 ' +
    'h6 header hr html li main ol p pre section summary tbody tfoot thead ul'
  ).split(' '),
)

/** The words of a page or of a converted document, line by line. Entities are decoded, white space is collapsed. */
export function htmlToText(html: string, name: string): string {
  const lines = new LineWriter()
  let depth = 0
  let hiddenDepth = 0
  let preformattedDepth = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++depth > DEEPEST) refuseDocument('document.unreadable', { name, format: '.html' })
      if (hiddenDepth > 0 || chrome.has(tag) || isHidden(attributes)) hiddenDepth++
      else open(tag, lines)
      if (tag === 'pre') preformattedDepth++
    },
    ontext(text) {
      if (hiddenDepth === 0) writeText(text, lines, preformattedDepth > 0)
    },
    onclosetag(tag) {
      depth--
      if (tag === 'pre') preformattedDepth--
      if (hiddenDepth > 0) hiddenDepth--
      else close(tag, lines)
    },
  })
  parser.end(html)
  return lines.text()
}

function open(tag: string, lines: LineWriter): void {
  if (tag === 'table') lines.openTable()
  else if (tag === 'tr') lines.endRow()
  else if (tag === 'td' || tag === 'th') lines.openCell()
  else if (tag === 'br' || blocks.has(tag)) lines.endLine()
}

function close(tag: string, lines: LineWriter): void {
  if (tag === 'td' || tag === 'th') lines.closeCell()
  else if (tag === 'tr' || tag === 'table') lines.endRow()
  else if (blocks.has(tag)) lines.endLine()
}

function writeText(text: string, lines: LineWriter, preformatted: boolean): void {
  if (!preformatted) return lines.write(text)
  text.split('\n').forEach((line, i) => {
    if (i > 0) lines.endLine()
    lines.write(line)
  })
}

/** Hidden on the page; or a footnote's mark, which would be read as a figure, or its arrow back. */
function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true
  const target = attributes['href']?.replace('#', '') ?? attributes['id'] ?? ''
  return /^(?:foot|end)note-ref-/.test(target)
}
