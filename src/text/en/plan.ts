import type { SameKeys } from '../shape.ts'
import type { plan as chinese } from '../zh-CN/plan.ts'

/** The words of a plan and its commitments, wherever they appear. */
export const plan: SameKeys<typeof chinese> = {
  state: {
    done: 'done',
    'on-track': 'on track',
    'at-risk': 'at risk',
    late: 'late',
    silent: 'silent',
    awaiting: 'first report not due',
    unowned: 'no lead unit',
  },
  stateCount: '{state} {count}',
  stateBar: 'Commitments: {total}. {parts}',
  stateBarTotal: 'Commitments in all: {total}',
  milestones: 'milestones: {count}',
  outline: 'Contents',
  note: {
    target: 'target {target} · {year}',
    targetOnly: 'target {target}',
    lead: 'Lead: {unit}',
    supporting: 'with {units}',
    noLead: 'No lead unit yet',
    lastReport: 'last report {age}',
    neverReported: 'no verified report yet',
    arithmetic: 'How this number is worked out',
    more: 'The full record of this commitment',
  },
  track: {
    label: 'Progress {progress}, expected by now {pace}',
    noPace: 'Progress {progress}',
    unknown: 'Progress unknown: there is no verified value',
  },
}
