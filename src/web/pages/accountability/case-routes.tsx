import { listCases, loadCase } from '../../../engines/plan/accountability/load-cases.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { CaseListPage, CasePage } from './case-page.tsx'

/** /cases, for everyone. */
export function caseRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/cases', async (c) => {
      const site = c.get('site')
      const { organs } = await loadCity(site.today)
      return c.html(
        <CaseListPage site={site} cases={await listCases(reader, {})} organs={organs} />,
      )
    })
    app.get('/cases/:case', async (c) => {
      const site = c.get('site')
      const one = await loadCase(reader, c.req.param('case'))
      if (!one) throw new NotFound(`no case ${c.req.param('case')}`)
      const { organs } = await loadCity(site.today)
      return c.html(<CasePage site={site} one={one} organs={organs} />)
    })
  }
}
