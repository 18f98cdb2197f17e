import type { Translate } from '../../text/translate.ts'

/** The acts on the registry, by the names of their commands. */
const registryActs = [
  'chain.found',
  'organ.establish',
  'post.establish',
  'power.publish',
  'power.change-holders',
  'mandate.grant',
  'mandate.end',
  'person.register',
  'person.erase',
] as const

/** The acts on plans: those of the workbench. */
export const planActs = [
  'plan.take-in',
  'plan.propose',
  'plan.withdraw-draft',
  'plan.adopt',
  'plan.place',
  'alignment.confirm',
  'alignment.reject',
  'alignment.settle',
  'proposal.dismiss',
  'proposal.restore',
  'proposal.measure',
  'proposal.add',
  'proposal.split',
  'proposal.merge',
  'commitment.assign',
  'commitment.move-date',
  'commitment.change-target',
  'commitment.change-lead',
  'commitment.change-terms',
  'commitment.drop',
  'commitment.reinstate',
  'plan.record-decision',
  'annual.open',
  'annual.set-items',
  'annual.remove-items',
  'annual.adopt',
  'annual.change-item',
  'annual.release-item',
  'duty.explain',
  'duty.hand-in',
  'report.draft',
  'report.submit',
  'report.return',
  'report.verify',
  'challenge.raise',
  'challenge.answer',
  'challenge.rule',
  'sheet.publish',
  'sheet.correct',
  'assessment.open',
  'assessment.compute',
  'assessment.publish',
  'assessment.finalize',
  'objection.raise',
  'objection.rule',
  'accountability.open',
  'accountability.answer',
  'accountability.decide',
  'award.open-round',
  'award.nominate',
  'award.support',
  'award.vote',
  'award.decide',
  'evaluation.open',
  'evaluation.appoint',
  'evaluation.give-self-view',
  'evaluation.compute',
  'evaluation.give-independent-view',
  'evaluation.override',
  'evaluation.dissent',
  'evaluation.recommend',
  'evaluation.answer',
  'evaluation.publish',
  'evaluation.answer-recommendation',
] as const

/** What the clock records by itself: nobody is told that they have just done it. */
const clockActs = [
  'challenge.remind',
  'challenge.record-silence',
  'challenge.record-no-ruling',
  'duty.remind',
  'duty.escalate',
  'duty.record-unchecked',
] as const

/** What was done, in words; a command without words of its own is called by its name. */
export function actTitle(t: Translate, command: string): string {
  const known = [...registryActs, ...planActs, ...clockActs].find((name) => name === command)
  return known ? t(`act.${known}`) : command
}
