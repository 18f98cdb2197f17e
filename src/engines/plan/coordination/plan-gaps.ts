import type { PlanPair } from './pair-plans.ts'

/**
 * What a plan promises and no plan under it takes up (空白): the ids of those promises. A promise that the plan office
 * found to be another thing than its suggested partner is not taken up by that partner.
 */
export function gapsOf(
  promises: readonly string[],
  pairs: readonly PlanPair[],
  isRejected: (a: string, b: string) => boolean,
): string[] {
  const taken = new Set(
    pairs.flatMap((pair) =>
      pair.promises.filter(({ a, b }) => !isRejected(a, b)).map(({ a }) => a),
    ),
  )
  return promises.filter((id) => !taken.has(id))
}
