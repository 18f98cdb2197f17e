// The city of the tests of scores, evaluated as of the end of June and published in November, for the tests of
// evaluations.
import { type Evaluated, evaluate, lotsOf } from '../../../engines/plan/evaluation/evaluate.ts'
import {
  computeEvaluation,
  openEvaluation,
  publishEvaluation,
} from '../../../engines/plan/evaluation/commands/hold.ts'
import { overrideClass } from '../../../engines/plan/evaluation/commands/override.ts'
import { recommend } from '../../../engines/plan/evaluation/commands/recommend.ts'
import {
  dissent,
  giveIndependentView,
  giveSelfView,
} from '../../../engines/plan/evaluation/commands/views.ts'
import type { Opening } from '../../../engines/plan/evaluation/evaluation.ts'
import type { MeasureInput } from '../../../engines/plan/evaluation/found.ts'
import { readEntries } from '../../../kernel/rebuild.ts'
import { type AssessedCity, reportingCity } from '../assessment/assessed-city.fixture.ts'

export const openingOfTests: Opening = {
  sort: 'annual',
  title: { zh: '2026 年上半年评估', en: 'Evaluation of the first half of 2026' },
  plan: 'yunxi',
  dataOn: '2026-06-30',
  cutOffOn: '2026-09-10',
  timetable: {
    selfUntil: '2026-09-20',
    independentUntil: '2026-10-20',
    questionsUntil: '2026-10-15',
    publishBy: '2026-11-10',
  },
  evaluator: 'renda',
  questions: [
    {
      text: { zh: '您知道规划里的承诺吗', en: 'Do you know what the plan promises' },
      choices: [
        { zh: '知道', en: 'Yes' },
        { zh: '不知道', en: 'No' },
      ],
    },
  ],
}

export interface EvaluatedCity extends AssessedCity {
  evaluated: Evaluated
}

/** Computed on 11 September, and no further; `alter` lets a test compute from what is not so. */
export async function computedCity(
  alter: (input: MeasureInput) => MeasureInput = (input) => input,
): Promise<EvaluatedCity> {
  const city = await reportingCity()
  const { at, enact, writer } = city
  at('2026-09-02T02:00:00.000Z')
  await enact('fagai', openEvaluation, { evaluation: 'h1', ...openingOfTests })
  at('2026-09-05T02:00:00.000Z')
  await enact('keji', giveSelfView, {
    evaluation: 'h1',
    organ: 'keji',
    overall: '总体按计划推进。',
    items: [{ commitment: 'yunxi.1', class: 'in-line', text: '新孵化器八月投用。' }],
  })
  at('2026-09-11T02:00:00.000Z')
  const evaluated = await evaluate(readEntries(writer.reader), openingOfTests)
  if (!evaluated) throw new Error('nothing to evaluate')
  const { cutOff, version } = evaluated
  const lots = lotsOf(evaluated.inputs.map(alter))
  for (const [i, inputs] of lots.entries()) {
    const lot = { evaluation: 'h1', cutOff, version, inputs, last: i === lots.length - 1 }
    await enact('fagai', computeEvaluation, lot)
  }
  return { ...city, evaluated }
}

/** The same with the independent view, an override, a dissent and a recommendation, published. */
export async function evaluatedCity(
  alter?: (input: MeasureInput) => MeasureInput,
): Promise<EvaluatedCity> {
  const city = await computedCity(alter)
  const { at, enact } = city
  at('2026-10-12T02:00:00.000Z')
  await enact('renda', giveIndependentView, {
    evaluation: 'h1',
    overall: '一个单位始终没有数据，无从评价。',
    items: [{ commitment: 'yunxi.3', class: 'behind', text: '学位一个也没有报。' }],
  })
  await enact('renda', recommend, {
    evaluation: 'h1',
    commitment: 'yunxi.3',
    recommendation: '把学位按学期分解。',
  })
  await enact('tongji', overrideClass, {
    evaluation: 'h1',
    commitment: 'yunxi.1',
    measure: 'm1',
    class: 'in-line',
    reason: '口径含在建，按已投用计符合预期。',
  })
  await enact('keji', dissent, {
    evaluation: 'h1',
    organ: 'keji',
    commitment: 'yunxi.1',
    statement: '在建的也应当算！',
  })
  at('2026-11-02T02:00:00.000Z')
  await enact('fagai', publishEvaluation, {
    evaluation: 'h1',
    summary: '一半有数据，其余待报。',
  })
  return city
}
