import { escalations } from '../../../engines/plan/duty/ladder.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { SilencePage } from './silence-page.tsx'
import { silentRows } from './silent-rows.ts'

/** /silence, for everyone. */
export function silenceRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/silence', async (c) => {
      const site = c.get('site')
      const city = await loadCity(site.today)
      const show = escalations.find((each) => each === c.req.query('show')) ?? 'all'
      const rows = await silentRows(reader, city)
      return c.html(<SilencePage site={site} rows={rows} organs={city.organs} show={show} />)
    })
  }
}
