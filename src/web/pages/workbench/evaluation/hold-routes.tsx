import { commitmentKind, type CommitmentState } from '../../../../engines/plan/commitment.ts'
import {
  appointEvaluator,
  computeEvaluation,
  publishEvaluation,
} from '../../../../engines/plan/evaluation/commands/hold.ts'
import { answerRecommendation } from '../../../../engines/plan/evaluation/commands/recommend.ts'
import { evaluate, lotsOf } from '../../../../engines/plan/evaluation/evaluate.ts'
import type { Evaluation } from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import { readEntries } from '../../../../kernel/rebuild.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { localText } from '../../../site.ts'
import { loadReport, requireEvaluation } from '../../evaluation/report.ts'
import { act, errorsOf, keyOf, type Outcome, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { HoldPage } from './hold-page.tsx'
import { holding } from './needs.ts'

/** /work/evaluations/…: computing, naming another evaluator, publishing, answering recommendations. */
export function holdEvaluationRoutes(deps: WorkDeps): Routes {
  const path = '/work/evaluations/:evaluation'
  return (app) => {
    app.get(
      path,
      officer(deps, holding, (visit) => draw(visit, {}, [])),
    )
    app.post(path, officer(deps, holding, carryOn))
  }
}

async function carryOn(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const { t } = visit.site
  const evaluation = await requireEvaluation(
    visit.deps.reader,
    visit.c.req.param('evaluation') ?? '',
  )
  const typed = Object.fromEntries(form.names().map((name) => [name, form.text(name)]))
  const name = form.text('act')
  const missing = missingIn(form, name).map((each) => ({
    name: each,
    message: t('evaluation.work.missing'),
  }))
  if (missing.length > 0) return draw(visit, typed, missing)
  const outcome = await enacted(visit, evaluation, form)
  if (outcome === null) return draw(visit, typed, [{ message: t('evaluation.work.noEntries') }])
  if ('refusal' in outcome)
    return draw(
      visit,
      typed,
      errorsOf(t, outcome.refusal, (path) => fieldAt(path, form)),
    )
  return visit.c.redirect(withDone(`/work/evaluations/${evaluation.id}`, outcome.seq), 303)
}

function missingIn(form: PostedForm, name: string): string[] {
  const number = form.text('number')
  const needed: Readonly<Record<string, string[]>> = {
    publish: ['summary'],
    appoint: ['evaluator', 'reason'],
    settle: [`outcome-${number}`, `reason-${number}`],
  }
  return (needed[name] ?? []).filter((each) => form.text(each) === '')
}

async function enacted(
  visit: Visit,
  evaluation: Evaluation,
  form: PostedForm,
): Promise<Outcome | null> {
  const { id } = evaluation
  const key = keyOf(form)
  switch (form.text('act')) {
    case 'publish': {
      const input = { evaluation: id, summary: form.text('summary') }
      return act(visit, publishEvaluation, { input, key })
    }
    case 'appoint': {
      const evaluator = form.text('evaluator')
      const input = { evaluation: id, evaluator, reason: form.text('reason') }
      return act(visit, appointEvaluator, { input, key })
    }
    case 'settle': {
      const input = await answerIn(visit, id, form)
      return act(visit, answerRecommendation, { input, key })
    }
    default:
      return compute(visit, evaluation, key)
  }
}

/** The answer to a recommendation; a change is the last one of the commitment that is named. */
async function answerIn({ deps }: Visit, evaluation: string, form: PostedForm) {
  const number = form.text('number')
  const type = form.text(`outcome-${number}`)
  const commitment = form.text(`commitment-${number}`)
  const [row] =
    type === 'change' && commitment !== ''
      ? await deps.reader.loadStates([{ kind: commitmentKind.name, id: commitment }])
      : []
  const changes = row ? (JSON.parse(row.state) as CommitmentState).changes.length : 0
  const outcome =
    type === 'refused'
      ? { type }
      : type === 'change'
        ? { type, commitment, change: Math.max(0, changes - 1) }
        : { type, commitment }
  return {
    evaluation,
    number: Number(number),
    outcome,
    reason: form.text(`reason-${number}`),
  }
}

/**
 * Reads the journal up to the cut-off and has the classes reckoned, as many measures at a time as one entry holds. The
 * key of each lot comes from the form's, so that sending it twice computes once. Null where there is nothing to read.
 */
async function compute(visit: Visit, evaluation: Evaluation, key: string): Promise<Outcome | null> {
  const evaluated = await evaluate(readEntries(visit.deps.reader), evaluation)
  if (evaluated === null || evaluated.inputs.length === 0) return null
  const { cutOff, version } = evaluated
  const lots = lotsOf(evaluated.inputs)
  let outcome: Outcome | null = null
  for (const [i, inputs] of lots.entries()) {
    const last = i === lots.length - 1
    const input = { evaluation: evaluation.id, cutOff, version, inputs, last }
    outcome = await act(visit, computeEvaluation, { input, key: i === 0 ? key : `${key}.${i}` })
    if ('refusal' in outcome) return outcome
  }
  return outcome
}

function fieldAt(path: string, form: PostedForm): string | undefined {
  const number = form.text('number')
  if (path === 'evaluation.evaluator-involved') return 'evaluator'
  const isTie = path.startsWith('outcome') || path.startsWith('commitment.')
  if (number !== '' && (isTie || path === 'evaluation.no-such-change'))
    return `commitment-${number}`
  return path === 'summary' ? path : undefined
}

async function draw(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site, user } = visit
  const city = await deps.loadCity(site.today)
  const report = await loadReport(deps.reader, city, c.req.param('evaluation') ?? '')
  const involved = new Set(city.commitments.map(({ commitment }) => commitment.lead))
  involved.add(user.post?.organ ?? null)
  const evaluators = [...city.organs.values()]
    .filter(({ id }) => !involved.has(id) && id !== report.evaluation.evaluator)
    .map(({ id, name }) => ({ id, name: localText(name, site.language) }))
  const page = (
    <HoldPage
      site={site}
      report={report}
      evaluators={evaluators}
      typed={typed}
      done={await doneOf(visit)}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
