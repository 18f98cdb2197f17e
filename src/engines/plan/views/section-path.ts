import type { PlanSection } from '../reading/plan-reading.ts'

/** The headings above a section, the outermost first, itself included; empty for an id that is not there. */
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

/** Where a section is, in its labels alone: 第三章第一节. Two levels are enough to find it. */
export function placeOf(sections: readonly PlanSection[], id: string): string {
  return sectionPath(sections, id)
    .slice(0, 2)
    .map((section) => section.label)
    .join('')
}
