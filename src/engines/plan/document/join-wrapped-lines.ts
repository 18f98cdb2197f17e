// A PDF breaks a paragraph wherever its page is full. A line is joined with the next one where it fills its width,
// does not end a sentence, and the next is neither a heading, nor a row of a table, nor set in by two letters.
//   提高城镇居民基本医疗保险的参保|率，完善大病救助制度。   →   one line
//   （一）完善就业制度             |（空两格）实施积极的就业政策   →   two
import type { PdfLine } from './pdf-lines.ts'

const sentenceEnd = /[。；：！？.;:!?…][”’）)》」』]*$/
const headingStart =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节篇部条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[．.、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\s|专栏|附[件表]|——|[①-⑳●■◆])/

/** The text of all pages: one paragraph a line where the page shows where paragraphs end. */
export function joinWrappedLines(pages: PdfLine[][]): string {
  const paragraphs: string[] = []
  let previous: PdfLine | undefined
  for (const lines of pages) {
    const left = Math.min(...lines.map((line) => line.left))
    const right = Math.max(...lines.map((line) => line.right))
    for (const line of lines) {
      const last = paragraphs.length - 1
      if (previous && continues(previous, line, left))
        paragraphs[last] = join(paragraphs[last] ?? '', line.text)
      else paragraphs.push(line.text)
      previous = line.right > right - 2 * line.size ? line : undefined
    }
  }
  return paragraphs.join('\n')
}

/** Whether `line` goes on with the paragraph of `full`, a line that reaches the right margin. */
function continues(full: PdfLine, line: PdfLine, leftMargin: number): boolean {
  if (full.hasColumns || line.hasColumns || sentenceEnd.test(full.text)) return false
  if (headingStart.test(line.text) || line.left > leftMargin + 1.5 * line.size) return false
  return Math.abs(full.size - line.size) <= 0.1 * full.size
}

/** Latin words keep a space, and lose the hyphen they were broken with. */
function join(before: string, after: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  return before + (/[A-Za-z,]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') + after
}
