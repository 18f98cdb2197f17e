import type { CivilDate } from '../../../kernel/time.ts'
import { type DatedParameter, valueOn } from '../../calendar/dated-parameter.ts'

/** The ladder, the mildest first. */
export const stages = ['reminded', 'talked', 'rectified', 'sanctioned'] as const
export type Stage = (typeof stages)[number]

/** No law sets a limit: the plan office keeps it, and publishes a change with its day. */
const keptDays = (value: number): DatedParameter => [
  {
    from: '2026-01-01',
    value,
    source: {
      zh: '规划实施办公室自定；没有法律规定',
      en: 'Kept by the plan office; default ours, no law sets it',
    },
  },
]

/** How long a unit has to answer on each stage, in working days. */
const limits: Readonly<Record<Stage, DatedParameter>> = {
  reminded: keptDays(5),
  talked: keptDays(5),
  rectified: keptDays(15),
  sanctioned: keptDays(10),
}

/** Working days a unit has to answer on a stage that is opened on `on`. */
export function answerDays(stage: Stage, on: CivilDate): number {
  return valueOn(limits[stage], on)
}

/** The stage after this one; null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}
