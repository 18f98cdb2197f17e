import type { Need } from '../act/officer.tsx'

/** The acts that the pages of annual plans prepare. */
export const drafting: Need = { command: 'annual.set-items', power: 'annual.draft' }
export const approving: Need = { command: 'annual.adopt', power: 'annual.adopt' }
export const changingYear: Need = { command: 'annual.change-item', power: 'annual.change' }
