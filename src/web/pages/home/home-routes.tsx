import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { HomePage } from './home-page.tsx'
import { SearchPage } from './search-page.tsx'

/** / and /search. */
export function homeRoutes(loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/', async (c) => {
      const site = c.get('site')
      return c.html(<HomePage site={site} city={await loadCity(site.today)} />)
    })
    app.get('/search', async (c) => {
      const site = c.get('site')
      const query = (c.req.query('q') ?? '').trim().slice(0, 100)
      const city = await loadCity(site.today)
      return c.html(<SearchPage site={site} city={city} query={query} />)
    })
  }
}
