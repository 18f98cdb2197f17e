// How long a challenge may wait. No law sets these: the plan office keeps them, and publishes a change with its day.
import { addWorkingDays } from '../calendar/working-days.ts'
import { type DatedParameter, valueOn } from '../calendar/dated-parameter.ts'
import type { CivilDate } from '../../kernel/time.ts'

const kept = (what: string, why: string) => ({
  zh: `由规划主管部门规定并公布：${what}`,
  en: `Kept and published by the plan office: ${why}`,
})

/** Working days a unit has to answer: the grace of a late report, so that one figure governs how long it is silent. */
export const answerWithin: DatedParameter = [
  {
    from: '2026-01-01',
    value: 10,
    source: kept('与报告宽限期相同', 'the same as the grace of a report'),
  },
]

/** Working days before the last one on which the clock reminds the unit. */
export const remindedBefore: DatedParameter = [
  {
    from: '2026-01-01',
    value: 3,
    source: kept('到期前提醒一次', 'one reminder before the limit'),
  },
]

/** Working days for the ruling, from the answer or from the day on which it was found missing. */
export const ruledWithin: DatedParameter = [
  {
    from: '2026-01-01',
    value: 15,
    source: kept(
      '答复或者答复期满后的裁定期限',
      'for the ruling, once the answer came or failed to',
    ),
  },
]

/** The last day for the answer to a challenge raised on a day. */
export function answerBy(raisedOn: CivilDate): CivilDate {
  return addWorkingDays(raisedOn, valueOn(answerWithin, raisedOn))
}

/** The day on which the clock reminds the unit of a challenge raised on a day. */
export function remindOn(raisedOn: CivilDate): CivilDate {
  const days = valueOn(answerWithin, raisedOn) - valueOn(remindedBefore, raisedOn)
  return addWorkingDays(raisedOn, Math.max(days, 0))
}

/** The last day for the ruling, where the answer came or was found missing on a day. */
export function ruleBy(on: CivilDate): CivilDate {
  return addWorkingDays(on, valueOn(ruledWithin, on))
}
