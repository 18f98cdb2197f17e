import { answerQuestions } from '../../../../engines/plan/evaluation/commands/answer.ts'
import type { Routes } from '../../../app.tsx'
import { evaluationPage } from '../../evaluation/evaluation-routes.tsx'
import { requireEvaluation } from '../../evaluation/report.ts'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { signedIn, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'

/** /answers/…: whoever is signed in answers the questions of an evaluation, once. */
export function answerRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.post('/answers/:evaluation', signedIn(deps, send))
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const form = await readForm(c)
  const { id, questions } = await requireEvaluation(deps.reader, c.req.param('evaluation') ?? '')
  // A question has nine choices at most: 9 is none of them, and is refused.
  const choices = questions.map((_, i) => (form.has(`q${i}`) ? Number(form.text(`q${i}`)) : 9))
  const input = { evaluation: id, choices }
  const outcome = await act(visit, answerQuestions, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return c.html(await evaluationPage(deps, c, id, errorsOf(site.t, outcome.refusal)), 422)
  return c.redirect(withDone(`/evaluations/${id}#public`, outcome.seq), 303)
}
