import type { Need } from '../act/officer.tsx'

/** The acts that the pages of assessments prepare. */
export const holding: Need = { command: 'assessment.open', power: 'assessment.hold' }
export const publishing: Need = { command: 'sheet.publish', power: 'sheet.publish' }
export const rulingObjections: Need = { command: 'objection.rule', power: 'objection.rule' }

/** Objecting for one's own unit. */
export function objecting(organ: string): Need {
  return { command: 'objection.raise', power: 'objection.raise', organ }
}
