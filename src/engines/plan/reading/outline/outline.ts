import type { PlanSection } from '../plan-reading.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { Passage, Span } from '../text/passage.ts'
import { boxRow } from './box-row.ts'
import { isClosing } from './closing.ts'
import { decimalChapter } from './decimal-chapter.ts'
import { type Heading, headingOf, withoutLabel } from './heading.ts'

/** A stretch of plain text under the innermost heading before it. */
export interface Block {
  passage: Passage
  /** Id of its section; '' before the first heading and in the plan's closing words. */
  section: string
}

export interface Outline {
  sections: PlanSection[]
  blocks: Block[]
}

/** A heading whose text is still being read. */
export interface OpenHeading {
  section: PlanSection
  rank: number
  form: Heading['form'] | 'plan'
  children: number
}

/**
 * The tree of headings and the text under each. A heading closes those of its own or an inner form
 * and hangs under the innermost one left, so its level follows from the forms this plan uses: 章 1,
 * 节 2, 1、 3; or 一、 1, （一） 2.
 */
export function outlineOf(source: string, paragraphs: Paragraph[]): Outline {
  const sections: PlanSection[] = []
  const blocks: Block[] = []
  const plan = { id: '', level: 0, label: '', title: '', start: 0, end: source.length }
  const open: OpenHeading[] = [{ section: plan, rank: 0, form: 'plan', children: 0 }]
  const lastHeading = paragraphs.findLastIndex((paragraph) => headingOf(paragraph, source) !== null)
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Paragraph // i stays inside
    const row = boxRow(paragraphs, i, open)
    const heading = row ?? headingOf(paragraph, source) ?? decimalChapter(paragraphs, i, source)
    if (row) i++
    if (heading) sections.push(openHeading(open, heading))
    else if (i > lastHeading && isClosing(paragraph.passage.text))
      closeDownTo(open, 0, paragraph.start)
    const passage = heading ? heading.body : withoutLabel(paragraph.passage)
    if (passage.text) blocks.push({ passage, section: innermost(open).section.id })
  }
  closeDownTo(open, 0, source.length)
  return { sections, blocks }
}

function innermost(open: OpenHeading[]): OpenHeading {
  return open.at(-1) as OpenHeading // the plan itself is never closed
}

function openHeading(open: OpenHeading[], heading: Heading): PlanSection {
  const rank = rankIn(open, heading)
  closeDownTo(open, rank, heading.place.start)
  const parent = innermost(open)
  parent.children += 1
  const section = {
    id: parent.section.id ? `${parent.section.id}.${parent.children}` : `s${parent.children}`,
    level: parent.section.level + 1,
    label: heading.label,
    title: heading.title,
    ...heading.place,
  }
  open.push({ section, rank, form: heading.form, children: 0 })
  return section
}

/** Closes what is open down to a rank; each closed section ends where the next thing starts. */
function closeDownTo(open: OpenHeading[], rank: number, at: Span['start']): void {
  while (open.length > 1 && innermost(open).rank >= rank) {
    const closed = open.pop() as OpenHeading // the loop keeps one
    closed.section.end = at
  }
}

/**
 * The rank a heading takes here. 专栏 stands beside the items of its section, also where 一、 or （一）
 * are the items of a 节; and numbers that start again at 1 inside a 专栏 are its rows.
 */
function rankIn(open: OpenHeading[], heading: Heading): number {
  if (heading.form === 'box') {
    const inSection = open.find(({ form }) => form === 'section')
    return inSection ? inSection.rank + 0.5 : heading.rank
  }
  const box = open.find(({ form }) => form === 'box')
  if (box && heading.form === 'arabic' && Number.parseInt(heading.label, 10) === box.children + 1) {
    return box.rank + 0.5
  }
  return heading.rank
}
