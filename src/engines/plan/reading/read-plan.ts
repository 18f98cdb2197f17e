import { commitmentsOf } from './commitments/commitments.ts'
import { rowCommitments } from './commitments/row-commitments.ts'
import { type FigureDraft, figuresOf } from './figures/figures.ts'
import { withoutContents } from './outline/contents.ts'
import { outlineOf } from './outline/outline.ts'
import { sectionRoles } from './outline/section-roles.ts'
import { periodOf, titleOf } from './outline/title.ts'
import type { PlanFigure, PlanReading, PlanSection } from './plan-reading.ts'
import { type SystemText, systemsOf } from './systems/systems.ts'
import { findTables, type TableRange } from './tables/find-tables.ts'
import { tableFigures } from './tables/table-figures.ts'
import { toldSentences } from './telling/told-sentences.ts'
import { type Line, linesOf } from './text/lines.ts'
import { withoutFurniture } from './text/page-furniture.ts'
import { paragraphsOf } from './text/paragraphs.ts'
import { passageOf } from './text/passage.ts'
import { sentencesOf } from './text/sentences.ts'

/**
 * Reads a plan: text in, structure out, nothing else touched. Any string is read; one without a
 * plan in it yields an empty reading. Reading time grows with the length of the text.
 */
export function readPlan(text: string): PlanReading {
  const lines = withoutFurniture(linesOf(text))
  const title = titleOf(lines, text)
  const period = periodOf(title, text)
  const tables = findTables(text, lines)
  const paragraphs = withoutContents(paragraphsOf(text, linesOutside(lines, tables)))
  const { sections, blocks } = outlineOf(text, paragraphs)
  const roles = sectionRoles(sections)
  const sentences = toldSentences(sentencesOf(blocks), roles, period)
  const inTables = tables.flatMap((table) => {
    const own = lines.slice(table.start, table.end)
    const role = roles.get(sectionAt(sections, own[0]?.start ?? 0)) ?? 'task'
    return tableFigures({ source: text, lines: own, period, role })
  })
  const inText = figuresOf({ sentences, sections, period })
  const figures = numbered([...inText, ...inTables], text)
  const rows = new Set(inTables.map(({ start }) => start))
  const commitments = [
    ...commitmentsOf({ source: text, sentences, figures }),
    ...rowCommitments({
      source: text,
      figures: figures.filter(({ kind, start }) => kind === 'target' && rows.has(start)),
      sectionAt: (offset) => sectionAt(sections, offset),
    }),
  ]
  return {
    title,
    period,
    sections,
    commitments: commitments
      .toSorted((a, b) => a.start - b.start)
      .map((draft, index) => ({ id: `c${index + 1}`, ...draft })),
    figures,
    systems: systemsOf([...sentences, ...rowTitles(text, sections)], roles),
  }
}

/** A 专栏's rows say in their titles what is set up: `搭建金融投资平台`. */
function rowTitles(text: string, sections: PlanSection[]): SystemText[] {
  const rows = sections.filter(({ label }) => /^\d{1,2}$/.test(label))
  return rows.map(({ id, start, title }) => ({
    passage: passageOf(text, { start, end: start + title.length }),
    section: id,
  }))
}

function linesOutside(lines: Line[], tables: TableRange[]): Line[] {
  let next = 0
  return lines.filter((_, index) => {
    while ((tables[next]?.end ?? lines.length + 1) <= index) next++
    return index < (tables[next]?.start ?? lines.length)
  })
}

function sectionAt(sections: PlanSection[], offset: number): string {
  return sections.findLast(({ start, end }) => start <= offset && offset < end)?.id ?? ''
}

function numbered(drafts: FigureDraft[], text: string): PlanFigure[] {
  const inOrder = drafts.toSorted((a, b) => a.start - b.start)
  return inOrder.map((draft, index) => ({
    id: `f${index + 1}`,
    ...draft,
    quote: text.slice(draft.start, draft.end),
  }))
}
