import type { CivilDate } from '../../../kernel/time.ts'
import { thresholds } from '../arithmetic/state.ts'
import {
  type DatedParameter,
  type DatedValue,
  datedValueOn,
} from '../../calendar/dated-parameter.ts'

/** How many points of progress off the pace still count as in line (符合预期). */
const tolerancePoints: DatedParameter = [
  {
    from: '2026-01-01',
    value: thresholds.onTrackPoints,
    source: {
      zh: '没有法律规定，系本系统所定，与“按期”的五个百分点相同',
      en: 'Our own choice, no law sets it: the five points of “on track”',
    },
  },
]

/** The tolerance that holds on a day, with its source. */
export function toleranceOn(on: CivilDate): DatedValue {
  return datedValueOn(tolerancePoints, on)
}
