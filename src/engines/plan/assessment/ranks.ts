import { decimal, type Quantity } from '../arithmetic/quantity.ts'

/** What a rank is worked out from. */
export interface Ranked {
  organ: string
  group: string
  total: Quantity | null
  coverage: Quantity
}

/** A place in a group; units with the same total share it. */
export interface Rank {
  place: number
  tied: boolean
}

/**
 * The places within each group, the highest total first; equal totals share a place and the next place is left out
 * (1, 2, 2, 4). A unit without a total, or with less coverage than the sheet's floor, has none.
 */
export function ranksOf(scores: readonly Ranked[], coverageFloor: Quantity): Map<string, Rank> {
  const ranks = new Map<string, Rank>()
  const ranked = scores.flatMap(({ organ, group, total, coverage }) =>
    total === null || decimal(coverage).lt(coverageFloor) ? [] : [{ organ, group, total }],
  )
  for (const { organ, group, total } of ranked) {
    const rivals = ranked.filter((each) => each.group === group && each.organ !== organ)
    ranks.set(organ, {
      place: 1 + rivals.filter((each) => decimal(each.total).gt(total)).length,
      tied: rivals.some((each) => decimal(each.total).eq(total)),
    })
  }
  return ranks
}
