// Cuts a plan's text into what is set on the page: headings, and paragraphs of promises and of what is only told.
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { PlanSection } from '../../../engines/plan/reading/plan-reading.ts'

export type Block = Heading | Paragraph

export interface Heading {
  type: 'heading'
  section: PlanSection
}

export interface Paragraph {
  type: 'paragraph'
  parts: Part[]
}

/** A promise, or words that promise nothing. */
export type Part = { commitment: CommitmentView } | { told: string }

interface Span {
  start: number
  end: number
}

/**
 * The whole text in order. A paragraph ends at a line's end or at two full-width spaces, but never inside a promise; a
 * promise's words are those of its wording, so what the page shows is what was adopted.
 */
export function blocksOf(
  text: string,
  sections: readonly PlanSection[],
  commitments: readonly CommitmentView[],
): Block[] {
  const blocks: Block[] = []
  let from = 0
  const heads = sections.map((section) => ({ section, end: headingEnd(text, section) }))
  for (const { section, end } of heads) {
    blocks.push(...paragraphsOf(text, { start: from, end: section.start }, commitments))
    blocks.push({ type: 'heading', section })
    from = Math.max(from, end)
  }
  blocks.push(...paragraphsOf(text, { start: from, end: text.length }, commitments))
  return blocks
}

/** Where a section's heading stops: after its label and title, whatever white space stands between their letters. */
export function headingEnd(text: string, section: PlanSection): number {
  const letters = `${section.label}${section.title}`.replace(/\s/g, '')
  let at = section.start
  for (const letter of letters) {
    while (at < section.end && /\s/.test(text[at] ?? '')) at++
    if (text[at] !== letter) return lineEnd(text, section.start)
    at++
  }
  return at < section.end && /[。．：:]/.test(text[at] ?? '') ? at + 1 : at
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function paragraphsOf(text: string, span: Span, all: readonly CommitmentView[]): Paragraph[] {
  const inside = all.filter(
    ({ wording }) => wording.start >= span.start && wording.start < span.end,
  )
  const paragraphs: Paragraph[] = [{ type: 'paragraph', parts: [] }]
  let from = span.start
  for (const commitment of inside) {
    tell(paragraphs, text.slice(from, Math.max(from, commitment.wording.start)))
    paragraphs.at(-1)?.parts.push({ commitment })
    from = Math.max(from, commitment.wording.end)
  }
  tell(paragraphs, text.slice(from, Math.max(from, span.end)))
  return withCellsJoined(paragraphs.filter((paragraph) => paragraph.parts.length > 0))
}

/** A table that was flattened to one cell a line reads as one line again: 指标名称 · 2025年 · 2030年 · 属性. */
function withCellsJoined(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const cell = cellOf(paragraph)
    const before = joined.at(-1)
    const row = before && rowOf(before)
    if (cell !== null && row !== null && before) before.parts = [{ told: `${row} · ${cell}` }]
    else joined.push(paragraph)
  }
  return joined
}

/** A short line without a full stop. */
function cellOf({ parts }: Paragraph): string | null {
  const [only] = parts
  if (parts.length !== 1 || !only || !('told' in only)) return null
  return only.told.length <= 24 && !/[。；！？：，]/.test(only.told) ? only.told : null
}

/** A line that cells can be added to: one cell, or several that were joined. */
function rowOf(paragraph: Paragraph | undefined): string | null {
  const [only] = paragraph?.parts ?? []
  if (paragraph?.parts.length !== 1 || !only || !('told' in only)) return null
  const cells = only.told.split(' · ')
  return cells.every((cell) => cellOf({ type: 'paragraph', parts: [{ told: cell }] }) !== null)
    ? only.told
    : null
}

/** Adds words that promise nothing, beginning a new paragraph wherever the text does. */
function tell(paragraphs: Paragraph[], words: string): void {
  const [first = '', ...rest] = words.split(/\s*\n\s*|\u3000\u3000+/)
  addWords(paragraphs, first)
  for (const each of rest) {
    paragraphs.push({ type: 'paragraph', parts: [] })
    addWords(paragraphs, each)
  }
}

function addWords(paragraphs: Paragraph[], words: string): void {
  if (words.trim() !== '') paragraphs.at(-1)?.parts.push({ told: words.trim() })
}
