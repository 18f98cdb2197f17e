import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { commitmentsCsv } from './commitments-csv.ts'
import { loadComparison } from './load-comparison.ts'
import { ComparePage } from './compare-page.tsx'
import { PlanListPage } from './plan-list-page.tsx'
import { PlanPage } from './plan-page.tsx'

/** /plan, the plans, their text and data, and their versions side by side. */
export function planRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    const planOf = async (id: string, today: string) => {
      const { plans, organs } = await loadCity(today)
      const plan = plans.find((each) => each.id === id)
      if (!plan) throw new NotFound(`no plan ${id}`)
      return { plan, organs }
    }
    app.get('/plan', async (c) => {
      const { plans } = await loadCity(c.get('site').today)
      const [only] = plans
      if (plans.length === 1 && only) return c.redirect(`/plans/${only.id}`, 302)
      return c.html(<PlanListPage site={c.get('site')} plans={plans} />)
    })
    app.get('/plans/:plan', async (c) => {
      const site = c.get('site')
      const { plan, organs } = await planOf(c.req.param('plan'), site.today)
      return c.html(<PlanPage site={site} plan={plan} organs={organs} />)
    })
    app.get('/plans/:plan/text.txt', async (c) => {
      const { plan } = await planOf(c.req.param('plan'), c.get('site').today)
      return c.text(plan.text)
    })
    app.get('/plans/:plan/commitments.csv', async (c) => {
      const { plan, organs } = await planOf(c.req.param('plan'), c.get('site').today)
      c.header('Content-Disposition', `attachment; filename="${plan.id}-commitments.csv"`)
      return c.body(commitmentsCsv(plan, organs), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
      })
    })
    app.get('/plans/:plan/versions', async (c) => {
      const site = c.get('site')
      const { plan } = await planOf(c.req.param('plan'), site.today)
      const comparison = await loadComparison(reader, plan)
      return c.html(<ComparePage site={site} plan={plan} comparison={comparison} />)
    })
  }
}
