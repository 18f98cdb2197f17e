import type { Comparator, PlanReading, Strength } from '../reading/plan-reading.ts'

/** A commitment of one version of a plan, as far as comparing needs it. */
export interface PlanItem {
  id: string
  text: string
  figures: ItemFigure[]
  strength: Strength
}

export interface ItemFigure {
  /** The printed magnitude; 万 and 亿 stay in the unit. A range is [low, high]. */
  value: number | readonly [number, number]
  unit: string | null
  comparator: Comparator
  /** Year by which it is due; null where the plan's end applies. */
  deadline: number | null
  /** 约束性 true, 预期性 false, not said null (the default). */
  binding?: boolean | null
}

/** The commitments of a reading with the targets that stand in them; other figures (counts, names) bind nobody. */
export function planItemsOf({ commitments, figures }: PlanReading): PlanItem[] {
  const targets = new Map(
    figures.filter(({ kind }) => kind === 'target').map((one) => [one.id, one]),
  )
  return commitments.map(({ id, text, strength, figures: ids }) => ({
    id,
    text,
    strength,
    figures: ids.flatMap((figure) => targets.get(figure) ?? []),
  }))
}
