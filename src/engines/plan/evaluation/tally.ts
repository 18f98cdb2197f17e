// How many measures came to which class: counted as they are classed, so that no page has to read them all for it.
import type { IndicatorClass } from './classify.ts'

/** What a measure can be found to be: an indicator one of four, a project or task with steps one of two. */
export type MeasureClass = IndicatorClass | 'as-expected' | 'not-as-expected'
export type Finding = MeasureClass | 'unknown'

/** main 主要指标: binding or expected by the plan's own table; other 其他指标; steps 工程和任务. */
export const tallyGroups = ['main', 'other', 'steps'] as const
export type TallyGroup = (typeof tallyGroups)[number]

export type Tally = Readonly<Record<TallyGroup, Readonly<Partial<Record<Finding, number>>>>>

/** So many more, or fewer, of a finding. */
export interface TallyMove {
  group: TallyGroup
  finding: Finding
  by: number
}

export const emptyTally: Tally = { main: {}, other: {}, steps: {} }

/** The tally after some moves; what comes to none is not listed. */
export function tallied(tally: Tally, moves: readonly TallyMove[]): Tally {
  const next = { main: { ...tally.main }, other: { ...tally.other }, steps: { ...tally.steps } }
  for (const { group, finding, by } of moves) {
    const count = (next[group][finding] ?? 0) + by
    if (count === 0) delete next[group][finding]
    else next[group][finding] = count
  }
  return next
}

/** Moves of the same finding as one, without those that come to nothing. */
export function summedMoves(moves: readonly TallyMove[]): TallyMove[] {
  const tally = tallied(emptyTally, moves)
  return tallyGroups.flatMap((group) =>
    Object.entries(tally[group]).map(([finding, by]) => ({
      group,
      finding: finding as Finding,
      by,
    })),
  )
}

/** How many there are of a group, the unknown included. */
export function totalOf(tally: Tally, group: TallyGroup): number {
  return Object.values(tally[group]).reduce((sum, count) => sum + count, 0)
}
