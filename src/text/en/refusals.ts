import type { SameKeys } from '../shape.ts'
import type { refusals as chinese } from '../zh-CN/refusals.ts'

/**
 * Why the rules said no, by the refusal's code. Each says what was wrong and what would be right.
 */
export const refusals: SameKeys<typeof chinese> = {
  'upload.missing': 'Choose a file.',
  'upload.too-large': 'The file {name} is larger than {limit}.',
  'upload.too-many': 'Files at a time, at most: {limit}.',

  'authority.no-such-power':
    'The catalogue has no power “{power}” in force, so nobody can do this.',
  'authority.not-covered': 'The power “{power}” does not cover this act ({command}).',
  'authority.not-granted':
    'This takes the power “{power}”. Your post does not have it, or not over this office.',
  'key.reused':
    'This form was sent before with other content. Open the page again and fill it in; nothing has changed.',
  'key.reserved': 'This submission number is reserved. Open the page again and send the form.',
  'input.invalid': 'What was entered is not of the right form ({field}: {reason}).',
  'input.unstorable':
    'What was entered has characters that cannot be kept. Remove special characters and try again.',
  'input.too-large': 'This is too much for one entry. Send it in several parts.',
  'timer.not-due': 'The timer {timer} was moved or cancelled.',

  'plan.unknown': 'There is no plan {plan}.',
  'plan.no-such-version': 'The plan {plan} has no version {version}.',
  'plan.not-a-draft':
    'Version {version} is no draft and cannot be changed. To change an adopted plan, take in a new version.',
  'plan.draft-open-already':
    'Version {version} is still a draft. Adopt or withdraw it before taking in another.',
  'plan.nothing-proposed': 'This draft has no commitment yet, so it cannot be adopted.',
  'plan.adopted-in-future': 'The day of adoption cannot lie after today.',
  'proposal.unknown': 'This draft has no commitment {id}; it may have been merged.',
  'proposal.continues-unknown': '{id}, which is to be continued, is no commitment in force.',
  'proposal.continued-twice': '{id} is already continued by another sentence of this version.',
  'proposal.dismissed-already': 'This sentence is already marked as no promise.',
  'proposal.not-dismissed': 'This sentence is a promise already; nothing needs restoring.',
  'proposal.split-outside': 'The place of the split is not inside this sentence.',
  'proposal.not-neighbours': 'Only a sentence and the one after it can be merged.',
  'commitment.unknown': 'There is no commitment {id}.',
  'commitment.not-in-force':
    '{id} is not in the plan in force, so it can neither be given nor reported on.',
  'commitment.no-such-organ': 'There is no office {id}.',
  'commitment.lead-is-supporting':
    'One office cannot both lead and support. Take it out of the supporting offices.',
  'commitment.no-such-measure': 'This commitment has no measure {measure}.',
  'commitment.date-moves-need-reason':
    '{id} has a due date. Move it with “move the date”, and give a reason.',
  'commitment.date-not-moved': 'The new date is the same as the present one.',
  'commitment.not-assigned': '{id} has no lead office yet. Give it to one before moving its date.',
  'commitment.interim-out-of-order':
    'Interim targets stand in the order of their dates, and no date twice.',
  'report.unknown': 'There is no report {id}.',
  'report.as-of-in-future': 'The day the data are for cannot lie after today.',
  'report.nothing-reported': 'Enter at least one value before submitting.',
  'report.no-such-measure': 'This commitment has no measure {measure}.',
  'report.steps-out-of-range': 'The milestones done must be a whole number from 0 to {steps}.',
  'report.needs-evidence': 'Attach at least one piece of evidence before submitting.',
  'report.not-a-draft': '{id} has been submitted and cannot be changed.',
  'report.not-submitted': 'This report is not waiting to be verified.',
  'report.own-report': 'Nobody can verify a report of their own.',
  'report.own-organ': 'Nobody can verify a report of their own office.',
  'report.submitted-already': 'This report has been submitted.',
  'challenge.unknown': 'There is no challenge {id}.',
  'challenge.not-verified': 'Only a verified report can be challenged, and {id} is not verified.',
  'challenge.no-longer-counts':
    'A ruling has overturned this report: its values no longer count, and it need not be challenged again.',
  'challenge.raised-already':
    'You have challenged this report before. Each person challenges a report once.',
  'challenge.answered-already': 'This challenge has been answered.',
  'challenge.answer-awaited':
    'The reporting unit may answer until {on}. A ruling is possible once it has, or once that day has passed.',
  'challenge.ruled-already': 'This challenge has been ruled on.',
  'challenge.involved':
    'Neither the unit that reported, nor the office that verified, nor whoever raised the challenge can rule on it. Another office must.',

  'alignment.same-plan': 'The two promises stand in the same plan; there is nothing to align.',
  'alignment.no-measures':
    'No value of one can stand for the other: their indicators or units differ. One report cannot count for both.',
  'alignment.decided-already': 'This has been decided already.',
  'alignment.no-such-difference':
    'The two do not differ in this now; somebody may just have changed it. Open the page again.',
  'alignment.holds-neither': 'Only one of the two promises can be the one that holds.',
  'plan.not-under-itself': 'A plan cannot carry out itself, nor a plan that carries it out.',
  'plan.outline-is-above': 'The outline plan carries out no other plan.',

  'registry.founded-already': 'The journal has been opened; that can be done only once.',
  'registry.exists-already': '{id} exists already.',
  'registry.no-such-organ': 'There is no office {id}.',
  'registry.no-such-post': 'There is no post {id}.',
  'registry.no-such-power': 'The catalogue has no power {id}.',
  'registry.no-such-mandate': 'There is no mandate {id}.',
  'registry.no-such-person': '{id} is not registered',
  'registry.erased-already': 'The personal data of {id} has been erased already',
}
