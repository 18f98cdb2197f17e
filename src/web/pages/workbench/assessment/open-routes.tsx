import { openAssessment } from '../../../../engines/plan/assessment/commands/assess.ts'
import {
  listAssessments,
  listSheets,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { AssessmentsPage } from './assessments-page.tsx'
import { holding, publishing } from './needs.ts'
import { OpenPage, type OpenTyped, wholeCity } from './open-page.tsx'

const noDate = { year: '', month: '', day: '' }
const blank: OpenTyped = {
  code: '',
  titleZh: '',
  titleEn: '',
  plan: wholeCity,
  sheet: '',
  from: noDate,
  to: noDate,
  cutOff: noDate,
}

/** /work/assessments: the list, and the form that opens one. */
export function openRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/assessments', officer(deps, [holding, publishing], list))
    app.get(
      '/work/assessments/new',
      officer(deps, holding, (visit) => draw(visit, blank, [])),
    )
    app.post('/work/assessments/new', officer(deps, holding, open))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const [assessments, sheets] = await Promise.all([
    listAssessments(deps.reader),
    listSheets(deps.reader),
  ])
  const may = {
    hold: (await refusalFor(visit, holding)) === null,
    publish: (await refusalFor(visit, publishing)) === null,
  }
  const done = await doneOf(visit)
  return c.html(
    <AssessmentsPage site={site} assessments={assessments} sheets={sheets} may={may} done={done} />,
  )
}

async function open(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const typed = typedIn(form)
  const dates = {
    from: dateOfParts(typed.from),
    to: dateOfParts(typed.to),
    cutOff: dateOfParts(typed.cutOff),
  }
  const errors = errorsIn(typed, dates, visit)
  const { from, to, cutOff } = dates
  if (errors.length > 0 || !from || !to || !cutOff) return draw(visit, typed, errors)
  const input = {
    assessment: typed.code,
    title: { zh: typed.titleZh, en: typed.titleEn },
    plan: typed.plan === wholeCity ? null : typed.plan,
    period: { from, to },
    sheet: typed.sheet,
    cutOffOn: cutOff,
  }
  const outcome = await act(visit, openAssessment, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(visit, typed, errorsOf(visit.site.t, outcome.refusal, fieldAt))
  return visit.c.redirect(withDone(`/work/assessments/${typed.code}`, outcome.seq), 303)
}

function typedIn(form: PostedForm): OpenTyped {
  const { text, dateParts } = form
  return {
    code: text('code'),
    titleZh: text('titleZh'),
    titleEn: text('titleEn'),
    plan: text('plan'),
    sheet: text('sheet'),
    from: dateParts('from'),
    to: dateParts('to'),
    cutOff: dateParts('cutOff'),
  }
}

function errorsIn(
  typed: OpenTyped,
  dates: Readonly<Record<'from' | 'to' | 'cutOff', string | null | undefined>>,
  { site: { t } }: Visit,
): FieldError[] {
  const missing = (['code', 'titleZh', 'titleEn', 'sheet'] as const)
    .filter((name) => typed[name] === '')
    .map((name) => ({ name, message: t('assessment.work.missing') }))
  const wrong = (['from', 'to', 'cutOff'] as const)
    .filter((name) => !dates[name])
    .map((name) => ({ name, message: t('assessment.work.dateWrong') }))
  return [...missing, ...wrong]
}

const fields: Readonly<Record<string, string>> = {
  assessment: 'code',
  'assessment.exists-already': 'code',
  'title.zh': 'titleZh',
  'title.en': 'titleEn',
  plan: 'plan',
  sheet: 'sheet',
  'assessment.sheet-not-in-force': 'sheet',
  'assessment.period-backwards': 'to',
}

function fieldAt(path: string): string | undefined {
  return fields[path]
}

async function draw(
  { c, deps, site }: Visit,
  typed: OpenTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const sheets = (await listSheets(deps.reader)).filter(({ followedBy }) => followedBy === null)
  const { plans } = await deps.loadCity(site.today)
  const chosen = typed.sheet === '' ? { ...typed, sheet: sheets[0]?.id ?? '' } : typed
  const page = (
    <OpenPage
      site={site}
      sheets={sheets}
      plans={plans.map(({ id, plan }) => ({ id, title: plan.title }))}
      typed={chosen}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
