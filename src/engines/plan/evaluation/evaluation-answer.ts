import type { Kind } from '../../../kernel/kind.ts'
import type { Instant } from '../../../kernel/time.ts'

/**
 * That a person answered the questions of an evaluation; what they chose is in the evaluation's counts. Its id is that
 * of the evaluation and of the person.
 */
export interface EvaluationAnswerState {
  evaluation: string
  at: Instant
}

export type EvaluationAnswerEvent = { type: 'AnswersGiven'; evaluation: string; at: Instant }

export function answerIdOf(evaluation: string, actor: string): string {
  return `${evaluation}.a.${actor}`
}

export const evaluationAnswerKind: Kind<EvaluationAnswerState, EvaluationAnswerEvent> = {
  name: 'evaluation_answer',
  initial: { evaluation: '', at: '' },
  evolve: (_, { evaluation, at }) => ({ evaluation, at }),
}
