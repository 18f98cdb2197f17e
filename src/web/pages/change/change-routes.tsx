import { listChanges } from '../../../engines/plan/change/list-changes.ts'
import { listDecisions } from '../../../engines/plan/change/load-decisions.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { doneOf } from '../workbench/act/done-banner.tsx'
import { type ChangeFilter, changeFilters, ChangesPage } from './changes-page.tsx'
import { pageNumber } from '../page-number.ts'
import { DecisionPage } from './decision-page.tsx'

/** /changes and the decisions behind them, for everyone. */
export function changeRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/changes', async (c) => {
      const site = c.get('site')
      const { plans, organs } = await loadCity(site.today)
      const { show = 'all', page } = c.req.query()
      return c.html(
        <ChangesPage
          site={site}
          organs={organs}
          changes={listChanges(plans)}
          decisions={await listDecisions(reader)}
          dropped={plans.flatMap((plan) => plan.dropped).length}
          show={Object.hasOwn(changeFilters, show) ? (show as ChangeFilter) : 'all'}
          page={pageNumber(page)}
        />,
      )
    })
    app.get('/changes/decisions/:decision', async (c) => {
      const site = c.get('site')
      const { plans, organs } = await loadCity(site.today)
      const id = c.req.param('decision')
      const decision = (await listDecisions(reader)).find((each) => each.id === id)
      const plan = plans.find((each) => each.id === decision?.plan)
      if (!decision || !plan) throw new NotFound(`no decision ${id}`)
      const views = new Map([...plan.commitments, ...plan.dropped].map((view) => [view.id, view]))
      return c.html(
        <DecisionPage
          site={site}
          decision={decision}
          planTitle={plan.plan.title}
          views={views}
          organs={organs}
          done={await doneOf({ c, deps: { reader }, user: site.user })}
        />,
      )
    })
  }
}
