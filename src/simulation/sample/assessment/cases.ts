// Two accountability cases, both against units that kept silent longest on the day: one settled after a reminder, one
// that climbed to putting right and waits for its decision.
import { answerCase, decideCase, openCase } from '../../../engines/plan/accountability/commands.ts'
import { assess } from '../../../engines/plan/assessment/assess.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import { type AssessmentStage, supervisor } from './assessments.ts'
import { sampleSheet } from './score-sheet.ts'

const congress = 'person.zhuang-zhihui'

/** What happens about one case: against whom is found on the day it is opened. */
interface Script {
  case: string
  opened: { on: string; stage: 'reminded' | 'talked'; text: string }
  steps: readonly Step[]
}

type Step =
  | { on: string; answer: string }
  | { on: string; verdict: 'settled' | 'raised'; reason: string }

const scripts: readonly Script[] = [
  {
    case: '2026-1',
    opened: {
      on: '2026-08-17',
      stage: 'reminded',
      text: '所列承诺交办以后到了报告的日子，过了宽限仍没有核验过的报告。请说明原因，并写明哪一天补上。',
    },
    steps: [
      {
        on: '2026-08-20',
        answer: '联络员换人，交接时漏了。已经排出清单，九月十五日以前逐项补报。',
      },
      {
        on: '2026-09-18',
        verdict: 'settled',
        reason: '答复的清单和时间写清楚了，此后按清单核对。予以提醒，了结。',
      },
    ],
  },
  {
    case: '2026-2',
    opened: {
      on: '2026-08-31',
      stage: 'talked',
      text: '牵头的承诺里，这几项从交办起一次报告也没有。请主要负责人说明。',
    },
    steps: [
      { on: '2026-09-04', answer: '数据在下属单位，一直没有收上来。我们会催。' },
      {
        on: '2026-09-11',
        verdict: 'raised',
        reason:
          '“会催”不是改正的办法，没有写到哪一天、由谁负责。升级为整改：请逐项写明责任人和日期，并先报已有的数据。',
      },
      {
        on: '2026-09-25',
        answer: '已经逐项写明责任处室和日期，附在各项承诺的说明里；两项已经先报数据。',
      },
    ],
  },
]

/** Everything that happens about the cases. */
export function sampleCases(stage: AssessmentStage): Happening[] {
  const accused = new Map<string, string>()
  return scripts.flatMap((script) => [
    opening(stage, script, accused),
    ...script.steps.map((step) => happeningOf(stage, { step, case: script.case, accused })),
  ])
}

function opening(
  stage: AssessmentStage,
  { case: one, opened }: Script,
  accused: Map<string, string>,
): Happening {
  return {
    at: `${opened.on}T02:30:00.000Z`,
    async enact() {
      const { organ, grounds } = await silentLongest(stage, opened.on, new Set(accused.values()))
      accused.set(one, organ)
      const given = { case: one, organ, stage: opened.stage, grounds, statement: opened.text }
      await stage.enact(supervisor, openCase, given)
    },
  }
}

function happeningOf(
  { enact }: AssessmentStage,
  about: { step: Step; case: string; accused: ReadonlyMap<string, string> },
): Happening {
  const { step, case: one, accused } = about
  if ('answer' in step) {
    const { on, answer } = step
    const input = { case: one, answer }
    return {
      at: `${on}T03:00:00.000Z`,
      enact: () => enact(reporterOf(accused.get(one) ?? ''), answerCase, input),
    }
  }
  const { on, verdict, reason } = step
  const input = { case: one, verdict, reason }
  return { at: `${on}T07:00:00.000Z`, enact: () => enact(congress, decideCase, input) }
}

/** The unit whose reports are missing longest on a day, and the entries that say since when. */
async function silentLongest(
  { reader, leads }: AssessmentStage,
  on: string,
  taken: ReadonlySet<string>,
) {
  const period = { from: '2026-01-01', to: on }
  const asked = { plan: null, period, cutOffOn: on }
  const assessed = await assess(readEntries(reader), asked, sampleSheet(leads))
  const [worst] = (assessed?.units ?? [])
    .filter(({ organ }) => organ !== 'org.fagai' && !taken.has(organ))
    .flatMap(({ organ, inputs }) =>
      inputs.filter(({ name }) => name === 'silence-days').map((input) => ({ organ, input })),
    )
    .toSorted((a, b) => Number(b.input.value) - Number(a.input.value))
  if (!worst) throw new Error('nobody is silent')
  return { organ: worst.organ, grounds: worst.input.entries.slice(0, 4) }
}
