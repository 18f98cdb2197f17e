import type { CivilDate } from '../../../kernel/time.ts'
import { type RollUp, rollUp } from '../arithmetic/roll-up.ts'
import { type CommitmentState, inForce, wordingOf } from '../commitment.ts'
import type { PlanState } from '../plan.ts'
import type { PlanSection } from '../reading/plan-reading.ts'
import { placeOf } from './section-path.ts'
import { type CommitmentView, viewCommitment } from './commitment-view.ts'

/** A plan as it stands on a day: its text cut along its commitments, and what each part adds up to. */
export interface PlanView {
  id: string
  plan: PlanState
  /** In the order of the text. */
  commitments: CommitmentView[]
  /** What was promised and then given up; it counts in no sum. */
  dropped: CommitmentView[]
  outline: OutlineNode[]
  total: RollUp
}

export interface OutlineNode {
  section: PlanSection
  children: OutlineNode[]
  /** What this part and everything under it promise. */
  total: RollUp
}

/** What a plan's view is made of. */
export interface PlanParts {
  id: string
  plan: PlanState
  version: number
  sections: readonly PlanSection[]
  commitments: readonly { id: string; state: CommitmentState }[]
}

/**
 * Works out a plan's view; dismissed passages and commitments of other versions are left out. `viewOf` works out each
 * commitment, or remembers it.
 */
export function viewPlan(parts: PlanParts, today: CivilDate, viewOf = viewCommitment): PlanView {
  const worded = parts.commitments
    .flatMap(({ id, state }) => {
      const wording = wordingOf(state, parts.version)
      if (wording?.dismissed !== null) return []
      const place = placeOf(parts.sections, wording.section)
      return [viewOf({ id, commitment: state, wording, place }, parts.plan, today)]
    })
    .toSorted((a, b) => a.wording.start - b.wording.start)
  const binds = ({ commitment }: CommitmentView) => inForce(commitment, parts.version)
  const commitments = worded.filter(binds)
  return {
    id: parts.id,
    plan: parts.plan,
    commitments,
    dropped: worded.filter((each) => !binds(each)),
    outline: buildOutline(parts.sections, commitments),
    total: sumUp(commitments),
  }
}

/** Sums up commitments, each with the same weight. */
export function sumUp(commitments: readonly CommitmentView[]): RollUp {
  return rollUp(
    commitments.map(({ result }) => ({
      state: result.state,
      progress: result.progress,
      weight: 1,
    })),
  )
}

/**
 * Nests the sections by their levels; a section's sum covers everything from its start to its end. Commitments come in
 * the order of the text.
 */
function buildOutline(
  sections: readonly PlanSection[],
  commitments: readonly CommitmentView[],
): OutlineNode[] {
  const top: OutlineNode[] = []
  const open: OutlineNode[] = []
  for (const section of sections) {
    const inside = commitments.slice(
      firstFrom(commitments, section.start),
      firstFrom(commitments, section.end),
    )
    const node: OutlineNode = { section, children: [], total: sumUp(inside) }
    while (open.length > 0 && (open.at(-1)?.section.level ?? 0) >= section.level) open.pop()
    ;(open.at(-1)?.children ?? top).push(node)
    open.push(node)
  }
  return top
}

/** The place of the first commitment that starts at an offset or after it, among those in the order of the text. */
function firstFrom(commitments: readonly CommitmentView[], offset: number): number {
  let from = 0
  let to = commitments.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((commitments[middle]?.wording.start ?? offset) < offset) from = middle + 1
    else to = middle
  }
  return from
}
