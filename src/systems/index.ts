import { lapseTimer, timerLapsePower } from '../kernel/timing/timer.ts'
import type { CataloguePower } from './catalogue-power.ts'
import { planAlignmentPowers } from './plan-alignment/powers.ts'
import { planAssessmentPowers } from './plan-assessment/powers.ts'
import { planMonitoringPowers } from './plan-monitoring/powers.ts'
import { planSplitPowers } from './plan-split/powers.ts'

/** What the clock itself may do: let a timer lapse whose command has become impossible. */
const clockPower: CataloguePower = {
  code: timerLapsePower,
  title: { zh: '定时失效', en: 'Let a timer lapse' },
  sort: 'power',
  basis: { zh: '总账运行规则', en: 'How the journal is run' },
  commands: [lapseTimer],
  scope: 'chain',
}

/** Every power of the catalogue: the systems' and the clock's. */
export const cataloguePowers: readonly CataloguePower[] = [
  ...planSplitPowers,
  ...planMonitoringPowers,
  ...planAlignmentPowers,
  ...planAssessmentPowers,
  clockPower,
]
