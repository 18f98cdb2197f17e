// The ladder of a report that is owed (报告义务与催办): reminded before it falls due, told on from the unit to its head, the
// plan office and the supervisor after it failed to come. No law sets these limits: the plan office keeps them, and
// publishes a change with its day.
import type { CivilDate } from '../../../kernel/time.ts'
import { addDays } from '../../calendar/civil-date.ts'
import { type DatedParameter, valueOn } from '../../calendar/dated-parameter.ts'
import { addWorkingDays, workingDaysBefore } from '../../calendar/working-days.ts'
import { graceWorkingDays } from '../arithmetic/state.ts'

/** The rungs in order: who is told, that something is due or that nothing came. */
export const dutySteps = [
  'supporting',
  'reminded',
  'overdue',
  'head',
  'office',
  'supervisor',
] as const
export type DutyStep = (typeof dutySteps)[number]

/** The rungs after the grace: silence, told ever higher. */
export const escalations = ['overdue', 'head', 'office', 'supervisor'] as const
export type Escalation = (typeof escalations)[number]

const kept = (value: number, zh: string, en: string): DatedParameter => [
  {
    from: '2026-01-01',
    value,
    source: {
      zh: `由规划主管部门规定并公布；没有法律规定：${zh}`,
      en: `Kept and published by the plan office, no law sets it: ${en}`,
    },
  },
]

/** Each limit in working days, by what it counts from. */
export const dutyLimits = {
  supporting: kept(
    10,
    '到期前，先催配合单位交材料，牵头单位才能按时报',
    'before the report is due, supporting units first, so that the lead can report in time',
  ),
  reminded: kept(5, '到期前提醒牵头单位', 'before the report is due, the lead unit is reminded'),
  head: kept(5, '宽限期满后报单位负责人', 'after the grace, to the head of the unit'),
  office: kept(10, '宽限期满后报规划主管部门', 'after the grace, to the plan office'),
  supervisor: kept(20, '宽限期满后报监督机关', 'after the grace, to the supervisor'),
  again: kept(
    5,
    '退回重报，或者换了牵头单位，至少有这些天',
    'at least, to report again, or for a unit that has just taken over',
  ),
  check: kept(10, '核验报告的期限', 'to check a report'),
} as const satisfies Record<string, DatedParameter>
export type DutyLimit = keyof typeof dutyLimits

/** When a report is due, and after which day its absence counts. */
export interface DutyDates {
  dueOn: CivilDate
  lateAfter: CivilDate
}

export interface Rung {
  step: DutyStep
  on: CivilDate
}

/** The last day in time for a report that falls due on a day, grace included. */
export function graceEnd(dueOn: CivilDate): CivilDate {
  return addWorkingDays(dueOn, graceWorkingDays)
}

/** The day each rung is reached, the earliest first; the limits are those in force on the day the report is due. */
export function ladderOf({ dueOn, lateAfter }: DutyDates): Rung[] {
  const days = (limit: DutyLimit) => valueOn(dutyLimits[limit], dueOn)
  return [
    { step: 'supporting', on: workingDaysBefore(dueOn, days('supporting')) },
    { step: 'reminded', on: workingDaysBefore(dueOn, days('reminded')) },
    { step: 'overdue', on: addDays(lateAfter, 1) },
    { step: 'head', on: addWorkingDays(lateAfter, days('head')) },
    { step: 'office', on: addWorkingDays(lateAfter, days('office')) },
    { step: 'supervisor', on: addWorkingDays(lateAfter, days('supervisor')) },
  ]
}

/** The last day of a limit that runs from a day. */
export function limitFrom(on: CivilDate, limit: 'again' | 'check'): CivilDate {
  return addWorkingDays(on, valueOn(dutyLimits[limit], on))
}
