import {
  listAssessments,
  listObjections,
  type Objection,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Visit } from '../act/officer.tsx'

/** Objections that an organ may rule on: neither its own nor to scores it computed; the oldest first. */
export async function objectionsToRule({ deps, user }: Visit, organ: string): Promise<Objection[]> {
  const [open, assessments] = await Promise.all([
    listObjections(deps.reader, { status: 'open' }),
    listAssessments(deps.reader),
  ])
  const computed = new Set(
    assessments
      .filter(({ computedBy }) =>
        computedBy.some((each) => each.organ === organ || each.by === user.person),
      )
      .map(({ id }) => id),
  )
  return open.filter(
    (each) => each.organ !== organ && each.by !== user.person && !computed.has(each.assessment),
  )
}
