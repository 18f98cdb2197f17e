import type { CivilDate } from '../../../kernel/time.ts'
import { addDays } from '../../calendar/civil-date.ts'
import { type CommitmentState, wordingOf } from '../commitment.ts'
import type { PlanState } from '../plan.ts'
import { type CommitmentView, viewCommitment } from './commitment-view.ts'

/** How a commitment stands on a day under the version of its plan in force; null where that does not contain it. */
export function standingOf(
  id: string,
  { commitment, plan }: { commitment: CommitmentState; plan: PlanState },
  on: CivilDate,
): CommitmentView | null {
  const wording = wordingOf(commitment, plan.current)
  if (wording?.dismissed !== null) return null
  return viewCommitment({ id, commitment, wording, place: '' }, plan, on)
}

/**
 * The first day, from `on` on, on which a commitment is done as it is verified now: that day; the day after it is due,
 * where a value has only to be held until then; null where it is not done.
 */
export function doneOnOrAfter(
  id: string,
  state: { commitment: CommitmentState; plan: PlanState },
  on: CivilDate,
): CivilDate | null {
  const now = standingOf(id, state, on)
  if (now?.result.state === 'done') return on
  if (!now || now.dueOn < on) return null
  const held = addDays(now.dueOn, 1)
  return standingOf(id, state, held)?.result.state === 'done' ? held : null
}

/** The report that carried a commitment to where it stands: the one of the latest day, the last verified of those. */
export function carryingReport({ verified }: CommitmentState): string | null {
  return verified.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0)).at(-1)?.report ?? null
}
