// Evaluation (评估): a plan is evaluated each year, at half time and at its end, with three views beside the reckoning.
import { answerQuestions } from '../../engines/plan/evaluation/commands/answer.ts'
import {
  appointEvaluator,
  computeEvaluation,
  openEvaluation,
  publishEvaluation,
} from '../../engines/plan/evaluation/commands/hold.ts'
import { overrideClass } from '../../engines/plan/evaluation/commands/override.ts'
import {
  answerRecommendation,
  recommend,
} from '../../engines/plan/evaluation/commands/recommend.ts'
import {
  dissent,
  giveIndependentView,
  giveSelfView,
} from '../../engines/plan/evaluation/commands/views.ts'
import type { CataloguePower } from '../catalogue-power.ts'

const basis = {
  zh: '规划实施机制：年度监测分析、中期评估和总结评估',
  en: 'The plan, on its own implementation: annual monitoring, mid-term and final evaluation',
}

export const planEvaluationPowers: readonly CataloguePower[] = [
  {
    code: 'evaluation.hold',
    title: { zh: '组织规划评估', en: 'Hold evaluations' },
    sort: 'power',
    basis,
    commands: [
      openEvaluation,
      appointEvaluator,
      computeEvaluation,
      publishEvaluation,
      answerRecommendation,
    ],
    scope: 'chain',
  },
  {
    code: 'evaluation.speak',
    title: { zh: '提出自评和保留意见', en: 'Give one’s own view, or dissent' },
    sort: 'power',
    basis,
    commands: [giveSelfView, dissent],
    scope: 'own',
  },
  {
    code: 'evaluation.judge',
    title: { zh: '独立评估', en: 'Evaluate independently' },
    sort: 'power',
    basis,
    commands: [giveIndependentView, recommend],
    scope: 'chain',
  },
  {
    code: 'evaluation.override',
    title: { zh: '改判评估类别', en: 'Override a class' },
    sort: 'power',
    basis,
    commands: [overrideClass],
    scope: 'chain',
  },
  {
    code: 'evaluation.answer',
    title: { zh: '回答评估问卷', en: 'Answer the questions of an evaluation' },
    sort: 'right',
    basis,
    commands: [answerQuestions],
    scope: 'chain',
  },
]
