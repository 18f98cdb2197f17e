// Cuts a chapter of a draft into what the plan office confirms: headings, and paragraphs of
// promises and of sentences that were passed over, each with its place, so that it can be marked as
// a promise.
import type { PlanSection } from '../../../../engines/plan/reading/plan-reading.ts'
import { headingEnd } from '../../plan/plan-blocks.ts'
import type { Draft, Passage } from './draft.ts'

export interface Chapter {
  /** Counted from 1, as it stands in the address. */
  number: number
  /** Null for what stands before the first chapter, or where the text has none. */
  section: PlanSection | null
  start: number
  end: number
  passages: Passage[]
}

export type DraftBlock =
  | { type: 'heading'; section: PlanSection }
  | { type: 'paragraph'; parts: DraftPart[] }

export type DraftPart = { passage: Passage } | ToldSentence

/** A sentence that was not read as a promise. */
export interface ToldSentence {
  told: string
  start: number
}

/** The chapters of a draft: its outermost headings, and what stands before them. */
export function chaptersOf({ text, reading, passages }: Draft): Chapter[] {
  const outermost = Math.min(...reading.sections.map(({ level }) => level))
  const tops = reading.sections.filter(({ level }) => level === outermost)
  const first = tops[0]?.start ?? text.length
  const spans: Omit<Chapter, 'number' | 'passages'>[] = tops.map((section, i) => ({
    section,
    start: section.start,
    end: tops[i + 1]?.start ?? text.length,
  }))
  if (text.slice(0, first).trim() !== '') spans.unshift({ section: null, start: 0, end: first })
  return spans.map((span, i) => ({
    ...span,
    number: i + 1,
    passages: passages.filter(({ wording }) => isInside(wording.start, span)),
  }))
}

/** The number of the chapter that holds a place of the text. */
export function chapterAt(chapters: readonly Chapter[], place: number): number {
  return chapters.find((chapter) => isInside(place, chapter))?.number ?? 1
}

function isInside(place: number, { start, end }: { start: number; end: number }): boolean {
  return place >= start && place < end
}

/** A chapter in order. A paragraph ends where the text's does, but never inside a promise. */
export function draftBlocks({ text, reading }: Draft, chapter: Chapter): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let from = chapter.start
  for (const section of reading.sections) {
    if (!isInside(section.start, chapter)) continue
    blocks.push(...paragraphs(text, { start: from, end: section.start }, chapter.passages))
    blocks.push({ type: 'heading', section })
    from = Math.max(from, headingEnd(text, section))
  }
  blocks.push(...paragraphs(text, { start: from, end: chapter.end }, chapter.passages))
  return blocks
}

interface Span {
  start: number
  end: number
}

function paragraphs(text: string, span: Span, passages: readonly Passage[]): DraftBlock[] {
  const found: { type: 'paragraph'; parts: DraftPart[] }[] = [{ type: 'paragraph', parts: [] }]
  let from = span.start
  for (const passage of passages) {
    const { start, end } = passage.wording
    if (!isInside(start, span)) continue
    tell(found, text, { start: from, end: Math.max(from, start) })
    found.at(-1)?.parts.push({ passage })
    from = Math.max(from, end)
  }
  tell(found, text, { start: from, end: Math.max(from, span.end) })
  return found.filter(({ parts }) => parts.length > 0)
}

function tell(found: { parts: DraftPart[] }[], text: string, span: Span): void {
  const words = text.slice(span.start, span.end)
  let at = span.start
  for (const [i, line] of words.split(/(\s*\n\s*|\u3000\u3000+)/).entries()) {
    const isBreak = i % 2 === 1
    if (isBreak) found.push({ ...found[0], parts: [] })
    else found.at(-1)?.parts.push(...sentencesIn(line, at))
    at += line.length
  }
}

/**
 * Sentences with their places; what ends with a semicolon counts as one, since plans promise by
 * the clause.
 */
export function sentencesIn(line: string, start: number): ToldSentence[] {
  return [...line.matchAll(/[^。！？；]+[。！？；]*”?/g)].flatMap((match) => {
    const told = match[0].trim()
    const lead = match[0].length - match[0].trimStart().length
    return told === '' ? [] : [{ told, start: start + match.index + lead }]
  })
}
