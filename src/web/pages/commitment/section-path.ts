import type { PlanSection } from '../../../engines/plan/reading/plan-reading.ts'

/** The headings above a section, the outermost first, itself included. */
export function sectionPath(sections: readonly PlanSection[], id: string): PlanSection[] {
  const at = sections.findIndex((section) => section.id === id)
  const path: PlanSection[] = []
  let level = Number.POSITIVE_INFINITY
  for (let i = at; i >= 0; i--) {
    const section = sections[i]
    if (!section || section.level >= level) continue
    path.unshift(section)
    level = section.level
  }
  return path
}
