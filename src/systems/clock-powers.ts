// What the clock itself does: its post is the only one that holds these, and acts under the catalogue like every other.
import {
  recordNoRuling,
  recordSilence,
  remindOfChallenge,
} from '../engines/plan/commands/challenge-clock.ts'
import { escalateDuty, recordUnchecked, remindOfDuty } from '../engines/plan/duty/duty-clock.ts'
import { limitRecordPower } from '../engines/plan/commands/limit-record.ts'
import { lapseTimer, timerLapsePower } from '../kernel/timing/timer.ts'
import type { CataloguePower } from './catalogue-power.ts'

export const clockPowers: readonly CataloguePower[] = [
  {
    code: timerLapsePower,
    title: { zh: '定时失效', en: 'Let a timer lapse' },
    sort: 'power',
    basis: { zh: '总账运行规则', en: 'How the journal is run' },
    commands: [lapseTimer],
    scope: 'chain',
  },
  {
    code: limitRecordPower,
    title: { zh: '记录到期', en: 'Record limits that passed' },
    sort: 'power',
    basis: {
      zh: '总账运行规则：期限到了由系统记录，不由人决定记不记',
      en: 'How the journal is run: a limit that passes is recorded at nobody’s discretion',
    },
    commands: [
      remindOfChallenge,
      recordSilence,
      recordNoRuling,
      remindOfDuty,
      escalateDuty,
      recordUnchecked,
    ],
    scope: 'chain',
  },
]
