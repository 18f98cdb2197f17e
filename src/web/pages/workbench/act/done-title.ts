import type { Translate } from '../../../../text/translate.ts'

/** The acts of the workbench, by the names of their commands. */
const named = [
  'plan.take-in',
  'plan.propose',
  'plan.withdraw-draft',
  'plan.adopt',
  'proposal.dismiss',
  'proposal.restore',
  'proposal.measure',
  'proposal.add',
  'proposal.split',
  'proposal.merge',
  'commitment.assign',
  'commitment.move-date',
  'report.draft',
  'report.submit',
  'report.return',
  'report.verify',
] as const

/**
 * What was just done, and what follows from it; a command without words of its own is called by
 * its name.
 */
export function doneTitle(t: Translate, command: string): string {
  const known = named.find((name) => name === command)
  return known ? t(`work.doneTitle.${known}`) : command
}
