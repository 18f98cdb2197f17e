// The sample's evaluation of the first three quarters: opened in September, units and residents asked, classes computed
// from the journal as it then stands, judged by the university, two classes overridden, published in November.
import type { IndicatorClass } from '../../../engines/plan/evaluation/classify.ts'
import { evaluate, lotsOf } from '../../../engines/plan/evaluation/evaluate.ts'
import {
  computeEvaluation,
  openEvaluation,
  publishEvaluation,
} from '../../../engines/plan/evaluation/commands/hold.ts'
import type { Opening } from '../../../engines/plan/evaluation/evaluation.ts'
import { foundFrom, groupOf } from '../../../engines/plan/evaluation/found.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import type { Happening } from '../happening.ts'
import { planOfficeHead } from '../split-plan.ts'
import { judgements } from './judgements.ts'
import { questions, residentAnswers } from './residents.ts'
import { selfViews } from './self-views.ts'
import { evaluation, type EvaluationStage, type FoundMeasure } from './stage.ts'

/** Everything that happens about the evaluation; what it finds is read when it is computed. */
export function sampleEvaluation(stage: EvaluationStage): Happening[] {
  const { enact, reader, plan } = stage
  const opening = openingOf(plan)
  const read = () => evaluate(readEntries(reader), opening)
  const found = async (): Promise<FoundMeasure[]> =>
    ((await read())?.inputs ?? []).map((input) => ({
      input,
      found: foundFrom(input, opening.dataOn),
    }))
  return [
    {
      at: '2026-09-15T02:00:00.000Z',
      enact: () => enact(planOfficeHead, openEvaluation, { evaluation, ...opening }),
    },
    ...residentAnswers(enact, evaluation),
    ...selfViews(stage),
    {
      at: '2026-10-26T02:00:00.000Z',
      async enact() {
        const evaluated = await read()
        if (!evaluated) return
        const { cutOff, version } = evaluated
        const lots = lotsOf(evaluated.inputs)
        for (const [i, inputs] of lots.entries()) {
          const lot = { evaluation, cutOff, version, inputs, last: i === lots.length - 1 }
          await enact(planOfficeHead, computeEvaluation, lot)
        }
      },
    },
    ...judgements({ ...stage, found }),
    {
      at: '2026-11-17T02:00:00.000Z',
      async enact() {
        const summary = summaryOf(await found())
        await enact(planOfficeHead, publishEvaluation, { evaluation, summary })
      },
    },
  ]
}

function openingOf(plan: string): Opening {
  return {
    sort: 'annual',
    title: {
      zh: '2026 年前三季度规划实施评估',
      en: 'Evaluation of the first three quarters of 2026',
    },
    plan,
    dataOn: '2026-09-30',
    cutOffOn: '2026-10-23',
    timetable: {
      selfUntil: '2026-10-16',
      independentUntil: '2026-11-13',
      questionsUntil: '2026-11-06',
      publishBy: '2026-11-20',
    },
    evaluator: 'org.yanjiuyuan',
    questions: [...questions],
  }
}

/** What the plan office says: the numbers of the main indicators, and where it does not go well. */
function summaryOf(measures: readonly FoundMeasure[]): string {
  const main = measures.filter(({ input }) => groupOf(input.measure) === 'main')
  const count = (wanted: IndicatorClass) =>
    main.filter(({ found }) => found.class === wanted).length
  const unknown = main.filter(({ found }) => found.class === null).length
  const good = count('early') + count('faster') + count('in-line')
  return [
    `主要指标 ${main.length} 项，按记录计算，${good} 项符合预期或者更好，${count('behind')} 项滞后，${unknown} 项还没有核验过的数据。`,
    '开局之年多数指标走得稳。滞后的集中在按年度调查的指标和需要上级批复的事项；没有数据的，首先是报告没有跟上。',
    '明年起，按年度统计的指标改用分年度目标衡量；连续两个季度没有数据的，列入约谈。',
  ].join('\n')
}
