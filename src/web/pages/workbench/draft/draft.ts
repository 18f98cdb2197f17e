// A version of a plan as the plan office confirms it: its passages in the order of the text, each
// held against the version in force, and what that version promised and this one does not say any
// more.
import {
  isWorded,
  type CommitmentState,
  type Wording,
  wordingOf,
} from '../../../../engines/plan/commitment.ts'
import type { PlanState } from '../../../../engines/plan/plan.ts'
import { type PlanVersionState, versionId } from '../../../../engines/plan/plan-version.ts'
import { listCommitments } from '../../../../engines/plan/views/load-plan.ts'
import { loadPlanFiles, type PlanFiles } from '../../../../engines/plan/views/plan-files.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { ReaderStore } from '../../../../kernel/store.ts'

/** One passage that reads as a promise. */
export interface Passage {
  id: string
  wording: Wording
  /** How the version before had it; null where it is new. */
  before: Wording | null
}

export interface Draft extends PlanFiles {
  id: string
  plan: PlanState
  version: PlanVersionState
  /** The version it is compared with; null for a first one. */
  old: number | null
  passages: Passage[]
  /** Promises of the version before that this one leaves out. */
  dropped: { id: string; wording: Wording }[]
}

export interface DraftCounts {
  promises: number
  figures: number
  dismissed: number
  new: number
  kept: number
  reworded: number
  weakened: number
  dropped: number
}

/** Loads a version with its text. Throws NotFound where there is none. */
export async function loadDraft(reader: ReaderStore, id: string, number: number): Promise<Draft> {
  const [plan, version] = await loadVersion(reader, id, number)
  const [files, commitments] = await Promise.all([
    loadPlanFiles(reader, version),
    listCommitments(reader, id),
  ])
  return { ...files, id, plan, version, ...compare(commitments, plan, number) }
}

/** The counts of a version without its text: what a list says of it. */
export async function loadDraftCounts(
  reader: ReaderStore,
  id: string,
  number: number,
): Promise<DraftCounts> {
  const [plan] = await loadVersion(reader, id, number)
  return countDraft(compare(await listCommitments(reader, id), plan, number))
}

export function countDraft({ passages, dropped, old }: Compared): DraftCounts {
  const standing = passages.filter(({ wording }) => wording.dismissed === null)
  const of = (relation: Wording['relation']) =>
    old === null ? 0 : standing.filter(({ wording }) => wording.relation === relation).length
  return {
    promises: standing.length,
    figures: standing.filter(({ wording }) => hasFigure(wording)).length,
    dismissed: passages.length - standing.length,
    new: of('new'),
    kept: of('kept'),
    reworded: of('reworded'),
    weakened: of('weakened'),
    dropped: dropped.length,
  }
}

export function hasFigure({ measures }: Wording): boolean {
  return measures.some((measure) => measure.type === 'figure')
}

type Compared = Pick<Draft, 'passages' | 'dropped' | 'old'>

function compare(
  commitments: readonly { id: string; state: CommitmentState }[],
  plan: PlanState,
  number: number,
): Compared {
  const old = plan.current > 0 && plan.current !== number ? plan.current : null
  const passages: Passage[] = []
  const dropped: Draft['dropped'] = []
  for (const { id, state } of commitments) {
    const wording = wordingOf(state, number)
    const before = old === null ? undefined : wordingOf(state, old)
    if (wording) passages.push({ id, wording, before: before ?? null })
    if (old !== null && isWorded(state, old) && wording?.dismissed !== null) {
      if (before) dropped.push({ id, wording: before })
    }
  }
  const byPlace = (a: { wording: Wording }, b: { wording: Wording }) =>
    a.wording.start - b.wording.start
  return { passages: passages.toSorted(byPlace), dropped: dropped.toSorted(byPlace), old }
}

async function loadVersion(
  reader: ReaderStore,
  id: string,
  number: number,
): Promise<[PlanState, PlanVersionState]> {
  const rows = await reader.loadStates([
    { kind: 'plan', id },
    { kind: 'plan_version', id: versionId(id, number) },
  ])
  const plan = rows.find((row) => row.kind === 'plan')
  const version = rows.find((row) => row.kind === 'plan_version')
  if (!plan || !version) throw new NotFound(`no version ${number} of ${id}`)
  return [JSON.parse(plan.state) as PlanState, JSON.parse(version.state) as PlanVersionState]
}
