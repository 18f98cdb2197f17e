import { overrideClass } from '../../../../engines/plan/evaluation/commands/override.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { loadReport, type MeasureRow } from '../../evaluation/report.ts'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { overriding } from './needs.ts'
import { OverridePage, type OverrideTyped } from './override-page.tsx'

/** /work/evaluations/…/override?measure=yunxi.12.m1, and /answers/…. */
export function overrideRoutes(deps: WorkDeps): Routes {
  const path = '/work/evaluations/:evaluation/override'
  return (app) => {
    app.get(
      path,
      officer(deps, overriding, async (visit) => {
        const set = await stage(visit, visit.c.req.query('measure') ?? '')
        return draw(visit, set, { class: '', reason: '' }, [])
      }),
    )
    app.post(path, officer(deps, overriding, send))
  }
}

type Stage = Awaited<ReturnType<typeof stage>>

async function stage({ c, deps, site }: Visit, measure: string) {
  const city = await deps.loadCity(site.today)
  const report = await loadReport(deps.reader, city, c.req.param('evaluation') ?? '')
  const row = report.rows.find(({ id }) => id === measure)
  if (!row) throw new NotFound(`no measure ${measure}`)
  return { report, row }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const set = await stage(visit, form.text('measure'))
  const typed = { class: form.text('class'), reason: form.text('reason') }
  const missing = (['class', 'reason'] as const)
    .filter((name) => typed[name] === '')
    .map((name) => ({ name, message: site.t('evaluation.work.missing') }))
  if (missing.length > 0) return draw(visit, set, typed, missing)
  const evaluation = set.report.evaluation.id
  const input = { evaluation, ...measureOf(set.row), ...typed }
  const outcome = await act(visit, overrideClass, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(visit, set, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone(`/evaluations/${evaluation}`, outcome.seq), 303)
}

function measureOf({ input: { commitment, measure } }: MeasureRow) {
  return { commitment, measure: measure.id }
}

function fieldAt(path: string): string {
  return path === 'reason' ? 'reason' : 'class'
}

function draw(
  { c, site }: Visit,
  set: Stage,
  typed: OverrideTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const page = <OverridePage site={site} {...set} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
