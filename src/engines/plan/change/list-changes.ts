import type { CommitmentView } from '../views/commitment-view.ts'
import type { LoadedPlan } from '../views/load-plan.ts'
import type { Change } from './change.ts'

/** A change with the promise it was made to. */
export interface MadeChange {
  plan: LoadedPlan
  view: CommitmentView
  change: Change
}

/** Every change to the promises of plans in force, dropped ones included, the latest first. */
export function listChanges(plans: readonly LoadedPlan[]): MadeChange[] {
  return plans
    .flatMap((plan) =>
      [...plan.commitments, ...plan.dropped].flatMap((view) =>
        view.commitment.changes.map((change) => ({ plan, view, change })),
      ),
    )
    .toSorted((a, b) => (a.change.made.at < b.change.made.at ? 1 : -1))
}
