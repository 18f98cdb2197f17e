// Two accountability cases, both against units that kept silent longest on the day: one settled after a reminder, one that
// climbed to putting right and waits for its decision.
import { answerCase, decideCase, openCase } from '../../../engines/plan/accountability/commands.ts'
import { assess } from '../../../engines/plan/assessment/assess.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import { type AssessmentStage, supervisor } from './assessments.ts'
import { sampleSheet } from './score-sheet.ts'

const congress = 'person.zhuang-zhihui'

/** Everything that happens about the cases. */
export function sampleCases({ enact, reader, leads }: AssessmentStage): Happening[] {
  const accused = new Map<string, string>()
  const open = (one: string, on: string, given: { stage: 'reminded' | 'talked'; text: string }) => ({
    at: `${on}T02:30:00.000Z`,
    async enact() {
      const { organ, grounds } = await silentLongest(on, new Set(accused.values()))
      accused.set(one, organ)
      const { stage, text: statement } = given
      await enact(supervisor, openCase, { case: one, organ, stage, grounds, statement })
    },
  })
  const answer = (one: string, on: string, text: string): Happening => ({
    at: `${on}T03:00:00.000Z`,
    enact: () => enact(reporterOf(accused.get(one) ?? ''), answerCase, { case: one, answer: text }),
  })
  const decide = (one: string, on: string, given: { verdict: 'settled' | 'raised'; text: string }) => ({
    at: `${on}T07:00:00.000Z`,
    enact: () =>
      enact(congress, decideCase, { case: one, verdict: given.verdict, reason: given.text }),
  })

  /** The unit whose reports are missing longest, and the entries that say since when. */
  async function silentLongest(on: string, taken: ReadonlySet<string>) {
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

  return [
    open('2026-1', '2026-08-17', {
      stage: 'reminded',
      text: '所列承诺交办以后到了报告的日子，过了宽限仍没有核验过的报告。请说明原因，并写明哪一天补上。',
    }),
    answer('2026-1', '2026-08-20', '联络员换人，交接时漏了。已经排出清单，九月十五日以前逐项补报。'),
    decide('2026-1', '2026-09-18', {
      verdict: 'settled',
      text: '答复的清单和时间写清楚了，此后按清单核对。予以提醒，了结。',
    }),
    open('2026-2', '2026-08-31', {
      stage: 'talked',
      text: '牵头的承诺里，这几项从交办起一次报告也没有。请主要负责人说明。',
    }),
    answer('2026-2', '2026-09-04', '数据在下属单位，一直没有收上来。我们会催。'),
    decide('2026-2', '2026-09-11', {
      verdict: 'raised',
      text: '“会催”不是改正的办法，没有写到哪一天、由谁负责。升级为整改：请逐项写明责任人和日期，并先报已有的数据。',
    }),
    answer('2026-2', '2026-09-25', '已经逐项写明责任处室和日期，附在各项承诺的说明里；两项已经先报数据。'),
  ]
}
