import {
  isAnswerMissing,
  lastStep,
} from '../../../../engines/plan/accountability/accountability-case.ts'
import {
  type AccountabilityCase,
  listCases,
} from '../../../../engines/plan/accountability/load-cases.ts'
import type { Visit } from '../act/officer.tsx'

/** Cases that an organ has to answer, the first due first. */
export async function casesToAnswer({ deps }: Visit, organ: string): Promise<AccountabilityCase[]> {
  const own = await listCases(deps.reader, { organ })
  return own.filter(({ status }) => status === 'open').toSorted(byLimit)
}

/** Cases that somebody may decide now: ripe, not against their own organ, on a stage they did not open. */
export async function casesToDecide(visit: Visit, organ: string): Promise<AccountabilityCase[]> {
  const all = await listCases(visit.deps.reader, {})
  return all.filter((one) => mayDecide(visit, one, organ)).toSorted(byLimit)
}

/** Whether a case is ripe, and this person and organ have no part in it. */
export function mayDecide({ site, user }: Visit, one: AccountabilityCase, organ: string): boolean {
  const ripe = one.status === 'answered' || isAnswerMissing(one, site.today)
  return ripe && one.organ !== organ && lastStep(one)?.statement.by !== user.person
}

function byLimit(a: AccountabilityCase, b: AccountabilityCase): number {
  return (lastStep(a)?.answerBy ?? '') < (lastStep(b)?.answerBy ?? '') ? -1 : 1
}
