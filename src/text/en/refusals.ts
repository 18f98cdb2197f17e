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
  'commitment.assigned-already':
    '{id} was given to its units already. Change its date, target, units or terms under “Change”, with a reason.',
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
  'challenge.not-done': 'The commitment does not stand as done now, or not by this report.',

  'duty.not-due': 'No step is due on {id} now.',
  'duty.not-silent': '{id} is not overdue: there is nothing to explain.',
  'duty.promised-past': 'The day promised cannot be before today.',
  'duty.not-supporting': 'This unit does not support {id}.',
  'duty.nothing-owed': 'The report on {id} is in already, or none is owed now.',

  'change.nothing-changed': 'That is what it is already: nothing would change.',
  'change.not-assigned': '{id} has no lead office yet. Give it to one before changing it.',
  'change.no-such-figure': 'This promise has no figure {measure}.',
  'change.upper-unfit': 'Give an upper bound where the target was a range, and only there.',
  'change.dropped-already': '{id} has been dropped already.',
  'change.not-dropped': '{id} is in the plan: there is nothing to take up again.',
  'change.needs-decision':
    '{id} is binding: it is put off, lowered or dropped only under a decision of the body that adopted the plan. Have it recorded first.',
  'change.decision-permits-not':
    'Decision {decision} does not allow this change of {id}: it does not name it, goes less far, or was used already.',
  'change.own-decision': 'Whoever recorded decision {decision} cannot make changes under it.',
  'change.no-decision-needed':
    'This change of {id} needs no decision: choose “None, and none is needed”.',
  'decision.exists-already': 'Decision {id} is recorded already. Use another number.',
  'decision.in-future': 'A decision cannot have been made after today.',
  'decision.other-plan': '{id} is not in this plan.',

  'alignment.same-plan': 'The two promises stand in the same plan; there is nothing to align.',
  'alignment.no-measures':
    'No value of one can stand for the other: their indicators or units differ. One report cannot count for both.',
  'alignment.decided-already': 'This has been decided already.',
  'alignment.no-such-difference':
    'The two do not differ in this now; somebody may just have changed it. Open the page again.',
  'alignment.holds-neither': 'Only one of the two promises can be the one that holds.',
  'plan.not-under-itself': 'A plan cannot carry out itself, nor a plan that carries it out.',
  'plan.outline-is-above': 'The outline plan carries out no other plan.',
  'sheet.unknown': 'There is no score sheet {id}.',
  'sheet.exists-already':
    'The score sheet {id} is published already. Publish the next version for new rules.',
  'sheet.no-version-before': 'There is no version {id} before it; versions follow one another.',
  'sheet.in-use':
    'An assessment uses {id}, so it can no longer be changed. Publish the next version.',
  'sheet.weights-not-hundred': 'The weights add up to {sum}; they must make exactly 100.',
  'sheet.item-twice': 'Two items of the sheet have the same number.',
  'sheet.formula-unfit': '“{item}” cannot be reckoned by this formula.',
  'sheet.no-such-organ': 'There is no unit {id} to put into a group.',
  'sheet.organ-in-two-groups': '{id} stands in two places; a unit is in one group only.',
  'sheet.from-not-later': 'A next version must begin after the one before it did ({on}).',
  'assessment.unknown': 'There is no assessment {id}.',
  'assessment.exists-already': 'The number {id} is taken; choose another.',
  'assessment.sheet-not-in-force':
    'The score sheet {id} does not apply on {on}: it has not begun, or another version has.',
  'assessment.period-backwards':
    'Neither the end of the period nor the cut-off may lie before its beginning.',
  'assessment.no-such-plan': 'The plan {id} has no version in force.',
  'assessment.cut-off-ahead':
    'The cut-off is {on}: compute after that day, up to its last entry and no further.',
  'assessment.cut-off-differs':
    'Some units were computed up to entry {seq}; all units need the same.',
  'assessment.published-already': 'The scores are published and cannot be computed again.',
  'assessment.not-computed': 'Some units are not computed yet, so nothing can be published.',
  'assessment.unit-not-assessed': 'The unit {id} is not in this assessment.',
  'assessment.input-missing': 'Data that the score sheet needs is missing: {input}.',
  'assessment.not-provisional': 'This can be done only while the scores are provisional.',
  'assessment.objections-open': '{count} objections wait for a ruling; the scores cannot be final.',
  'assessment.objections-run':
    'Units may object until {on}; the scores can be final after that day.',
  'objection.unknown': 'There is no objection {id}.',
  'objection.raised-already': 'This item was objected to already; each can be once.',
  'objection.too-late': 'Objections could be raised until {on}.',
  'objection.no-such-item': 'The score sheet has no such item ({id}).',
  'objection.ruled-already': 'This objection was ruled on already.',
  'objection.involved':
    'Neither who computed the score nor who objects may rule; another office must.',
  'objection.needs-correction':
    'Where an objection is upheld, in full or in part, say what the data should be; it must differ.',
  'objection.corrects-nothing': 'Where an objection is dismissed, nothing is corrected.',
  'objection.correction-odd':
    'The corrected data does not fit: no more known than there are, nothing below zero, no share above all.',
  'accountability.unknown': 'There is no accountability case {id}.',
  'accountability.exists-already':
    'The number {id} is taken; load the page again and send it once more.',
  'accountability.no-such-organ': 'There is no unit {id}.',
  'accountability.own-organ': 'Nobody handles a case against their own unit.',
  'accountability.closed-already': 'This case is closed.',
  'accountability.answered-already': 'This stage was answered already.',
  'accountability.answer-awaited':
    'The unit may answer until {on}. Decide after its answer, or after that day.',
  'accountability.opener-decides': 'Who opened this stage cannot decide on it; somebody else must.',
  'accountability.no-stage-above': 'This is the last stage; there is none above.',
  'accountability.not-last-stage': 'A unit can be held to account on the last stage only.',
  'award.round-unknown': 'There is no round {id}.',
  'award.round-exists-already': 'The number {id} is taken; choose another.',
  'award.nominating-ended': 'Nominations were open until {on}.',
  'award.no-such-organ': 'There is no unit {id}.',
  'award.unknown': 'There is no nomination {id}.',
  'award.exists-already': 'The number {id} is taken; load the page again and send it once more.',
  'award.decided-already': 'This nomination was decided already.',
  'award.no-public-vote': 'This round does not ask the public.',
  'award.public-vote-ended': 'The public could support it until {on}.',
  'award.supported-already': 'You support it already. Each person counts once.',
  'award.conflict-of-interest':
    'You hold a post in the nominated unit, or nominated it yourself, so you must stand aside.',
  'award.voted-already': 'You have voted already.',
  'award.quorum-missing': 'At least {quorum} members of the panel must vote first.',
  'award.public-vote-runs': 'The public may support it until {on}; decide after that day.',
  'award.majority-missing':
    'The votes in favour are fewer than the rules ask for, so it cannot be granted.',
  'award.support-missing': 'Fewer than {needed} people support it, so it cannot be granted.',

  'annual.unknown': 'Plan {plan} has no annual plan for {year}.',
  'annual.outside-period': '{year} is not one of this plan’s years.',
  'annual.exists-already': 'There is an annual plan for {year} already.',
  'annual.not-draft': 'The annual plan is approved; a change needs a reason.',
  'annual.not-adopted': 'The annual plan is not approved yet: change the draft.',
  'annual.empty': 'An annual plan without items cannot be approved.',
  'annual.adopted-in-future': 'The day of approval cannot lie ahead.',
  'annual.other-plan': '{id} is not a promise of this plan.',
  'annual.not-assigned': '{id} has no lead unit: give it to one first.',
  'annual.no-such-measure': 'This promise has no measure {measure}.',
  'annual.steps-out-of-range': 'The number of steps done lies between 0 and {steps}.',
  'annual.no-such-item': '{id} is not in this annual plan.',
  'annual.nothing-changed': 'Nothing was changed.',
  'annual.year-runs': 'The year is not over: what it does not reach cannot be given up yet.',

  'registry.founded-already': 'The journal has been opened; that can be done only once.',
  'registry.exists-already': '{id} exists already.',
  'registry.no-such-organ': 'There is no office {id}.',
  'registry.no-such-post': 'There is no post {id}.',
  'registry.no-such-power': 'The catalogue has no power {id}.',
  'registry.no-such-mandate': 'There is no mandate {id}.',
  'registry.no-such-person': '{id} is not registered',
  'registry.erased-already': 'The personal data of {id} has been erased already',
}
