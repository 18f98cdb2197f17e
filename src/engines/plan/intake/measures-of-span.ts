// What a part of the text is measured by, when people cut passages apart or put them together.
import type { Measure } from '../arithmetic/measure.ts'
import type { PlanReading } from '../reading/plan-reading.ts'
import { measuresFromFigures } from './measures-from-figures.ts'

/** The measures of the figures that were read between two places of the text. */
export function measuresOfSpan(
  { figures }: Pick<PlanReading, 'figures'>,
  { start, end }: { start: number; end: number },
): Measure[] {
  return measuresFromFigures(figures.filter((figure) => figure.start >= start && figure.end <= end))
}

/**
 * The measures of two passages as those of one: the figures of both; milestones only where neither
 * has a figure.
 */
export function mergeMeasures(first: readonly Measure[], second: readonly Measure[]): Measure[] {
  const all = [...first, ...second]
  const figures = all.filter((measure) => measure.type === 'figure')
  if (figures.length > 0) return figures.map((measure, i) => ({ ...measure, id: `m${i + 1}` }))
  const steps = all.flatMap((measure) => (measure.type === 'milestones' ? measure.steps : []))
  const once = steps.filter((step, i) => steps.findIndex(({ title }) => title === step.title) === i)
  return [{ type: 'milestones', id: 'm1', steps: once }]
}
