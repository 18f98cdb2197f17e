import { recommend } from '../../../../engines/plan/evaluation/commands/recommend.ts'
import { giveIndependentView } from '../../../../engines/plan/evaluation/commands/views.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { type EvaluationReport, loadReport } from '../../evaluation/report.ts'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { itemsIn, saidItems, typedItems } from './item-fields.tsx'
import { JudgePage, type JudgeTyped } from './judge-page.tsx'
import { judging } from './needs.ts'

/** Commitments that the form offers by itself: those that are behind. */
const offered = 20

/** /work/evaluations/…/judge, for the independent evaluator. */
export function judgeRoutes(deps: WorkDeps): Routes {
  const path = '/work/evaluations/:evaluation/judge'
  return (app) => {
    app.get(
      path,
      officer(deps, judging, async (visit) => {
        const report = await reportOf(visit)
        return draw(visit, report, before(report, visit.c.req.query('about')), [])
      }),
    )
    app.post(path, officer(deps, judging, send))
  }
}

async function reportOf({ c, deps, site }: Visit): Promise<EvaluationReport> {
  return loadReport(deps.reader, await deps.loadCity(site.today), c.req.param('evaluation') ?? '')
}

/** What was said before, what is behind, and what was asked for. */
function before(report: EvaluationReport, asked: string | undefined): JudgeTyped {
  const said = report.independent?.items ?? []
  const behind = report.rows
    .filter(({ standing }) => standing === 'behind' || standing === 'not-as-expected')
    .map(({ input }) => input.commitment)
  const wanted = asked !== undefined && report.words.has(asked) ? [asked] : []
  const commitments = new Set([
    ...wanted,
    ...said.map(({ commitment }) => commitment),
    ...[...new Set(behind)].slice(0, offered),
  ])
  return {
    overall: report.independent?.overall?.text ?? '',
    items: typedItems([...commitments], said),
    recommendation: '',
    about: '',
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const report = await reportOf(visit)
  const evaluation = report.evaluation.id
  const key = keyOf(form)
  if (form.text('act') === 'recommend') {
    const [recommendation, about] = [form.text('recommendation'), form.text('about')]
    const typed = { ...before(report, undefined), recommendation, about }
    if (recommendation === '') return draw(visit, report, typed, missing(visit, 'recommendation'))
    const commitment = about === '' ? null : about
    const input = { evaluation, commitment, recommendation }
    const outcome = await act(visit, recommend, { input, key })
    if ('refusal' in outcome)
      return draw(
        visit,
        report,
        typed,
        errorsOf(site.t, outcome.refusal, () => 'about'),
      )
    return c.redirect(withDone(`/evaluations/${evaluation}`, outcome.seq), 303)
  }
  const typed = {
    overall: form.text('overall'),
    items: itemsIn(form),
    recommendation: '',
    about: '',
  }
  if (typed.overall === '') return draw(visit, report, typed, missing(visit, 'overall'))
  const input = { evaluation, overall: typed.overall, items: saidItems(typed.items) }
  const outcome = await act(visit, giveIndependentView, { input, key })
  if ('refusal' in outcome) return draw(visit, report, typed, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone(`/evaluations/${evaluation}`, outcome.seq), 303)
}

function missing({ site: { t } }: Visit, name: string): FieldError[] {
  return [{ name, message: t('evaluation.work.missing') }]
}

function draw(
  { c, site }: Visit,
  report: EvaluationReport,
  typed: JudgeTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const page = <JudgePage site={site} report={report} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
