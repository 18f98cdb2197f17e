import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { doneOf } from '../workbench/act/done-banner.tsx'
import { AnnualListPage } from './annual-list-page.tsx'
import { annualFilters, AnnualPage } from './annual-page.tsx'
import { pageNumber } from '../page-number.ts'
import { loadAnnuals } from './load-annual-page.ts'

/** /annual and each year, for everyone. */
export function annualRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/annual', async (c) => {
      const site = c.get('site')
      const city = await loadCity(site.today)
      const years = await loadAnnuals(reader, { city, today: site.today })
      return c.html(<AnnualListPage site={site} years={years} />)
    })
    app.get('/annual/:plan/:year{[0-9]{4}}', async (c) => {
      const site = c.get('site')
      const city = await loadCity(site.today)
      const { plan, year } = c.req.param()
      const asked = { city, today: site.today, plan, year: Number(year) }
      const [loaded] = await loadAnnuals(reader, asked)
      if (!loaded) throw new NotFound(`no annual plan ${plan} ${year}`)
      const show = annualFilters.find((each) => each === c.req.query('show')) ?? 'all'
      return c.html(
        <AnnualPage
          site={site}
          {...loaded}
          organs={city.organs}
          show={show}
          page={pageNumber(c.req.query('page'))}
          done={await doneOf({ c, deps: { reader }, user: site.user })}
        />,
      )
    })
  }
}
