import { returnReport, verifyReport } from '../../../../engines/plan/commands/report.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { loadReport, type Report } from '../../../../engines/plan/views/load-reports.ts'
import { isSameUnit } from '../../../../engines/registry/unit-of.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { reportsToVerify } from '../desk/load-desk.ts'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { VerifyListPage } from './verify-list-page.tsx'
import { VerifyPage, type VerifyTyped } from './verify-page.tsx'

const verifying: Need = { command: 'report.verify', power: 'report.verify' }

/** /work/verify: the reports that wait, and each of them to be verified or sent back. */
export function verifyRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/verify', officer(deps, verifying, list))
    app.get(
      '/work/verify/:report',
      officer(deps, verifying, async (visit) =>
        draw(await stage(visit), { checked: '', reason: '' }, []),
      ),
    )
    app.post('/work/verify/:report', officer(deps, verifying, decide))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const { commitments, organs } = await deps.loadCity(site.today)
  const reports = await reportsToVerify(visit, user.post?.organ ?? '')
  const done = await doneOf(visit)
  const byId = new Map(commitments.map((view) => [view.id, view]))
  return c.html(
    <VerifyListPage site={site} reports={reports} commitments={byId} organs={organs} done={done} />,
  )
}

interface Stage {
  visit: Visit
  report: Report
  view: CommitmentView
}

async function stage(visit: Visit): Promise<Stage> {
  const { c, deps, site } = visit
  const id = c.req.param('report') ?? ''
  const report = await loadReport(deps.reader, id)
  // A draft is nobody's business but its office's.
  if (!report || report.status === 'draft') throw new NotFound(`no report ${id} to verify`)
  const { commitments } = await deps.loadCity(site.today)
  const view = commitments.find((each) => each.id === report.commitment)
  if (!view) throw new NotFound(`no commitment ${report.commitment} in force`)
  return { visit, report, view }
}

async function decide(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const { t } = site
  const form = await readForm(c)
  const set = await stage(visit)
  const typed = { checked: form.text('checked'), reason: form.text('reason') }
  const returns = form.text('act') === 'return'
  const missing = returns ? 'work.verify.returnMissing' : 'work.verify.checkedMissing'
  const field = returns ? 'reason' : 'checked'
  if (typed[field] === '') return draw(set, typed, [{ name: field, message: t(missing) }])
  const key = keyOf(form)
  const report = set.report.id
  const outcome = returns
    ? await act(visit, returnReport, { input: { report, reason: typed.reason }, key })
    : await act(visit, verifyReport, { input: { report, checked: typed.checked }, key })
  if ('refusal' in outcome) {
    const fieldAt = (path: string) => (path === field ? field : undefined)
    return draw(set, typed, errorsOf(t, outcome.refusal, fieldAt))
  }
  return c.redirect(withDone('/work/verify', outcome.seq), 303)
}

async function draw(
  { visit, report, view }: Stage,
  typed: VerifyTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site, user } = visit
  const { organs } = await deps.loadCity(site.today)
  const page = (
    <VerifyPage
      site={site}
      report={report}
      view={view}
      organs={organs}
      own={isSameUnit(report.organ, user.post?.organ ?? null, (id) => organs.get(id))}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
