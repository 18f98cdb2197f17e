// Alignment of plans (规划衔接): the plan office says what each plan is among the others, which promises are the same,
// and which of two that differ holds.
import {
  confirmAlignment,
  rejectAlignment,
  settleDifference,
} from '../../engines/plan/coordination/align-promises.ts'
import { placePlan } from '../../engines/plan/coordination/place-plan.ts'
import type { CataloguePower } from '../catalogue-power.ts'

export const planAlignmentPowers: readonly CataloguePower[] = [
  {
    code: 'plan.align',
    title: { zh: '规划衔接', en: 'Align plans' },
    sort: 'power',
    basis: {
      zh: '规划实施机制：各级各类规划与总体规划衔接',
      en: 'The plan, on its own implementation: plans of all levels and kinds fit the outline',
    },
    commands: [placePlan, confirmAlignment, rejectAlignment, settleDifference],
    scope: 'chain',
  },
]
