import type { CataloguePower } from './catalogue-power.ts'
import { planMonitoringPowers } from './plan-monitoring/powers.ts'
import { planSplitPowers } from './plan-split/powers.ts'

/** Every power that the systems declare. */
export const cataloguePowers: readonly CataloguePower[] = [
  ...planSplitPowers,
  ...planMonitoringPowers,
]
