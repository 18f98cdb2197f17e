// Who checks a report and what they say. The verifier is never of the reporting organ.
import { addDays } from '../../../engines/calendar/civil-date.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import type { SampleDecision } from '../types.ts'
import { officeMoment, workingDayAfter } from './calendar.ts'
import { pick, type Random, wholeBetween } from './random.ts'

const statisticians = ['person.liang-jinghe', 'person.xu-yan']
const auditor = 'person.dai-zhongyi'

const confirmed: LocalText[] = [
  { zh: '与统计台账核对一致。', en: 'Agrees with the statistical ledger.' },
  {
    zh: '抽查十处，现场与报告相符。',
    en: 'Ten places checked; what is there is what was reported.',
  },
  {
    zh: '系统数据可以重算，结果相同。',
    en: 'Reckoned again from the system’s data, with the same result.',
  },
  {
    zh: '已电话回访三位当事人，情况属实。',
    en: 'Three people concerned were telephoned and confirm it.',
  },
]
const sentBack: LocalText[] = [
  {
    zh: '把在建的也算进去了，请扣除后重报。',
    en: 'Unfinished ones were counted; leave them out and report again.',
  },
  { zh: '佐证是去年的，请补今年的。', en: 'The evidence is last year’s; send this year’s.' },
  {
    zh: '与区县报来的合计差三处，请逐项核对。',
    en: 'Three short of the districts’ totals; check item by item.',
  },
]

/** Money and works go to the auditor, everything else to one of the two statisticians. */
export function verifierOf(random: Random, { text, lead }: { text: string; lead: string }): string {
  const works = /资金|预算|投资|工程|项目|建成|新建|改造/.test(text)
  if (lead === 'org.tongji') return auditor
  return works && lead !== 'org.shenji' ? auditor : pick(random, statisticians)
}

/** A decision within a week of the submission, on a working day where one is left, and never after today. */
export function decisionOn(
  random: Random,
  {
    by,
    status,
    submittedOn,
    today,
  }: {
    by: string
    status: SampleDecision['status']
    submittedOn: CivilDate
    today: CivilDate
  },
): SampleDecision {
  const day = workingDayAfter(addDays(submittedOn, wholeBetween(random, 1, 6)))
  const note = pick(random, status === 'verified' ? confirmed : sentBack)
  return { status, by, at: officeMoment(random, day < today ? day : today), note }
}
