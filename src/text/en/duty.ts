import type { SameKeys } from '../shape.ts'
import type { duty as chinese } from '../zh-CN/duty.ts'

/** The duty to report: its ladder, silence, explanations, parts of supporting units. */
export const duty: SameKeys<typeof chinese> = {
  title: 'Who has not reported',
  lead: 'Each promise has a day for its report. Where that day and the grace pass without one, the clock tells the unit, its head, the plan office and the supervisor in turn; each step is an entry.',
  none: 'Nobody',
  noneBody: 'Whatever was to be reported has been.',
  step: {
    supporting: 'Supporting units reminded',
    reminded: 'Lead unit reminded',
    overdue: 'Silence recorded',
    head: 'Told to the head of the unit',
    office: 'Told to the plan office',
    supervisor: 'Told to the supervisor',
  },
  facts: {
    all: 'reports overdue',
    office: 'told to the plan office',
    supervisor: 'told to the supervisor',
    explained: 'explained by the head of the unit',
  },
  filter: {
    all: 'All',
    overdue: 'Overdue',
    head: 'Head of the unit',
    office: 'Plan office',
    supervisor: 'Supervisor',
  },
  column: {
    stage: 'How far it went',
    last: 'Last day',
    days: 'Overdue',
    said: 'What the head said',
    missed: 'Ever',
  },
  days: '{days} days',
  missedTimes: '{count} missed',
  promised: '{text} (promised by {on})',
  broken: ' (promised by {on}, and not kept)',
  byUnit: 'Units',
  ladder: 'The clock of its report',
  round: 'Round {number}: from {since}, due on {due}, grace until {late}.',
  checking: 'The report is in and waits to be checked.',
  unchecked: 'Nobody checked it within the limit.',
  next: 'Next',
  nextOn: '{step}: {on}',
  parts: 'Handed in by supporting units',
  partsNone: 'Supporting units have handed nothing in yet.',
  partBy: '{organ}, {on}',
  rules:
    'Limits: supporting units are reminded {supporting} working days before the report is due, the lead {reminded}; {head}, {office} and {supervisor} working days after the grace the head of the unit, the plan office and the supervisor are told. No law sets them; the plan office does, and publishes them.',
}
