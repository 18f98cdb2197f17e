import type { Need } from '../act/officer.tsx'

/** The acts that the pages of accountability cases prepare. */
export const openingCases: Need = { command: 'accountability.open', power: 'accountability.open' }
export const decidingCases: Need = {
  command: 'accountability.decide',
  power: 'accountability.decide',
}

/** Answering for one's own unit. */
export function answeringCases(organ: string): Need {
  return { command: 'accountability.answer', power: 'accountability.answer', organ }
}
