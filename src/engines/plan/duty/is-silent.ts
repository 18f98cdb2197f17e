import type { CivilDate } from '../../../kernel/time.ts'
import type { DutyState, Explanation } from './duty.ts'
import { escalations } from './ladder.ts'

/** Whether a report is owed and its last day has passed: the ladder was climbed at least to `overdue`. */
export function isSilent({ status, stage }: Pick<DutyState, 'status' | 'stage'>): boolean {
  return status === 'running' && escalations.some((each) => each === stage)
}

/** Whether the day named in an explanation passed as well; the report is still owed, or this is not asked. */
export function isPromiseBroken({ promisedOn }: Explanation, today: CivilDate): boolean {
  return today > promisedOn
}
