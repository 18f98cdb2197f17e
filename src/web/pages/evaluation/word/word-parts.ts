// The few parts a Word report of ours is made of; the head of a table is repeated on each of its pages.
import {
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export const headingOne = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
export const headingTwo = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 })

/** Some lines of text as paragraphs; line breaks of the writer are kept. */
export function paragraphs(text: string): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ text: line, spacing: { after: 120 } }))
}

/** A paragraph in bold: a heading below the headings. */
export function lead(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 160 }, children: [new TextRun({ text, bold: true })] })
}

/** In whose name something was said, before what was said. */
export function said(by: string, text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 160 },
    children: [new TextRun({ text: `${by}　`, bold: true }), new TextRun(text)],
  })
}

export interface WordColumn<Row> {
  heading: string
  /** Its share of the width, in percent. */
  width: number
  text(row: Row): string
}

/** A table over the whole width. */
export function wordTable<Row>(columns: readonly WordColumn<Row>[], rows: readonly Row[]): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ heading, width }) => cellOf(heading, { width, head: true })),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ text, width }) => cellOf(text(row), { width, head: false })),
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...body],
  })
}

function cellOf(text: string, { width, head }: { width: number; head: boolean }): TableCell {
  const lines = text
    .split('\n')
    .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: head, size: 19 })] }))
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    shading: { type: ShadingType.CLEAR, fill: head ? 'ECEAE4' : 'FFFFFF' },
    children: lines,
  })
}
