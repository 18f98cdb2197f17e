import type { CivilDate } from '../../../kernel/time.ts'

/** The ladder, the mildest first. */
export const stages = ['reminded', 'talked', 'rectified', 'sanctioned'] as const
export type Stage = (typeof stages)[number]

/** How long a unit has to answer on each stage, in working days. */
interface AnswerLimits {
  from: CivilDate
  days: Readonly<Record<Stage, number>>
  source: string
}

/** The limits by the day they came into force, the latest first. */
const limits: readonly AnswerLimits[] = [
  {
    from: '2026-01-01',
    days: { reminded: 5, talked: 5, rectified: 15, sanctioned: 10 },
    source:
      '规划实施办公室自定；没有法律规定 kept by the plan office; default ours, no law sets it',
  },
]

/** Working days a unit has to answer on a stage that is opened on `on`. */
export function answerDays(stage: Stage, on: CivilDate): number {
  const inForce = limits.find(({ from }) => from <= on) ?? limits.at(-1)
  if (!inForce) throw new Error('no answer limits')
  return inForce.days[stage]
}

/** The stage after this one; null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}
