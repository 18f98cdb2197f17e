import { z } from 'zod'
import { challengeIdOf, raiseChallenge } from '../../../../engines/plan/commands/challenge.ts'
import type { ChallengeState, Material } from '../../../../engines/plan/challenge.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { loadReport, type Report } from '../../../../engines/plan/views/load-reports.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { fileErrors, keepFile } from '../report/keep-file.ts'
import { RaisePage, type RaiseTyped } from './raise-page.tsx'

const raising: Need = { command: 'challenge.raise', power: 'challenge.raise' }

/** /challenge/:report, for whoever is signed in: it takes a right, not a post. `?about=done` contests a “done”. */
export function raiseRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/challenge/:report',
      officer(deps, raising, async (visit) =>
        draw(await stage(visit), { statement: '', url: '' }, []),
      ),
    )
    app.post('/challenge/:report', officer(deps, raising, send))
  }
}

interface Stage {
  visit: Visit
  report: Report
  about: ChallengeState['about']
  view: CommitmentView
}

async function stage(visit: Visit): Promise<Stage> {
  const { c, deps, site } = visit
  const id = c.req.param('report') ?? ''
  const report = await loadReport(deps.reader, id)
  if (report?.status !== 'verified') throw new NotFound(`no verified report ${id}`)
  const { commitments } = await deps.loadCity(site.today)
  const view = commitments.find((each) => each.id === report.commitment)
  if (!view) throw new NotFound(`no commitment ${report.commitment} in force`)
  const about = c.req.query('about') === 'done' ? 'done' : 'report'
  return { visit, report, about, view }
}

async function send(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const form = await readForm(c)
  const set = await stage(visit)
  const typed = { statement: form.text('statement'), url: form.text('url') }
  const file = form.file('file')
  const errors = [...typedErrors(typed, visit), ...fileErrors(site, file)]
  if (errors.length > 0) return draw(set, typed, errors)
  const { statement } = typed
  const input = {
    report: set.report.id,
    about: set.about,
    statement,
    material: await materialOf(form, deps),
  }
  const outcome = await act(visit, raiseChallenge, { input, key: keyOf(form) })
  if ('refusal' in outcome) return draw(set, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  const id = challengeIdOf(set.report.id, user.person)
  return c.redirect(withDone(`/commitments/${set.view.id}#${id}`, outcome.seq), 303)
}

function typedErrors({ statement, url }: RaiseTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (statement === '') errors.push({ name: 'statement', message: t('challenge.statementMissing') })
  if (url !== '' && !z.url({ protocol: /^https?$/ }).safeParse(url).success)
    errors.push({ name: 'url', message: t('challenge.urlWrong') })
  return errors
}

async function materialOf(form: PostedForm, deps: WorkDeps): Promise<Material | null> {
  const file = form.file('file')
  const url = form.given('url')
  return file || url ? { url, file: file ? await keepFile(deps, file) : null } : null
}

function fieldAt(path: string): string | undefined {
  return path === 'statement' ? 'statement' : path.startsWith('material.url') ? 'url' : undefined
}

async function draw(
  { visit, report, about, view }: Stage,
  typed: RaiseTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { organs } = await visit.deps.loadCity(visit.site.today)
  const page = (
    <RaisePage
      site={visit.site}
      report={report}
      about={about}
      view={view}
      organs={organs}
      typed={typed}
      errors={errors}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
