import type { CivilDate } from '../../../kernel/time.ts'
import type { AdoptedCommitment } from '../types.ts'
import { planEndsOn } from './calendar.ts'
import { randomFrom } from './random.ts'

/** How a commitment's history should end; the arithmetic has the last word. */
export type Outcome = 'done' | 'on-track' | 'at-risk' | 'late' | 'silent'

/** Shares of a hundred in a lifelike first year; what is left over is on track. */
const shares: [Outcome, number][] = [
  ['done', 14],
  ['silent', 8],
  ['late', 6],
  ['at-risk', 17],
]

/**
 * Shares the outcomes out. What is due soon is done first; what is already past its date cannot be merely at risk;
 * the rest falls where chance will have it.
 */
export function outcomesOf(
  commitments: readonly AdoptedCommitment[],
  options: { today: CivilDate; seed: number },
): Map<string, Outcome> {
  const lot = new Map(
    commitments.map(({ id }) => [id, randomFrom(options.seed, `outcome ${id}`)()]),
  )
  const byLot = commitments.toSorted((a, b) => (lot.get(a.id) ?? 0) - (lot.get(b.id) ?? 0))
  const waiting = byLot.filter((each) => !isPast(each, options.today))
  const outcomes = new Map<string, Outcome>(
    byLot.filter((each) => isPast(each, options.today)).map(({ id }) => [id, 'done']),
  )
  for (const [outcome, share] of shares) {
    const size = Math.round((commitments.length * share) / 100)
    const queue = outcome === 'done' ? waiting.toSorted(easierFirst(lot)) : [...waiting]
    for (const { id } of queue.filter((each) => !outcomes.has(each.id))) {
      if (count(outcomes, outcome) >= size) break
      outcomes.set(id, outcome)
    }
  }
  for (const { id } of waiting) if (!outcomes.has(id)) outcomes.set(id, 'on-track')
  return outcomes
}

function isPast({ dueOn, measures }: AdoptedCommitment, today: CivilDate): boolean {
  const dates = measures.map((each) => (each.type === 'figure' && each.dueOn) || dueOn)
  return dates.some((date) => date !== null && date <= today)
}

/**
 * Rules and disclosures are finished in a year sooner than buildings; an early date helps; the lot decides
 * the rest.
 */
function easierFirst(lot: Map<string, number>) {
  const effort = (each: AdoptedCommitment) => {
    const years = Number((each.dueOn ?? planEndsOn).slice(0, 4)) - 2026
    const figures = each.measures.filter(({ type }) => type === 'figure').length
    const words = /公布|公开|上网|查看|办结|取消|接入|实行|编制/.test(each.text) ? 0 : 2
    return years + figures * 2 + words + (lot.get(each.id) ?? 0) * 4
  }
  return (a: AdoptedCommitment, b: AdoptedCommitment) => effort(a) - effort(b)
}

function count(outcomes: Map<string, Outcome>, outcome: Outcome): number {
  return [...outcomes.values()].filter((each) => each === outcome).length
}
