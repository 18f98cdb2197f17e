import type { Paragraph } from '../text/paragraphs.ts'

/**
 * `目录`, and what follows it until its first entry comes again as a heading, is not the plan's text.
 */
export function withoutContents(paragraphs: Paragraph[]): Paragraph[] {
  const at = paragraphs.findIndex(({ passage }) => /^(?:目录|目次)$/.test(passage.text))
  const first = at < 0 ? undefined : paragraphs[at + 1]
  if (!first) return paragraphs
  const title = entry(first)
  const again = paragraphs.findIndex(
    (paragraph, index) => index > at + 1 && entry(paragraph) === title,
  )
  return again < 0 ? paragraphs : [...paragraphs.slice(0, at), ...paragraphs.slice(again)]
}

/** An entry without its dots and page number: `第一章总则……3`. */
function entry({ passage }: Paragraph): string {
  return passage.text.replace(/[.…·\s]*\d{0,3}$/, '')
}
