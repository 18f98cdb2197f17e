import type { SameKeys } from '../shape.ts'
import type { act as chinese } from '../zh-CN/act.ts'

/** What was done, by the names of the commands. */
export const act: SameKeys<typeof chinese> = {
  chain: { found: 'Opened the journal' },
  organ: { establish: 'Established organs' },
  post: { establish: 'Established posts' },
  power: { publish: 'Published powers', 'change-holders': 'Changed who holds a power' },
  mandate: { grant: 'Filled posts', end: 'Ended a mandate' },
  person: { register: 'Registered a person', erase: 'Erased personal data' },
  plan: {
    'take-in': 'Took a plan in',
    propose: 'Proposed commitments, to be confirmed',
    'withdraw-draft': 'Withdrew a draft',
    adopt: 'Adopted a plan',
    place: 'Placed a plan among the others',
    'record-decision': 'Recorded a decision',
  },
  proposal: {
    dismiss: 'Marked as not a promise',
    restore: 'Restored as a promise',
    measure: 'Corrected the figures',
    add: 'Added a promise',
    split: 'Split in two',
    merge: 'Merged into one',
  },
  commitment: {
    assign: 'Gave to units',
    'move-date': 'Moved a date',
    'change-target': 'Changed a target',
    'change-lead': 'Changed the units',
    'change-terms': 'Changed the terms',
    drop: 'Dropped a promise',
    reinstate: 'Took a promise up again',
  },
  report: {
    draft: 'Saved a draft report',
    submit: 'Submitted a report',
    return: 'Returned a report',
    verify: 'Verified a report',
  },
  alignment: {
    confirm: 'Confirmed that two promises are the same',
    reject: 'Found two promises to be different',
    settle: 'Settled a difference',
  },
  challenge: {
    raise: 'Challenged a report',
    answer: 'Answered a challenge',
    rule: 'Ruled on a challenge',
    remind: 'Reminded a unit of a challenge',
    'record-silence': 'Recorded that a challenge went unanswered',
    'record-no-ruling': 'Recorded that a challenge went without a ruling',
  },
  sheet: { publish: 'Published a score sheet', correct: 'Corrected a score sheet' },
  assessment: {
    open: 'Opened an assessment',
    compute: 'Computed scores',
    publish: 'Published scores',
    finalize: 'Made scores final',
  },
  objection: { raise: 'Objected to a score', rule: 'Ruled on an objection' },
  accountability: {
    open: 'Opened an accountability case',
    answer: 'Answered an accountability case',
    decide: 'Decided an accountability case',
  },
  award: {
    'open-round': 'Opened a round of awards',
    nominate: 'Nominated for an award',
    support: 'Supported a nomination',
    vote: 'Voted on a nomination',
    decide: 'Decided an award',
  },
}
