import { confirmAlignment, rejectAlignment, settleDifference } from './align-promises.ts'
import { placePlan } from './place-plan.ts'

/** Every command about how plans fit together. */
export const coordinationCommands = [
  placePlan,
  confirmAlignment,
  rejectAlignment,
  settleDifference,
] as const
