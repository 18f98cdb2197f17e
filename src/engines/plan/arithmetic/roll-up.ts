import { type Decimal, decimal } from './quantity.ts'
import type { State } from './state.ts'

/** One commitment on its way into a roll-up. */
export interface RollUpItem {
  state: State
  /** Null where nothing is known of it yet. */
  progress: Decimal | null
  /** Any scale: only the ratio of weights matters. */
  weight: number
}

export interface RollUp {
  total: number
  /** How many have a known progress; shown beside the mean as “7 of 12 reported”. */
  reported: number
  counts: Record<State, number>
  /** The weighted mean over what is known; null where nothing is: unknown is never zero. */
  progress: Decimal | null
}

/** Sums up commitments: of a section, a chapter, a plan, a unit. The undelivered are in it like all others. */
export function rollUp(items: Iterable<RollUpItem>): RollUp {
  const counts: Record<State, number> = {
    done: 0,
    'on-track': 0,
    'at-risk': 0,
    late: 0,
    silent: 0,
    awaiting: 0,
    unowned: 0,
  }
  let total = 0
  let reported = 0
  let weights = decimal(0)
  let sum = decimal(0)
  for (const { state, progress, weight } of items) {
    total++
    counts[state]++
    if (progress === null) continue
    reported++
    weights = weights.plus(weight)
    sum = sum.plus(progress.times(weight))
  }
  return { total, reported, counts, progress: weights.isZero() ? null : sum.div(weights) }
}
