import { answerQuestions } from './answer.ts'
import { appointEvaluator, computeEvaluation, openEvaluation, publishEvaluation } from './hold.ts'
import { overrideClass } from './override.ts'
import { answerRecommendation, recommend } from './recommend.ts'
import { dissent, giveIndependentView, giveSelfView } from './views.ts'

/** Every command of evaluations. */
export const evaluationCommands = [
  openEvaluation,
  appointEvaluator,
  giveSelfView,
  computeEvaluation,
  giveIndependentView,
  overrideClass,
  dissent,
  recommend,
  answerQuestions,
  publishEvaluation,
  answerRecommendation,
] as const
