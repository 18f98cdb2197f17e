import { dissent, giveSelfView } from '../../../../engines/plan/evaluation/commands/views.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import type { EvaluationReport } from '../../evaluation/report.ts'
import { loadReport } from '../../evaluation/report.ts'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { itemsIn, saidItems, typedItems } from './item-fields.tsx'
import { speaking } from './needs.ts'
import { ViewPage, type ViewTyped } from './view-page.tsx'

/** Commitments that one form speaks of at most. */
const atMost = 40

/** /work/evaluations/…/view, for the units. */
export function viewRoutes(deps: WorkDeps): Routes {
  const path = '/work/evaluations/:evaluation/view'
  const own = (c: Visit['c']) => speaking(organOf(c))
  return (app) => {
    app.get(
      path,
      officer(deps, own, async (visit) => {
        const stage = await stageOf(visit)
        return draw(visit, stage, stage.before, [])
      }),
    )
    app.post(path, officer(deps, own, send))
  }
}

function organOf(c: Visit['c']): string {
  return c.get('site').user?.post?.organ ?? ''
}

interface Stage {
  report: EvaluationReport
  may: { view: boolean; dissent: boolean }
  before: ViewTyped
}

async function stageOf(visit: Visit): Promise<Stage> {
  const { c, deps, site } = visit
  const city = await deps.loadCity(site.today)
  const report = await loadReport(deps.reader, city, c.req.param('evaluation') ?? '')
  const organ = organOf(c)
  const { status, timetable, leads, evaluator, plan } = report.evaluation
  const led = city.commitments
    .filter(({ commitment }) => commitment.plan === plan && commitment.lead === organ)
    .map(({ id }) => id)
  const given = report.selfViews.find((each) => each.organ === organ)
  const runs = status === 'open' || status === 'computed'
  return {
    report,
    may: {
      view: runs && site.today <= timetable.selfUntil && led.length > 0,
      dissent: status === 'computed' && (leads.includes(organ) || organ === evaluator),
    },
    before: {
      overall: given?.overall?.text ?? '',
      items: typedItems(led.slice(0, atMost), given?.items ?? []),
      about: '',
      statement: '',
    },
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const { t } = site
  const form = await readForm(c)
  const stage = await stageOf(visit)
  const evaluation = c.req.param('evaluation') ?? ''
  const organ = organOf(c)
  const dissents = form.text('act') === 'dissent'
  const items = itemsIn(form)
  const typed: ViewTyped = {
    overall: form.text('overall'),
    items: dissents ? stage.before.items : items,
    about: form.text('about'),
    statement: form.text('statement'),
  }
  const missing = dissents ? missingStatement(typed, visit) : missingView(typed, visit)
  if (missing.length > 0) return draw(visit, stage, typed, missing)
  const key = keyOf(form)
  const { overall, statement, about } = typed
  const commitment = about === '' ? null : about
  const outcome = await (dissents
    ? act(visit, dissent, { input: { evaluation, organ, commitment, statement }, key })
    : act(visit, giveSelfView, {
        input: { evaluation, organ, overall, items: saidItems(items) },
        key,
      }))
  if ('refusal' in outcome) return draw(visit, stage, typed, errorsOf(t, outcome.refusal))
  return c.redirect(withDone(`/evaluations/${evaluation}`, outcome.seq), 303)
}

function missingStatement({ statement }: ViewTyped, { site: { t } }: Visit): FieldError[] {
  return statement === '' ? [{ name: 'statement', message: t('evaluation.work.missing') }] : []
}

function missingView({ overall, items }: ViewTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (overall === '') errors.push({ name: 'overall', message: t('evaluation.work.missing') })
  if (saidItems(items).length === 0)
    errors.push({ name: 'text-0', message: t('evaluation.work.itemMissing') })
  return errors
}

function draw(
  { c, site }: Visit,
  { report, may }: Stage,
  typed: ViewTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const page = <ViewPage site={site} report={report} typed={typed} may={may} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
