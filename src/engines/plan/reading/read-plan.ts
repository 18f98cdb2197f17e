import { type FigureDraft, figuresOf } from './figures/figures.ts'
import { withoutContents } from './outline/contents.ts'
import { outlineOf } from './outline/outline.ts'
import { sectionRoles } from './outline/section-roles.ts'
import { periodOf, titleOf } from './outline/title.ts'
import type { PlanFigure, PlanReading } from './plan-reading.ts'
import { linesOf } from './text/lines.ts'
import { withoutFurniture } from './text/page-furniture.ts'
import { paragraphsOf } from './text/paragraphs.ts'
import { sentencesOf } from './text/sentences.ts'

/**
 * Reads a plan: text in, structure out, nothing else touched. Any string is read; one without a plan in it yields an
 * empty reading. Reading time grows with the length of the text.
 */
export function readPlan(text: string): PlanReading {
  const lines = withoutFurniture(linesOf(text))
  const title = titleOf(lines, text)
  const period = periodOf(title, text)
  const paragraphs = withoutContents(paragraphsOf(text, lines))
  const { sections, blocks } = outlineOf(text, paragraphs)
  const roles = sectionRoles(sections)
  const sentences = sentencesOf(blocks)
  const figures = numbered(figuresOf({ sentences, sections, roles, period }), text)
  return {
    title,
    period,
    sections,
    commitments: [],
    figures,
    systems: [],
  }
}

function numbered(drafts: FigureDraft[], text: string): PlanFigure[] {
  return drafts.map((draft, index) => ({
    id: `f${index + 1}`,
    ...draft,
    quote: text.slice(draft.start, draft.end),
  }))
}
