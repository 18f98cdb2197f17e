import type { CataloguePower } from './catalogue-power.ts'
import { clockPowers } from './clock-powers.ts'
import { planAlignmentPowers } from './plan-alignment/powers.ts'
import { planAssessmentPowers } from './plan-assessment/powers.ts'
import { planEvaluationPowers } from './plan-evaluation/powers.ts'
import { planMonitoringPowers } from './plan-monitoring/powers.ts'
import { planSplitPowers } from './plan-split/powers.ts'

/** Every power of the catalogue: the systems' and the clock's. */
export const cataloguePowers: readonly CataloguePower[] = [
  ...planSplitPowers,
  ...planMonitoringPowers,
  ...planAlignmentPowers,
  ...planAssessmentPowers,
  ...planEvaluationPowers,
  ...clockPowers,
]
