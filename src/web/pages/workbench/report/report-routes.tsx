import type { Context } from 'hono'
import { draftReport, submitReport } from '../../../../engines/plan/commands/report.ts'
import type { Evidence } from '../../../../engines/plan/report.ts'
import { type Duty, loadDuty } from '../../../../engines/plan/duty/load-duties.ts'
import { listReports, type Report } from '../../../../engines/plan/views/load-reports.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { WebEnv } from '../../../env.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { fileErrors, keepFile } from './keep-file.ts'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import {
  contentFrom,
  evidenceErrors,
  isGrade,
  nothingTyped,
  readReport,
  type ReportTyped,
  reportTyped,
  trueEvidence,
  valueName,
} from './report-form.ts'
import { ReportPage } from './report-page.tsx'

/** /work/report/:commitment: the lead unit's report, kept as a draft or submitted. */
export function reportRoutes(deps: WorkDeps): Routes {
  return (app) => {
    const address = '/work/report/:commitment'
    const need = async (c: Context<WebEnv>): Promise<Need> => {
      const view = await viewOf(deps, c)
      const organ = view.commitment.lead ?? ''
      return { command: 'report.submit', power: 'report.submit', organ }
    }
    app.get(
      address,
      officer(deps, need, async (visit) => draw(await stage(visit), [])),
    )
    app.post(address, officer(deps, need, send))
  }
}

async function viewOf(deps: WorkDeps, c: Context<WebEnv>): Promise<CommitmentView> {
  const id = c.req.param('commitment')
  const { commitments } = await deps.loadCity(c.get('site').today)
  const view = commitments.find((each) => each.id === id)
  if (!view) throw new NotFound(`no commitment ${id} in force`)
  return view
}

interface Stage {
  visit: Visit
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  open: Report | null
  waiting: boolean
  duty: Duty | null
  typed: ReportTyped
}

/** Goes on with the draft or returned report there is, else begins a new one. */
async function stage(visit: Visit): Promise<Stage> {
  const { c, deps, site } = visit
  const view = await viewOf(deps, c)
  const { organs } = await deps.loadCity(site.today)
  const reports = await listReports(deps.reader, { commitment: view.id })
  const open = reports.find(({ status }) => status === 'draft' || status === 'returned') ?? null
  const waiting = reports.some(({ status }) => status === 'submitted')
  const typed = reportTyped(view, open?.content ?? null, site.today)
  const duty = await loadDuty(deps.reader, view.id)
  return { visit, view, organs, open, waiting, duty, typed }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site, deps } = visit
  const form = await readForm(c)
  const set = await stage(visit)
  const key = keyOf(form)
  const submits = form.text('do') === 'submit'
  const back = submits ? '/work/reports' : `/work/report/${set.view.id}`
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  set.typed = readReport(form, set.view.measures)
  const errors = await attach(set, form)
  const made = contentFrom(set.typed, set.view.measures, site.t)
  if ('errors' in made) errors.push(...made.errors)
  if ('errors' in made || errors.length > 0) return draw(set, errors)
  const evidence = await trueEvidence(deps.reader, made.content.evidence)
  const input = {
    commitment: set.view.id,
    report: set.open?.id ?? null,
    content: { ...made.content, evidence },
  }
  const outcome = await act(visit, submits ? submitReport : draftReport, { input, key })
  if ('refusal' in outcome)
    return draw(
      set,
      errorsOf(site.t, outcome.refusal, (path) => fieldAt(set, path)),
    )
  const page = form.text('do') === 'more' ? `${back}#evidence` : back
  return c.redirect(withDone(page, outcome.seq), 303)
}

/**
 * Attaches the piece of evidence that was typed, if any, so that from here on it travels with the
 * form.
 */
async function attach(set: Stage, form: PostedForm): Promise<FieldError[]> {
  const { deps, site } = set.visit
  const file = form.file('file')
  const errors = [...evidenceErrors(set.typed.adding, file, site.t), ...fileErrors(site, file)]
  const { grade, title, url } = set.typed.adding
  if (errors.length > 0 || title === '' || !isGrade(grade)) return errors
  const piece: Evidence = {
    grade,
    title,
    url: url === '' ? null : url,
    file: file ? await keepFile(deps, file) : null,
  }
  set.typed = { ...set.typed, evidence: [...set.typed.evidence, piece], adding: nothingTyped }
  return []
}

/** Where a refused part of the report was typed. */
function fieldAt({ view, typed }: Stage, path: string): string | undefined {
  const [first] = view.measures
  if (path === 'content.asOf' || path === 'report.as-of-in-future') return 'asOf'
  if (path === 'content.note') return 'note'
  if (path === 'report.needs-evidence' || path.startsWith('content.evidence')) return 'title'
  const value = /^content\.values\.(\d+)/.exec(path)?.[1]
  if (value !== undefined) {
    const given = view.measures.filter(({ id }) => (typed.values[id] ?? '') !== '')
    return valueName(given[Number(value)]?.id ?? '')
  }
  return path.startsWith('report.') && first ? valueName(first.id) : undefined
}

async function draw(set: Stage, errors: readonly FieldError[]): Promise<Response> {
  const { visit, view, organs, open, waiting, duty, typed } = set
  const page = (
    <ReportPage
      site={visit.site}
      view={view}
      organs={organs}
      open={open}
      waiting={waiting}
      duty={duty}
      typed={typed}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
