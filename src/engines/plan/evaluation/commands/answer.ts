import { z } from 'zod'
import { defineCommand } from '../../../../kernel/command.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { evaluationKind } from '../evaluation.ts'
import { answerIdOf, evaluationAnswerKind } from '../evaluation-answer.ts'
import { refuse } from './refusals.ts'
import { evaluationId } from './schemas.ts'
import { requireInTime, requireUnpublished } from './standing.ts'

/** A person answers every question of an evaluation, once. In the open: the entry says which person chose what. */
export const answerQuestions = defineCommand({
  name: 'evaluation.answer',
  input: z.object({
    evaluation: evaluationId,
    /** The chosen choice of each question, by its place from 0. */
    choices: z.array(z.int().min(0).max(9)).max(20),
  }),
  authority: () => ({ power: 'evaluation.answer' }),
  run(tx, { evaluation, choices }, act) {
    const { timetable, questions } = requireUnpublished(tx, evaluation)
    requireInTime(
      civilDateAt(act.at),
      timetable.questionsUntil ?? '',
      'evaluation.questions-closed',
    )
    const fits =
      choices.length === questions.length &&
      questions.every((question, i) => (choices[i] ?? 10) < question.choices.length)
    if (!fits) refuse('evaluation.answers-unfit')
    const answer = answerIdOf(evaluation, act.actor)
    if (tx.has(evaluationAnswerKind, answer)) refuse('evaluation.answered-already')
    tx.append(evaluationAnswerKind, answer, { type: 'AnswersGiven', evaluation, at: act.at })
    tx.append(evaluationKind, evaluation, { type: 'QuestionsAnswered', choices })
  },
})
