// Which challenges wait for whom: for the unit that reported, its answer; for an office that is not involved, a ruling.
import { isSameUnit } from '../../../../engines/registry/unit-of.ts'
import { isPending, isUnanswered } from '../../../../engines/plan/challenge.ts'
import { type Challenge, listChallenges } from '../../../../engines/plan/views/load-challenges.ts'
import { loadReport } from '../../../../engines/plan/views/load-reports.ts'
import type { Visit } from '../act/officer.tsx'

/** Challenges that an organ has to answer, the oldest first. */
export function challengesToAnswer({ deps }: Visit, organ: string): Promise<Challenge[]> {
  return listChallenges(deps.reader, { organ, status: 'open' })
}

/** Challenges ripe for a ruling, of which the organ neither reported nor verified the report. */
export async function challengesToRule(visit: Visit, organ: string): Promise<Challenge[]> {
  const { deps, site } = visit
  const [open, answered] = await Promise.all([
    listChallenges(deps.reader, { status: 'open' }),
    listChallenges(deps.reader, { status: 'answered' }),
  ])
  const ripe = [...open.filter((each) => isUnanswered(each, site.today)), ...answered]
  const mine = await Promise.all(ripe.map((each) => isUninvolved(visit, each, organ)))
  return ripe.filter((_, i) => mine[i]).toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
}

/** Whether an organ may rule on a challenge, once it is ripe. */
export async function isUninvolved(
  { deps, site, user }: Visit,
  challenge: Challenge,
  organ: string,
): Promise<boolean> {
  if (!isPending(challenge) || challenge.by === user.person) return false
  const { organs } = await deps.loadCity(site.today)
  const isOwn = (other: string | null) => isSameUnit(organ, other, (id) => organs.get(id))
  if (isOwn(challenge.organ)) return false
  const report = await loadReport(deps.reader, challenge.report)
  return !isOwn(report?.deciderOrgan ?? null)
}
