import { type CommitmentState, type Relation, wordingOf } from '../../../engines/plan/commitment.ts'
import {
  listCommitments,
  listVersions,
  type LoadedPlan,
} from '../../../engines/plan/views/load-plan.ts'
import type { ReaderStore } from '../../../kernel/store.ts'

/** One commitment through two versions; null where a version does not say it. */
export interface ComparedCommitment {
  id: string
  relation: Relation | 'dropped'
  before: string | null
  after: string | null
}

export interface Comparison {
  /** The version before the one in force; null where there is none. */
  old: number | null
  rows: ComparedCommitment[]
}

/** Holds the version in force against the one that was in force before it. */
export async function loadComparison(reader: ReaderStore, plan: LoadedPlan): Promise<Comparison> {
  const versions = await listVersions(reader, plan.id)
  const superseded = versions.filter((each) => each.status === 'superseded')
  const old = superseded.at(-1)?.number ?? null
  if (old === null) return { old, rows: [] }
  const commitments = await listCommitments(reader, plan.id)
  const rows = commitments.flatMap(({ id, state }) => compare(id, state, [old, plan.plan.current]))
  return { old, rows }
}

function compare(
  id: string,
  state: CommitmentState,
  [old, current]: [number, number],
): ComparedCommitment[] {
  const before = promised(state, old)
  const after = promised(state, current)
  if (!before && !after) return []
  const relation = after ? after.relation : 'dropped'
  return [{ id, relation, before: before?.text ?? null, after: after?.text ?? null }]
}

function promised(state: CommitmentState, version: number) {
  const wording = wordingOf(state, version)
  return wording?.dismissed === null ? wording : undefined
}
