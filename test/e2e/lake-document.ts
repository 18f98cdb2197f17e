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
      const placed = lines.flatMap((line, i) =>
        line === '' ? [] : [{ text: line, x: 40, y: 800 - 24 * i, size: 8 }],
      )
      return { name: 'plan.pdf', mimeType: 'application/pdf', buffer: fixturePdf([placed]) }
    }
  }
}
