// What is read of each unit: the commitments it leads as they stand at the cut-off, and its part of the journal.
import type { Instant } from '../../../../kernel/time.ts'
import { addDays, startOfDay } from '../../../calendar/civil-date.ts'
import { commitmentKind, inForce, wordingOf } from '../../commitment.ts'
import { planKind } from '../../plan.ts'
import { type CommitmentView, viewCommitment } from '../../views/commitment-view.ts'
import type { AssessmentState, Period } from '../assessment.ts'
import type { Past } from '../past.ts'

export interface UnitPast {
  organ: string
  /** The commitments in force that the unit leads at the cut-off, in the order of their ids. */
  led: readonly CommitmentView[]
  past: Past
  /** The period, cut at the cut-off day. */
  period: Period
}

/** What an assessment asks of the past. */
export type Asked = Pick<AssessmentState, 'plan' | 'period' | 'cutOffOn'>

/** Every unit that leads something, by its id. */
export function unitPasts(past: Past, asked: Asked, organs: readonly string[]): UnitPast[] {
  const views = Map.groupBy(viewsAt(past, asked), ({ commitment }) => commitment.lead ?? '')
  const { from, to } = asked.period
  const period = { from, to: to < asked.cutOffOn ? to : asked.cutOffOn }
  return organs.map((organ) => ({ organ, led: views.get(organ) ?? [], past, period }))
}

function viewsAt(past: Past, { plan: wanted, cutOffOn }: Asked): CommitmentView[] {
  const plans = past.all(planKind)
  return [...past.all(commitmentKind)]
    .flatMap(([id, commitment]) => {
      const plan = plans.get(commitment.plan)
      if (!plan || plan.current === 0) return []
      if (wanted !== null && commitment.plan !== wanted) return []
      const wording = wordingOf(commitment, plan.current)
      if (!wording || !inForce(commitment, plan.current)) return []
      return [viewCommitment({ id, commitment, wording, place: '' }, plan, cutOffOn)]
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether an instant lies in the period, by the dates of China. */
export function within({ from, to }: Period): (at: Instant) => boolean {
  const start = startOfDay(from)
  const end = startOfDay(addDays(to, 1))
  return (at) => at >= start && at < end
}

/** The numbers of entries in order, each once. */
export function entriesOf(seqs: Iterable<number | undefined>): number[] {
  return [...new Set([...seqs].filter((seq) => seq !== undefined))].toSorted((a, b) => a - b)
}
