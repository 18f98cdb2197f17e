import { compareVersions } from '../alignment/compare-versions.ts'
import type { ItemFigure, PlanItem } from '../alignment/plan-item.ts'
import type { Measure } from '../arithmetic/measure.ts'
import type { Wording } from '../commitment.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import type { Continuation } from './proposals-from-reading.ts'

/**
 * Which commitment in force each newly read passage goes on from, by the passage's id: so ids stay, and what became
 * weaker is seen. Passages without one are new; commitments nobody goes on from will be dropped by the adoption.
 */
export function findContinuations(
  inForce: readonly { id: string; wording: Wording }[],
  reading: PlanReading,
): Map<string, Continuation> {
  const changes = compareVersions(inForce.map(itemInForce), itemsRead(reading))
  return new Map(
    changes.flatMap((change): [string, Continuation][] =>
      change.relation === 'dropped' || change.relation === 'new'
        ? []
        : [[change.new, { continues: change.old, relation: change.relation }]],
    ),
  )
}

function itemInForce({ id, wording }: { id: string; wording: Wording }): PlanItem {
  const { text, strength, measures } = wording
  return { id, text, strength, figures: measures.flatMap(figureOf) }
}

function figureOf(measure: Measure): ItemFigure[] {
  if (measure.type === 'milestones') return []
  const { target, upper, unit, comparator, dueOn, binding } = measure
  const low = Number(target)
  return [
    {
      value: upper === null ? low : [low, Number(upper)],
      unit,
      comparator,
      deadline: dueOn === null ? null : Number(dueOn.slice(0, 4)),
      binding,
    },
  ]
}

function itemsRead(reading: PlanReading): PlanItem[] {
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]))
  return reading.commitments.map((passage) => ({
    id: passage.id,
    text: passage.text,
    strength: passage.strength,
    figures: passage.figures.flatMap((id) => {
      const figure = figures.get(id)
      return figure?.kind === 'target' ? [figure] : []
    }),
  }))
}
