import {
  fixtureDocx,
  fixturePdf,
  paragraph,
} from '../../src/engines/plan/document/document-fixtures.ts'

export type Format = 'txt' | 'docx' | 'pdf'

/** A text as a file that an office would send. */
export function documentOf(
  text: string,
  format: Format,
): { name: string; mimeType: string; buffer: Buffer } {
  const lines = text.split('\n')
  switch (format) {
    case 'txt':
      return { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
    case 'docx': {
      const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return { name: 'plan.docx', mimeType, buffer: fixtureDocx(lines.map(paragraph).join('')) }
    }
    case 'pdf': {
      const rows = lines.filter((line) => line !== '').flatMap(wrapped)
      const placed = rows.map(({ text, indent }, i) => ({
        text,
        x: 60 + indent,
        y: 800 - 20 * i,
        size,
      }))
      return { name: 'plan.pdf', mimeType: 'application/pdf', buffer: fixturePdf([placed]) }
    }
  }
}

const size = 11
const lettersPerRow = 42

/** A paragraph as it is set on a page: its first row moved in by two letters, the rest wrapped. */
function wrapped(line: string): { text: string; indent: number }[] {
  const first = { text: line.slice(0, lettersPerRow - 2), indent: 2 * size }
  const rest = line.slice(lettersPerRow - 2).match(new RegExp(`.{1,${lettersPerRow}}`, 'gu')) ?? []
  return [first, ...rest.map((text) => ({ text, indent: 0 }))]
}
