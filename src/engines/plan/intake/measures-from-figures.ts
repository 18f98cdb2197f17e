// From the figures read in a passage to what its commitment is measured by.
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'
import { decimal, quantityPattern } from '../arithmetic/quantity.ts'
import type { PlanFigure } from '../reading/plan-reading.ts'

/**
 * One measure for each target among the figures; where there is none, a single milestone: that it is done. The plan
 * office names finer milestones when it gives the commitment to a unit.
 */
export function measuresFromFigures(figures: readonly PlanFigure[]): Measure[] {
  const targets = figures.filter((figure) => figure.kind === 'target')
  if (targets.length === 0) {
    return [{ type: 'milestones', id: 'm1', steps: [{ title: '完成', dueOn: null }] }]
  }
  return targets.map((figure, i) => measureFromFigure(figure, `m${i + 1}`))
}

function measureFromFigure(figure: PlanFigure, id: string): FigureMeasure {
  const [low, high] = Array.isArray(figure.value) ? figure.value : [figure.value, null]
  return {
    type: 'figure',
    id,
    indicator: figure.indicator.slice(0, 200) || figure.quote.slice(0, 200),
    comparator: figure.comparator,
    target: decimal(low).toFixed(),
    upper: high === null ? null : decimal(high).toFixed(),
    unit: figure.unit,
    direction: directionOf(figure, low),
    baseline: baselineOf(figure),
    interim: [],
    dueOn: figure.deadline === null ? null : `${figure.deadline}-12-31`,
    binding: figure.binding,
  }
}

/** 下降到30%, 缩短三分之一, 控制在4300万吨, 零直排: better is less. Everything else counts upwards. */
function directionOf(figure: PlanFigure, target: number): 'up' | 'down' {
  if (figure.comparator === '<=' || figure.comparator === 'decrease' || target === 0) return 'down'
  return /下降|降低|降至|降到|减少|减至|缩短|压减|压缩|削减/.test(figure.quote) ? 'down' : 'up'
}

/** The baseline's number where it is printed as one: 87.1%, 9600元. Prose baselines are left to the plan office. */
function baselineOf(figure: PlanFigure): string | null {
  const number = figure.baseline?.replaceAll(',', '').match(/-?\d+(\.\d+)?/)?.[0]
  return number !== undefined && quantityPattern.test(number) ? number : null
}
