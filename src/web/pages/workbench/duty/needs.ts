import type { Need } from '../act/officer.tsx'

/** Explaining the silence of one's own unit. */
export function explaining(organ: string): Need {
  return { command: 'duty.explain', power: 'duty.explain', organ }
}

/** Handing in the part of one's own unit. */
export function handingIn(organ: string): Need {
  return { command: 'duty.hand-in', power: 'duty.hand-in', organ }
}
