import type { ReaderStore } from '../../../kernel/store.ts'
import { gapsOf } from '../coordination/plan-gaps.ts'
import { type AlignedPlans, alignLoadedPlans } from './align-loaded-plans.ts'
import type { CommitmentView } from './commitment-view.ts'
import type { LoadedPlan } from './load-plan.ts'

/** A plan among the others: the plan it carries out, and how the two fit. */
export interface PlacedPlan {
  plan: LoadedPlan
  /** How deep below the topmost plan: 0, 1, 2 … */
  depth: number
  /** Held against the plan it carries out, which comes first; null for one that carries out none. */
  above: AlignedPlans | null
}

/**
 * The plans in force as a tree, written out from the top: each followed by those that carry it out. Only a plan and the
 * one above it are compared, so the cost grows with the number of plans and not with that of their pairs.
 */
export async function planHierarchy(
  reader: ReaderStore,
  plans: readonly LoadedPlan[],
): Promise<PlacedPlan[]> {
  const known = new Set(plans.map(({ id }) => id))
  const placed: PlacedPlan[] = []
  const visit = async (above: LoadedPlan | null, depth: number): Promise<void> => {
    for (const plan of plansUnder(plans, above?.id ?? null, known)) {
      placed.push({
        plan,
        depth,
        above: above && (await alignLoadedPlans(reader, above, plan)),
      })
      // Comparing two long plans for the first time takes tens of milliseconds: others are let in between.
      await new Promise((resolve) => setImmediate(resolve))
      await visit(plan, depth + 1)
    }
  }
  await visit(null, 0)
  return placed
}

/** A plan whose upper plan is not in force stands at the top. */
function plansUnder(plans: readonly LoadedPlan[], id: string | null, known: ReadonlySet<string>) {
  return plans.filter(({ plan: { place } }) => {
    const under = place?.under ?? null
    return (under !== null && known.has(under) ? under : null) === id
  })
}

export interface PlanGaps {
  /** The plans that carry it out. */
  below: LoadedPlan[]
  gaps: CommitmentView[]
}

/** What a plan promises and none of the plans in force that carry it out takes up. */
export async function planGaps(
  reader: ReaderStore,
  plans: readonly LoadedPlan[],
  plan: LoadedPlan,
): Promise<PlanGaps> {
  const below = plans.filter((each) => each.plan.place?.under === plan.id)
  const pairs: AlignedPlans[] = []
  for (const each of below) pairs.push(await alignLoadedPlans(reader, plan, each))
  return { below, gaps: gapsBelow(plan, pairs) }
}

/** The promises of a plan that none of those below takes up, in the order of the text. */
export function gapsBelow(plan: LoadedPlan, below: readonly AlignedPlans[]): CommitmentView[] {
  const pairs = below.flatMap(({ promises }) =>
    promises.map(({ a, b, status }) => ({ a: a.id, b: b.id, rejected: status === 'rejected' })),
  )
  const gaps = new Set(
    gapsOf(
      plan.commitments.map(({ id }) => id),
      pairs,
    ),
  )
  return plan.commitments.filter(({ id }) => gaps.has(id))
}
