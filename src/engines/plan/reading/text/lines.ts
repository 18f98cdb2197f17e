import type { Span } from './passage.ts'

/** A printed line, without the white space around it. */
export interface Line extends Span {
  text: string
}

/**
 * Cuts a text where it breaks: line ends, tabs (cells of a row) and two full-width spaces ( ),
 * which are the only breaks left where a word processor's paragraphs were run together:
 * `…的要求。`, `第一节 创新`, `1、提升能力` follow one another on one line of such a text.
 */
const BREAK = /[\r\n\v\f\t\u2028\u2029]+|\u3000{2,}/g

/** A label keeps its title although two full-width spaces stand between: 第一章, 总则. */
const BARE_LABEL =
  /^(?:第[零〇一二三四五六七八九十百\d]{1,5}(?:章|节|篇|编|部分)|专栏[一二三四五六七八九十\d]{1,3})$/

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const gap of text.matchAll(BREAK)) {
    const piece = trimmed(text, start, gap.index)
    if (gap[0].startsWith('\u3000') && BARE_LABEL.test(piece.text)) continue
    if (piece.text) lines.push(piece)
    start = gap.index + gap[0].length
  }
  const last = trimmed(text, start, text.length)
  if (last.text) lines.push(last)
  return lines
}

function trimmed(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to)
  const body = raw.trim().replace(/^\ufeff/, '')
  const start = from + raw.indexOf(body)
  return { text: body, start, end: start + body.length }
}
