import { withoutContents } from './outline/contents.ts'
import { outlineOf } from './outline/outline.ts'
import type { PlanReading } from './plan-reading.ts'
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
  const paragraphs = withoutContents(paragraphsOf(text, lines))
  const outline = outlineOf(text, paragraphs)
  const sentences = sentencesOf(outline.blocks)
  return {
    title: lines[0]?.text ?? '',
    period: null,
    sections: outline.sections,
    commitments: sentences.map(({ passage, section }, index) => ({
      id: `c${index + 1}`,
      section,
      text: passage.text,
      start: passage.at[0] ?? 0,
      end: (passage.at.at(-1) ?? 0) + 1,
      strength: 'must',
      figures: [],
      bodies: [],
    })),
    figures: [],
    systems: [],
  }
}
