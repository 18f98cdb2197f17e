import type { Context } from 'hono'
import { alignLoadedPlans } from '../../../engines/plan/views/align-loaded-plans.ts'
import { planGaps, planHierarchy } from '../../../engines/plan/views/plan-hierarchy.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { WebEnv } from '../../env.ts'
import type { LoadCity } from '../city-data.ts'
import { mayAct } from '../workbench/act/powers-held.ts'
import { AlignmentPage } from './alignment-page.tsx'
import { GapsPage } from './gaps-page.tsx'
import { PlanPairPage } from './plan-pair-page.tsx'

/** /alignment and what is under it, and a plan's gaps: how the plans fit together. */
export function alignmentRoutes(deps: {
  reader: ReaderStore
  loadCity: LoadCity
  now(): string
}): Routes {
  const { reader, loadCity } = deps
  const cityAndPlan = async (c: Context<WebEnv>, id: string) => {
    const city = await loadCity(c.get('site').today)
    const plan = city.plans.find((each) => each.id === id)
    if (!plan) throw new NotFound(`no plan ${id}`)
    return { city, plan }
  }
  const mayDecide = async (c: Context<WebEnv>): Promise<boolean> => {
    const { user } = c.get('site')
    if (!user) return false
    const asked = { command: 'alignment.settle', authority: { power: 'plan.align' } }
    const answer = await mayAct(reader, { ...asked, actor: user.person, at: deps.now() })
    return !('code' in answer)
  }
  return (app) => {
    app.get('/alignment', async (c) => {
      const site = c.get('site')
      const { plans } = await loadCity(site.today)
      return c.html(<AlignmentPage site={site} placed={await planHierarchy(reader, plans)} />)
    })
    app.get('/alignment/compare', (c) => {
      const { first = '', second = '' } = c.req.query()
      if (first === '' || second === '' || first === second) return c.redirect('/alignment', 303)
      const address = [first, second].map((each) => encodeURIComponent(each)).join('/')
      return c.redirect(`/alignment/${address}`, 303)
    })
    app.get('/alignment/:first/:second', async (c) => {
      const { city, plan } = await cityAndPlan(c, c.req.param('first'))
      const { plan: other } = await cityAndPlan(c, c.req.param('second'))
      if (plan === other) throw new NotFound('a plan is not held against itself')
      const aligned = await alignLoadedPlans(reader, plan, other)
      return c.html(
        <PlanPairPage
          site={c.get('site')}
          aligned={aligned}
          organs={city.organs}
          mayDecide={await mayDecide(c)}
        />,
      )
    })
    app.get('/plans/:plan/gaps', async (c) => {
      const { city, plan } = await cityAndPlan(c, c.req.param('plan'))
      const found = await planGaps(reader, city.plans, plan)
      return c.html(<GapsPage site={c.get('site')} plan={plan} found={found} />)
    })
  }
}
