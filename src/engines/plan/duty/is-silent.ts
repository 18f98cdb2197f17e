import type { DutyState } from './duty.ts'
import { escalations } from './ladder.ts'

/** Whether a report is owed and its last day has passed: the ladder was climbed at least to `overdue`. */
export function isSilent({ status, stage }: Pick<DutyState, 'status' | 'stage'>): boolean {
  return status === 'running' && escalations.some((each) => each === stage)
}
