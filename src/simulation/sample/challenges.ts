// Four citizens' challenges to verified reports, one of each fate: waiting for its answer, left unanswered beyond the
// limit, dismissed, upheld.
import { challengeIdOf } from '../../engines/plan/commands/challenge.ts'
import type { Instant } from '../../kernel/time.ts'
import { reporterOf } from './reporters.ts'
import type { CommitmentHistory } from './types.ts'

export interface SampleChallenge {
  report: string
  challenge: string
  by: string
  raisedAt: Instant
  statement: string
  /** By whoever reported; null: not answered. */
  answer: { by: string; at: Instant; text: string } | null
  ruling: { by: string; at: Instant; upheld: boolean; text: string } | null
}

/** What is said, and how many days before today it was raised. */
interface Script {
  daysAgo: number
  by: string
  statement: string
  answer?: string
  ruling?: { upheld: boolean; text: string }
}

const scripts: readonly Script[] = [
  {
    daysAgo: 75,
    by: 'person.wu-xiaoyu',
    statement: '报告把还没有验收的也算成完成了。我去看过，有两处门还锁着。',
    answer: '有三处当时还在整改，我们报早了。',
    ruling: {
      upheld: true,
      text: '现场看了三处，两处还没有验收。这份报告的数不再算数，请按验收情况重新报告。',
    },
  },
  {
    daysAgo: 60,
    by: 'person.zhao-yifan',
    statement: '这个数是不是把去年的也算进来了？和我手里的通报对不上。',
    answer: '没有。佐证里逐月列明，从今年一月起算；您说的通报用的是上年末的口径。',
    ruling: { upheld: false, text: '核对了逐月清单，口径与规划一致，数维持不变。' },
  },
  {
    daysAgo: 40,
    by: 'person.chen-guilan',
    statement: '我问过街道，他们说这件事在我们这里还没有开始。',
  },
  {
    daysAgo: 3,
    by: 'person.wu-xiaoyu',
    statement: '报告里的说法和我在现场看到的不一样，请把依据的清单公开出来。',
  },
]

const dayMs = 86_400_000
const answeredAfterDays = 6
const ruledAfterDays = 13
const planOffice = 'person.song-wanqing'
const planOfficeReporter = reporterOf('org.fagai')

/** The challenges of a city whose day is `until`, each to the report verified last before it was raised. */
export function sampleChallenges(
  histories: readonly CommitmentHistory[],
  until: Instant,
): SampleChallenge[] {
  const taken = new Set<string>()
  return scripts.flatMap((script) => {
    const raisedAt = daysAfter(until, -script.daysAgo)
    const target = latestVerified(histories, raisedAt, taken)
    if (!target) return []
    taken.add(target.commitment)
    return [challengeOf(script, target, raisedAt)]
  })
}

interface Target {
  commitment: string
  report: string
  reporter: string
  verifiedAt: Instant
}

/** The plan office's own reports are left out: it could not rule on them. */
function latestVerified(
  histories: readonly CommitmentHistory[],
  before: Instant,
  taken: ReadonlySet<string>,
): Target | undefined {
  return histories
    .filter(({ commitment }) => !taken.has(commitment))
    .flatMap((history) => targetsOf(history))
    .filter(({ verifiedAt, reporter }) => verifiedAt < before && reporter !== planOfficeReporter)
    .toSorted((a, b) => (a.verifiedAt < b.verifiedAt ? 1 : -1))[0]
}

function targetsOf({ commitment, reports }: CommitmentHistory): Target[] {
  let number = 0
  return reports.flatMap(({ resubmitted, by: reporter, decision }) => {
    if (!resubmitted) number += 1
    if (decision?.status !== 'verified') return []
    return [{ commitment, report: `${commitment}.r${number}`, reporter, verifiedAt: decision.at }]
  })
}

function challengeOf(script: Script, target: Target, raisedAt: Instant): SampleChallenge {
  const { by, statement, answer, ruling } = script
  const { report, reporter } = target
  const answeredAt = daysAfter(raisedAt, answeredAfterDays)
  const ruledAt = daysAfter(raisedAt, ruledAfterDays)
  return {
    report,
    challenge: challengeIdOf(report, by),
    by,
    raisedAt,
    statement,
    answer: answer === undefined ? null : { by: reporter, at: answeredAt, text: answer },
    ruling: ruling ? { by: planOffice, at: ruledAt, ...ruling } : null,
  }
}

function daysAfter(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * dayMs).toISOString()
}
