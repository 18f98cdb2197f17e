import { listReports } from '../../../../engines/plan/views/load-reports.ts'
import type { Routes } from '../../../app.tsx'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { ReportsPage } from './reports-page.tsx'

/** /work/reports: what one's own office leads and has reported. */
export function reportsRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/reports',
      officer(
        deps,
        (c) => ({
          command: 'report.submit',
          power: 'report.submit',
          organ: c.get('site').user?.post?.organ ?? '',
        }),
        show,
      ),
    )
  }
}

async function show(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const organ = user.post?.organ ?? ''
  const [{ commitments, organs }, reports] = await Promise.all([
    deps.loadCity(site.today),
    listReports(deps.reader, { organ }),
  ])
  const led = commitments.filter(({ commitment }) => commitment.lead === organ)
  const done = await doneOf(visit)
  const shown = { organ, organs, led, reports, done }
  return c.html(<ReportsPage site={site} {...shown} />)
}
