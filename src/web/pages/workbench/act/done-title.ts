import type { Translate } from '../../../../text/translate.ts'
import { planActs } from '../../act-title.ts'

/**
 * What was just done, and what follows from it; a command without words of its own is called by
 * its name.
 */
export function doneTitle(t: Translate, command: string): string {
  const known = planActs.find((name) => name === command)
  return known ? t(`work.doneTitle.${known}`) : command
}
