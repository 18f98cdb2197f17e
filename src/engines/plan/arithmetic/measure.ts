import type { CivilDate } from '../../../kernel/time.ts'
import type { Quantity } from './quantity.ts'

export type Comparator = '=' | '>=' | '<=' | 'range' | 'increase' | 'decrease'

/** What a commitment is measured by: a figure (指标) or milestones (节点). */
export type Measure = FigureMeasure | MilestoneMeasure

/** A figure with its target, as the plan's words give it. */
export interface FigureMeasure {
  type: 'figure'
  /** Stable within its commitment: `m1`, `m2` … */
  id: string
  indicator: string
  comparator: Comparator
  /** For `range` the lower bound; for `increase` and `decrease` the size of the change. */
  target: Quantity
  /** The upper bound of a `range`; else null. */
  upper: Quantity | null
  unit: string | null
  /** Which way is better. Without a baseline nobody can tell it from the numbers alone. */
  direction: 'up' | 'down'
  /** Where it stood when the plan began; null where nobody has said. */
  baseline: Quantity | null
  /** Interim targets (分年度目标), in the order of their dates. */
  interim: { on: CivilDate; value: Quantity }[]
  /** A date that this figure has for itself; null: the commitment's. */
  dueOn: CivilDate | null
  /** 约束性 true, 预期性 false, null where the plan does not say. */
  binding: boolean | null
}

/** Steps, each done or not; a commitment without figures has at least one: that it is done. */
export interface MilestoneMeasure {
  type: 'milestones'
  id: string
  steps: { title: string; dueOn: CivilDate | null }[]
}

/** The figure's goal as a level that the reported value is held against. */
export interface Goal {
  /** Zero where no baseline is known and values are counted up from nothing. */
  baseline: Quantity | null
  target: Quantity
  upper: Quantity | null
}
