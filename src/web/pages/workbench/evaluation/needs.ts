import type { Need } from '../act/officer.tsx'

/** The acts that the pages of evaluations prepare. */
export const holding: Need = { command: 'evaluation.open', power: 'evaluation.hold' }
export const judging: Need = {
  command: 'evaluation.give-independent-view',
  power: 'evaluation.judge',
}
export const overriding: Need = { command: 'evaluation.override', power: 'evaluation.override' }

/** Speaking for one's own unit. */
export function speaking(organ: string): Need {
  return { command: 'evaluation.give-self-view', power: 'evaluation.speak', organ }
}
