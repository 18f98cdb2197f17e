import type { Finding, Tally } from '../../../engines/plan/evaluation/tally.ts'
import {
  hasAnswered,
  listEvaluations,
} from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Instant } from '../../../kernel/time.ts'
import type { Routes } from '../../app.tsx'
import type { FieldError } from '../../components/error-summary.tsx'
import type { LoadCity } from '../city-data.ts'
import { doneOf } from '../workbench/act/done-banner.tsx'
import { mayAct } from '../workbench/act/powers-held.ts'
import { overriding } from '../workbench/evaluation/needs.ts'
import { findingsOf, groupsIn } from './class-chart.tsx'
import { firstGroup } from './evaluation-facts.tsx'
import { EvaluationListPage } from './evaluation-list-page.tsx'
import { EvaluationPage, type Shown } from './evaluation-page.tsx'
import { loadReport } from './report.ts'
import { reportDocx } from './word/report-docx.ts'

interface EvaluationDeps {
  reader: ReaderStore
  loadCity: LoadCity
  now: () => Instant
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** /evaluations, for everyone. */
export function evaluationRoutes(deps: EvaluationDeps): Routes {
  const { reader, loadCity } = deps
  return (app) => {
    app.get('/evaluations', async (c) => {
      const site = c.get('site')
      const { plans } = await loadCity(site.today)
      const wanted = c.req.query('plan')
      const page = (
        <EvaluationListPage
          site={site}
          evaluations={await listEvaluations(reader, wanted)}
          plans={new Map(plans.map(({ id, plan }) => [id, plan.title]))}
        />
      )
      return c.html(page)
    })
    app.get('/evaluations/:file{[a-z0-9-]+\\.docx}', async (c) => {
      const site = c.get('site')
      const id = c.req.param('file').replace(/\.docx$/, '')
      const report = await loadReport(reader, await loadCity(site.today), id)
      c.header('Content-Disposition', `attachment; filename="evaluation-${id}.docx"`)
      return c.body(await reportDocx(site, report), 200, { 'Content-Type': wordType })
    })
    app.get('/evaluations/:evaluation', async (c) =>
      c.html(await evaluationPage(deps, c, c.req.param('evaluation'), [])),
    )
  }
}

type Asking = Parameters<typeof doneOf>[0]['c']

/** One evaluation's page; with `errors` where an act on it was refused. */
export async function evaluationPage(
  { reader, loadCity, now }: EvaluationDeps,
  c: Asking,
  id: string,
  errors: readonly FieldError[],
) {
  const site = c.get('site')
  const { user } = site
  const report = await loadReport(reader, await loadCity(site.today), id)
  const { status, standing } = report.evaluation
  return (
    <EvaluationPage
      site={site}
      report={report}
      shown={shownIn(c.req.query(), standing)}
      answered={user !== null && (await hasAnswered(reader, id, user.person))}
      mayOverride={status === 'computed' && (await mayOverride({ reader, now }, user?.person))}
      done={await doneOf({ c, deps: { reader }, user })}
      errors={errors}
    />
  )
}

async function mayOverride(
  { reader, now }: Omit<EvaluationDeps, 'loadCity'>,
  actor: string | undefined,
): Promise<boolean> {
  if (actor === undefined) return false
  const { command, ...authority } = overriding
  return !('code' in (await mayAct(reader, { command, authority, actor, at: now() })))
}

/** What the address asks to be shown; what it gets wrong is left out. */
function shownIn(query: Readonly<Record<string, string>>, tally: Tally): Shown {
  const group = groupsIn(tally).find((each) => each === query.group) ?? firstGroup(tally)
  const finding = findingsOf(group).find((each): each is Finding => each === query.class) ?? null
  const { page = '1' } = query
  return { group, finding, page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1 }
}
