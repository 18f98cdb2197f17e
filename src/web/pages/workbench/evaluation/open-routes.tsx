import { openEvaluation } from '../../../../engines/plan/evaluation/commands/hold.ts'
import { evaluationSorts } from '../../../../engines/plan/evaluation/evaluation.ts'
import { listEvaluations } from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { EvaluationsPage } from './evaluations-page.tsx'
import { holding, judging, overriding, speaking } from './needs.ts'
import { dateFields, OpenPage, type OpenTyped, textFields } from './open-page.tsx'
import { questionsFrom } from './questions-from.ts'

/** /work/evaluations: the list, and the form that opens one. */
export function openEvaluationRoutes(deps: WorkDeps): Routes {
  const any = (c: Visit['c']) => [
    holding,
    judging,
    overriding,
    speaking(c.get('site').user?.post?.organ ?? ''),
  ]
  return (app) => {
    app.get('/work/evaluations', officer(deps, any, list))
    app.get(
      '/work/evaluations/new',
      officer(deps, holding, (visit) => draw(visit, blank(), [])),
    )
    app.post('/work/evaluations/new', officer(deps, holding, open))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const granted = async (need: Parameters<typeof refusalFor>[1]) =>
    (await refusalFor(visit, need)) === null
  const page = (
    <EvaluationsPage
      site={site}
      evaluations={await listEvaluations(deps.reader)}
      may={{
        hold: await granted(holding),
        speak: await granted(speaking(user.post?.organ ?? '')),
        judge: await granted(judging),
      }}
      done={await doneOf(visit)}
    />
  )
  return c.html(page)
}

function blank(): OpenTyped {
  const noDate = { year: '', month: '', day: '' }
  return {
    code: '',
    titleZh: '',
    titleEn: '',
    sort: 'annual',
    plan: '',
    evaluator: '',
    questions: '',
    dataOn: noDate,
    cutOffOn: noDate,
    selfUntil: noDate,
    independentUntil: noDate,
    questionsUntil: noDate,
    publishBy: noDate,
  }
}

async function open(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const typed = typedIn(form)
  const questions = questionsFrom(typed.questions)
  const dates = Object.fromEntries(dateFields.map((name) => [name, dateOfParts(typed[name])]))
  const errors = errorsIn(typed, { dates, questions }, visit)
  if (errors.length > 0) return draw(visit, typed, errors)
  const { dataOn, cutOffOn, ...timetable } = dates
  const input = {
    evaluation: typed.code,
    sort: typed.sort,
    title: { zh: typed.titleZh, en: typed.titleEn },
    plan: typed.plan,
    dataOn,
    cutOffOn,
    timetable,
    evaluator: typed.evaluator,
    questions,
  }
  const outcome = await act(visit, openEvaluation, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(visit, typed, errorsOf(visit.site.t, outcome.refusal, fieldAt))
  return visit.c.redirect(withDone(`/work/evaluations/${typed.code}`, outcome.seq), 303)
}

function typedIn(form: PostedForm): OpenTyped {
  const typed = blank()
  for (const name of [...textFields, 'sort', 'plan', 'evaluator', 'questions'] as const)
    typed[name] = form.text(name)
  for (const name of dateFields) typed[name] = form.dateParts(name)
  return typed
}

interface Read {
  dates: Readonly<Record<string, string | null | undefined>>
  questions: unknown
}

function errorsIn(typed: OpenTyped, { dates, questions }: Read, visit: Visit): FieldError[] {
  const { t } = visit.site
  const missing = ([...textFields, 'plan', 'evaluator'] as const)
    .filter((name) => typed[name] === '')
    .map((name) => ({ name, message: t('evaluation.work.missing') }))
  const wrong = dateFields
    .filter((name) => (name === 'questionsUntil' ? dates[name] === undefined : !dates[name]))
    .map((name) => ({ name, message: t('evaluation.work.dateWrong') }))
  const errors: FieldError[] = [...missing, ...wrong]
  if (!evaluationSorts.some((sort) => sort === typed.sort))
    errors.push({ name: 'sort', message: t('evaluation.work.missing') })
  if (questions === null)
    errors.push({ name: 'questions', message: t('evaluation.work.questionsWrong') })
  return errors
}

const fields: Readonly<Record<string, string>> = {
  evaluation: 'code',
  'evaluation.exists-already': 'code',
  'title.zh': 'titleZh',
  'title.en': 'titleEn',
  'evaluation.evaluator-involved': 'evaluator',
  'evaluation.dates-out-of-order': 'dataOn',
  'evaluation.questions-without-date': 'questionsUntil',
}

function fieldAt(path: string): string | undefined {
  return fields[path]
}

async function draw(
  { c, deps, site, user }: Visit,
  typed: OpenTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { plans, organs, commitments } = await deps.loadCity(site.today)
  const involved = new Set(commitments.map(({ commitment }) => commitment.lead))
  involved.add(user.post?.organ ?? null)
  const page = (
    <OpenPage
      site={site}
      plans={plans.map(({ id, plan }) => ({ id, title: plan.title }))}
      organs={[...organs.values()].filter(({ id }) => !involved.has(id))}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
