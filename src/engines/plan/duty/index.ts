import { explainSilence, handInPart } from './commands.ts'
import { escalateDuty, recordUnchecked, remindOfDuty } from './duty-clock.ts'

/** Every command of the duty to report. */
export const dutyCommands = [
  explainSilence,
  handInPart,
  remindOfDuty,
  escalateDuty,
  recordUnchecked,
] as const
