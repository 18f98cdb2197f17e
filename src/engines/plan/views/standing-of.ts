import type { CivilDate } from '../../../kernel/time.ts'
import { type CommitmentState, inForce, wordingOf } from '../commitment.ts'
import type { PlanState } from '../plan.ts'
import { type CommitmentView, viewCommitment } from './commitment-view.ts'

/** How a commitment stands on a day under the version of its plan in force; null where that does not contain it. */
export function standingOf(
  id: string,
  { commitment, plan }: { commitment: CommitmentState; plan: PlanState },
  on: CivilDate,
): CommitmentView | null {
  const wording = wordingOf(commitment, plan.current)
  if (!wording || !inForce(commitment, plan.current)) return null
  return viewCommitment({ id, commitment, wording, place: '' }, plan, on)
}

/** The report that carried a commitment to where it stands: the one of the latest day, the last verified of those. */
export function carryingReport({ verified }: CommitmentState): string | null {
  return (
    verified.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0)).at(-1)?.report ??
    null
  )
}
