import type { Quantity } from '../arithmetic/quantity.ts'

/** What a score sheet can reckon with: the closed list of what is read from the journal for each unit. */
export type InputName =
  | 'progress'
  | (typeof sharedInputs)[number]
  | (typeof fallingInputs)[number]
  | (typeof countedInputs)[number]

/** Of so many, so many: reckoned by a share. */
const sharedInputs = [
  'reports-in-time',
  'accepted-at-once',
  'reports-standing',
  'evidence-strong',
  'challenges-answered',
] as const

/** So much for each commitment, the less the better: reckoned by a decline. */
const fallingInputs = ['silence-days', 'dates-moved'] as const

/** So many times: deducted or added. */
const countedInputs = [
  'cases-reminded',
  'cases-talked',
  'cases-rectified',
  'cases-sanctioned',
  'awards',
] as const

export const inputNames: readonly InputName[] = [
  'progress',
  ...sharedInputs,
  ...fallingInputs,
  ...countedInputs,
]

/** The formulas that fit an input; a sheet cannot use it by another. */
export function formulasFor(name: InputName): readonly ('share' | 'decline' | 'deduct' | 'add')[] {
  if (name === 'awards') return ['add']
  if ((countedInputs as readonly string[]).includes(name)) return ['deduct']
  return (fallingInputs as readonly string[]).includes(name) ? ['decline'] : ['share']
}

/** One input of one unit as the journal had it at the cut-off. */
export interface UnitInput {
  name: InputName
  /** What was found, summed over what is known: 7.25 of progress, 3 reports, 41 days. */
  value: Quantity
  /** Over how many something is known. */
  known: number
  /** How many there are: commitments led, reports that fell due. Where it is more than `known`, data is missing. */
  of: number
  /** The smallest single part of the value; null where there is none. What one more would gain is reckoned from it. */
  least: Quantity | null
  /** The numbers of the entries it was read from, in order, each once. */
  entries: number[]
}
