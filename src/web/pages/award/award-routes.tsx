import {
  type Award,
  type AwardRound,
  hasSupported,
  listAwards,
  listRounds,
  loadAward,
} from '../../../engines/plan/award/load-awards.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { FieldError } from '../../components/error-summary.tsx'
import type { LoadCity } from '../city-data.ts'
import { doneOf } from '../workbench/act/done-banner.tsx'
import { AwardListPage } from './award-list-page.tsx'
import { AwardPage } from './award-page.tsx'

/** /awards, for everyone. */
export function awardRoutes(reader: ReaderStore, loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/awards', async (c) => {
      const site = c.get('site')
      const [rounds, awards] = await Promise.all([listRounds(reader), listAwards(reader, {})])
      const { organs } = await loadCity(site.today)
      return c.html(<AwardListPage site={site} rounds={rounds} awards={awards} organs={organs} />)
    })
    app.get('/awards/:award', async (c) =>
      c.html(await awardPage({ reader, loadCity }, c, c.req.param('award'), [])),
    )
  }
}

type Asking = Parameters<typeof doneOf>[0]['c']

/** One nomination's page; with `errors` where an act on it was refused. */
export async function awardPage(
  { reader, loadCity }: { reader: ReaderStore; loadCity: LoadCity },
  c: Asking,
  id: string,
  errors: readonly FieldError[],
) {
  const site = c.get('site')
  const { award, round } = await loadNomination(reader, id)
  const { organs } = await loadCity(site.today)
  const { user } = site
  const supported = user !== null && (await hasSupported(reader, id, user.person))
  const done = await doneOf({ c, deps: { reader }, user })
  return (
    <AwardPage
      site={site}
      award={award}
      round={round}
      organs={organs}
      supported={supported}
      done={done}
      errors={errors}
    />
  )
}

/** A nomination and its round. Throws NotFound where there is none. */
export async function loadNomination(
  reader: ReaderStore,
  id: string,
): Promise<{ award: Award; round: AwardRound }> {
  const award = await loadAward(reader, id)
  const round = (await listRounds(reader)).find((each) => each.id === award?.round)
  if (!award || !round) throw new NotFound(`no nomination ${id}`)
  return { award, round }
}
