// What follows once the classes are known: two of them overridden by the auditor, the university's view, what one unit
// does not agree with, and what became of the recommendations.
import { overrideClass } from '../../../engines/plan/evaluation/commands/override.ts'
import {
  answerRecommendation,
  recommend,
} from '../../../engines/plan/evaluation/commands/recommend.ts'
import { dissent, giveIndependentView } from '../../../engines/plan/evaluation/commands/views.ts'
import type { IndicatorClass } from '../../../engines/plan/evaluation/classify.ts'
import { groupOf } from '../../../engines/plan/evaluation/found.ts'
import type { Happening } from '../happening.ts'
import { reporterOf } from '../reporters.ts'
import { planOfficeHead } from '../split-plan.ts'
import { type EvaluationStage, evaluation, type FoundMeasure } from './stage.ts'

const auditor = 'person.dai-zhongyi'
const auditOffice = 'org.shenji'
const evaluator = 'person.cheng-shizhen'

type JudgingStage = EvaluationStage & { found(): Promise<FoundMeasure[]> }

/** Everything between the computing and the publishing, and the answers after it. */
export function judgements(stage: JudgingStage): Happening[] {
  return [...overrides(stage), ...independent(stage), ...disagreeing(stage), ...answers(stage)]
}

function overrides({ enact, found }: JudgingStage): Happening[] {
  const act = (from: IndicatorClass, to: IndicatorClass, reason: string) => async () => {
    const one = indicatorsThat(await found(), from)[0]
    if (!one) return
    const { commitment, measure } = one.input
    const input = { evaluation, commitment, measure: measure.id, class: to, reason }
    await enact(auditor, overrideClass, input)
  }
  return [
    {
      at: '2026-11-03T02:20:00.000Z',
      enact: act(
        'behind',
        'in-line',
        '这项指标每年只统计一次，现有的数是去年底的，拿来对今年九月的进度不公平。抽查了月度台账，走势与计划一致，改按符合预期，明年二月数据出来再核。',
      ),
    },
    {
      at: '2026-11-03T03:10:00.000Z',
      enact: act(
        'faster',
        'in-line',
        '把去年结转的数算进了今年。剔除以后与应有进度相当，改按符合预期；报告的数没有错，错在口径，已经请填报单位加注。',
      ),
    },
  ]
}

function independent({ enact, found }: JudgingStage): Happening[] {
  return [
    {
      at: '2026-11-10T06:30:00.000Z',
      async enact() {
        const measures = await found()
        const behind = indicatorsThat(measures, 'behind').slice(1, 5)
        const ahead = indicatorsThat(measures, 'faster').slice(1, 2)
        const items = [
          ...behind.map(({ input }, i) => ({
            commitment: input.commitment,
            class: 'behind' as const,
            text: reasonsBehind[i] ?? reasonsBehind[0],
          })),
          ...ahead.map(({ input }) => ({
            commitment: input.commitment,
            class: 'faster' as const,
            text: '进展真实。走访了六处现场，数量和台账一致；质量要看明年的使用率。',
          })),
        ]
        await enact(evaluator, giveIndependentView, {
          evaluation,
          overall:
            '数据大体可信：抽查三十份报告，二十七份与原始凭证一致。两个问题：一是没有数据的指标太多，“没有报”和“没有做”分不清；二是自评普遍偏高，单位说符合的，按记录算有不少滞后。',
          items: items.filter(
            (item, i) => items.findIndex((each) => each.commitment === item.commitment) === i,
          ),
        })
      },
    },
    ...recommendations.map((text, i) => ({
      at: `2026-11-11T0${2 + i}:00:00.000Z`,
      async enact() {
        const about = i === 0 ? indicatorsThat(await found(), 'behind')[1] : undefined
        const commitment = about?.input.commitment ?? null
        await enact(evaluator, recommend, { evaluation, commitment, recommendation: text })
      },
    })),
  ]
}

const reasonsBehind = [
  '滞后属实。三个季度只走了应有的不到一半，没有看到追赶的安排。',
  '滞后，但原因在上级标准晚出，不宜算在牵头单位头上。建议改期而不是催进度。',
  '数字停在年初。去了两次，台账是补的，建议核验单位复查。',
  '滞后。钱已经到位，卡在两个部门谁先出手续。',
] as const

const recommendations = [
  '把这项指标按年度分开定目标，写明每年由谁、做到多少；现在一条直线拉到二〇三〇年，既看不出快，也看不出慢。',
  '按年度调查的指标，统计部门每半年给一个初步数，注明是初步数。',
  '自评与计算结果相差一级以上的单位，由市政府办公室请它当面说明一次，纪要公开。',
] as const

function disagreeing({ enact, found }: JudgingStage): Happening[] {
  return [
    {
      at: '2026-11-12T03:00:00.000Z',
      async enact() {
        const one = indicatorsThat(await found(), 'behind')[1]
        const organ = one?.input.lead
        if (!one || !organ) return
        await enact(reporterOf(organ), dissent, {
          evaluation,
          organ,
          commitment: one.input.commitment,
          statement:
            '我们不同意“没有追赶的安排”。方案九月二十八日已经报市政府，批复还没有下来。把等批复的时间算成我们的滞后，以后谁还敢牵头？请把这段话原样附上。',
        })
      },
    },
  ]
}

function answers({ enact, found }: JudgingStage): Happening[] {
  return [
    {
      at: '2026-11-24T02:00:00.000Z',
      async enact() {
        const one = indicatorsThat(await found(), 'behind')[1]
        if (!one) return
        await enact(planOfficeHead, answerRecommendation, {
          evaluation,
          number: 1,
          outcome: { type: 'commitment', commitment: one.input.commitment },
          reason: '采纳。分年度目标同牵头单位商定后写进这项承诺的衡量办法，明年一月底以前公布。',
        })
      },
    },
    {
      at: '2026-11-25T02:00:00.000Z',
      enact: () =>
        enact(planOfficeHead, answerRecommendation, {
          evaluation,
          number: 2,
          outcome: { type: 'refused' },
          reason:
            '不采纳。这几项是国家统计制度规定的年度调查，地方不能自行发布半年数；我们改为公布月度台账，注明不是统计数据。',
        }),
    },
  ]
}

/** Indicators of a class that somebody other than the auditor leads, the main ones first. */
function indicatorsThat(measures: readonly FoundMeasure[], wanted: IndicatorClass): FoundMeasure[] {
  const rank = ({ input }: FoundMeasure) => (groupOf(input.measure) === 'main' ? 0 : 1)
  return measures
    .filter(({ input, found }) => found.class === wanted && input.lead !== auditOffice)
    .filter(({ input }) => input.lead !== null)
    .toSorted((a, b) => rank(a) - rank(b))
}
