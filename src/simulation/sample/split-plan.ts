// How the sample's plan office splits the plan: each promise goes to a lead unit, as the text or the units' duties say.
import { assignCommitments } from '../../engines/plan/commands/assign.ts'
import { type CommitmentState, type Wording, wordingOf } from '../../engines/plan/commitment.ts'
import { proposeOwners } from '../../engines/plan/intake/propose-owners.ts'
import type { Enact } from '../../systems/found-city.ts'
import { organs } from './organs.ts'
import type { CommitmentHistory } from './types.ts'

export const planOfficeHead = 'person.song-wanqing'
const perLot = 30

export interface OwnedCommitment {
  id: string
  wording: Wording
  lead: string
  supporting: string[]
}

/**
 * Finds units for the promises of a version, in the order of the text. A promise that neither names a unit nor touches
 * anybody's duties stays without one, for everyone to see.
 */
export function ownersOf(
  commitments: readonly { id: string; state: CommitmentState }[],
  version: number,
): OwnedCommitment[] {
  const owned: OwnedCommitment[] = []
  const inOrder = commitments
    .flatMap(({ id, state }) => {
      const wording = wordingOf(state, version)
      return wording?.dismissed === null ? [{ id, wording }] : []
    })
    .toSorted((a, b) => a.wording.start - b.wording.start)
  for (const { id, wording } of inOrder) {
    const proposed = proposeOwners(wording, organs)
    const lead = proposed.find((each) => each.role === 'lead')?.organ
    const supporting = proposed
      .filter(({ role, because }) => role === 'support' && because.by !== 'duty')
      .map(({ organ }) => organ)
    if (lead === undefined) continue
    owned.push({
      id,
      wording,
      lead,
      supporting: supporting.filter((each) => each !== lead),
    })
  }
  return owned
}

/** Gives every promise to its units, with the dates and interim targets of its history. */
export async function splitPlan(
  enact: Enact,
  owned: readonly OwnedCommitment[],
  histories: readonly CommitmentHistory[],
): Promise<void> {
  const byId = new Map(histories.map((history) => [history.commitment, history]))
  const assignments = owned.flatMap(({ id, lead, supporting }) => {
    const history = byId.get(id)
    if (!history) return []
    const { dueOn, terms, reportEveryMonths } = history
    return [{ commitment: id, lead, supporting, dueOn, terms, reportEveryMonths }]
  })
  for (let from = 0; from < assignments.length; from += perLot) {
    await enact(planOfficeHead, assignCommitments, {
      assignments: assignments.slice(from, from + perLot),
    })
  }
}
