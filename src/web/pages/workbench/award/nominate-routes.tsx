import { nominateForAward, supportAward } from '../../../../engines/plan/award/commands.ts'
import {
  type AwardRound,
  listAwards,
  listRounds,
} from '../../../../engines/plan/award/load-awards.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { awardPage } from '../../award/award-routes.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { NominatePage, type NominateTyped } from './nominate-page.tsx'
import { nominating, supporting } from './needs.ts'

/** /nominate/:round and /support/:award, for whoever is signed in: they take a right, not a post. */
export function nominateRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/nominate/:round',
      officer(deps, nominating, (visit) => draw(visit, { organ: '', what: '', why: '' }, [])),
    )
    app.post('/nominate/:round', officer(deps, nominating, nominate))
    app.post('/support/:award', officer(deps, supporting, support))
  }
}

async function roundAt({ c, deps }: Visit): Promise<AwardRound> {
  const id = c.req.param('round') ?? ''
  const round = (await listRounds(deps.reader)).find((each) => each.id === id)
  if (!round) throw new NotFound(`no round ${id}`)
  return round
}

async function nominate(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const form = await readForm(c)
  const typed = { organ: form.text('organ'), what: form.text('what'), why: form.text('why') }
  const errors = errorsIn(typed, visit)
  if (errors.length > 0) return draw(visit, typed, errors)
  const round = await roundAt(visit)
  const taken = await listAwards(deps.reader, { round: round.id })
  const award = `${round.id}.${taken.length + 1}`
  const { organ, what: title, why: statement } = typed
  const input = { round: round.id, award, organ, title, statement }
  const outcome = await act(visit, nominateForAward, { input, key: keyOf(form) })
  if ('refusal' in outcome) return draw(visit, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone(`/awards/${award}`, outcome.seq), 303)
}

async function support(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const award = c.req.param('award') ?? ''
  const form = await readForm(c)
  const outcome = await act(visit, supportAward, { input: { award }, key: keyOf(form) })
  if ('refusal' in outcome)
    return c.html(await awardPage(deps, c, award, errorsOf(site.t, outcome.refusal)), 422)
  return c.redirect(withDone(`/awards/${award}`, outcome.seq), 303)
}

function errorsIn({ organ, what, why }: NominateTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (organ === '') errors.push({ name: 'organ', message: t('award.unitMissing') })
  if (what === '') errors.push({ name: 'what', message: t('award.whatMissing') })
  if (why === '') errors.push({ name: 'why', message: t('award.whyMissing') })
  return errors
}

function fieldAt(path: string): string | undefined {
  return path === 'title' ? 'what' : path === 'statement' ? 'why' : path
}

async function draw(
  visit: Visit,
  typed: NominateTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const { organs } = await deps.loadCity(site.today)
  const page = (
    <NominatePage
      site={site}
      round={await roundAt(visit)}
      organs={[...organs.values()]}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
