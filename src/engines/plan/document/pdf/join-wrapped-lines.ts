// A PDF breaks a paragraph wherever its page is full. A line is joined with the next one where it fills its width,
// the next is neither a heading, nor a row of a table, nor set in by two letters; and, in a text whose paragraphs are
// not set in, if it does not end a sentence.
//   提高城镇居民基本医疗保险的参保|率，完善大病救助制度。   →   one line
//   （一）完善就业制度             |（空两格）实施积极的就业政策   →   two
import type { PdfLine } from './pdf-lines.ts'

const sentenceEnd = /[。；：！？.;:!?…][”’）)》」』]*$/
/** A tail ends its sentence without a full stop: …工程。（牵头单位：市住建局，配合单位：市水利局） */
const tailEnd = /(?:单位|牵头|配合|负责)[^（）()]*[）)]$/
const headingStarts = [
  /^第[一二三四五六七八九十百零〇\d]{1,4}[章节篇部条]/, // 第三章
  /^[一二三四五六七八九十]{1,3}、/, // 三、
  /^[（(][一二三四五六七八九十\d]{1,3}[）)]/, // （三）
  /^\d{1,2}[．.、](?!\d)/, // 3．
  /^\d{1,2}(?:\.\d{1,2}){1,3}\s/, // 3.1.2
  /^(?:专栏|附[件表]|——|[①-⑳●■◆])/,
]

/** Where paragraphs are set in by two letters, a line that is not set in goes on, also after a full stop. */
const SET_IN_SHARE = 0.05

/** The text of all pages: one paragraph a line where the page shows where paragraphs end. */
export function joinWrappedLines(pages: PdfLine[][]): string {
  const lines = pages.flatMap(placeInColumn)
  const setIn = lines.filter((line) => line.isSetIn).length >= SET_IN_SHARE * lines.length
  const paragraphs: string[] = []
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    if (previous && continues(previous, line, setIn))
      paragraphs.push(join(paragraphs.pop() ?? '', line.text))
    else paragraphs.push(line.text)
  })
  return paragraphs.join('\n')
}

/** A line with its place between the margins of its page. */
interface ColumnLine extends PdfLine {
  isFull: boolean
  isSetIn: boolean
}

function placeInColumn(lines: PdfLine[]): ColumnLine[] {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity)
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity)
  return lines.map((line) => ({
    ...line,
    isFull: line.right > right - 2 * line.size,
    isSetIn: line.left > left + 1.5 * line.size && line.left < left + 2.5 * line.size,
  }))
}

/** Whether `line` goes on with the paragraph of the line before it. */
function continues(before: ColumnLine, line: ColumnLine, paragraphsAreSetIn: boolean): boolean {
  if (!before.isFull || before.hasColumns || line.hasColumns || line.isSetIn) return false
  if (Math.abs(before.size - line.size) > 0.1 * before.size) return false
  if (headingStarts.some((form) => form.test(line.text))) return false
  return paragraphsAreSetIn || !(sentenceEnd.test(before.text) || tailEnd.test(before.text))
}

/** Latin words keep a space, and lose the hyphen they were broken with. */
function join(before: string, after: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  return before + (/[A-Za-z,]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') + after
}
