import { isPending } from '../../../engines/plan/challenge.ts'
import { listCases } from '../../../engines/plan/accountability/load-cases.ts'
import {
  listAssessments,
  listScores,
} from '../../../engines/plan/assessment/views/load-assessments.ts'
import { missedBy } from '../../../engines/plan/duty/load-duties.ts'
import { listChallenges } from '../../../engines/plan/views/load-challenges.ts'
import { listReports } from '../../../engines/plan/views/load-reports.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import { Layout } from '../../components/layout.tsx'
import type { LoadCity } from '../city-data.ts'
import { auditedShare, unitFacts } from './unit-facts.ts'
import { UnitPage } from './unit-page.tsx'
import { UnitTable } from './unit-table.tsx'

/** /units and one unit's page. */
export function unitRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/units', async (c) => {
      const site = c.get('site')
      const city = await loadCity(site.today)
      return c.html(
        <Layout site={site} title={site.t('public.unit.list')} door="plan">
          <h1>{site.t('public.unit.list')}</h1>
          <p class="lead">{site.t('public.unit.listLead')}</p>
          <UnitTable site={site} city={city} />
        </Layout>,
      )
    })
    app.get('/units/:organ', async (c) => {
      const site = c.get('site')
      const { organs, commitments } = await loadCity(site.today)
      const organ = organs.get(c.req.param('organ'))
      if (!organ) throw new NotFound(`no organ ${c.req.param('organ')}`)
      const facts = unitFacts(organ.id, commitments, site.today)
      const audited = auditedShare(await listReports(reader, { organ: organ.id }))
      const challenges = await listChallenges(reader, { organ: organ.id })
      const challenged = challenges.filter(isPending).length
      const [missed, assessments, scores, cases] = await Promise.all([
        missedBy(reader, organ.id),
        listAssessments(reader),
        listScores(reader, { organ: organ.id }),
        listCases(reader, { organ: organ.id }),
      ])
      return c.html(
        <UnitPage
          site={site}
          organ={organ}
          facts={facts}
          audited={audited}
          challenged={challenged}
          missed={missed}
          assessments={assessments}
          scores={scores}
          cases={cases}
        />,
      )
    })
  }
}
