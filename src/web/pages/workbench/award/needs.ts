import type { Need } from '../act/officer.tsx'

/** The acts that the pages of awards prepare. */
export const nominating: Need = { command: 'award.nominate', power: 'award.nominate' }
export const supporting: Need = { command: 'award.support', power: 'award.support' }
export const voting: Need = { command: 'award.vote', power: 'award.vote' }
export const decidingAwards: Need = { command: 'award.decide', power: 'award.decide' }
