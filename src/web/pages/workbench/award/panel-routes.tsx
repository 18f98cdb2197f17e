import { decideAward, voteOnAward } from '../../../../engines/plan/award/commands.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { loadNomination } from '../../award/award-routes.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { decidingAwards, voting } from './needs.ts'
import { PanelListPage, PanelPage, type PanelTyped } from './panel-page.tsx'
import { awardsToDecide, awardsToVote } from './waiting-awards.ts'

/** /work/awards: what the panel votes on and what is to be decided, and each nomination. */
export function panelRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/awards', officer(deps, [voting, decidingAwards], list))
    app.get(
      '/work/awards/:award',
      officer(deps, [voting, decidingAwards], (visit) =>
        draw(visit, { choice: '', reason: '' }, []),
      ),
    )
    app.post('/work/awards/:award', officer(deps, [voting, decidingAwards], carryOn))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const organ = user.post?.organ ?? ''
  const { organs } = await deps.loadCity(site.today)
  const mayVote = (await refusalFor(visit, voting)) === null
  const mayOpen = (await refusalFor(visit, decidingAwards)) === null
  const waiting = [
    ...(mayVote ? await awardsToVote(visit, organ) : []),
    ...(mayOpen ? await awardsToDecide(visit, organ) : []),
  ]
  const awards = [...new Map(waiting.map((award) => [award.id, award])).values()]
  const done = await doneOf(visit)
  return c.html(
    <PanelListPage site={site} awards={awards} organs={organs} mayOpen={mayOpen} done={done} />,
  )
}

async function carryOn(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const award = c.req.param('award') ?? ''
  const form = await readForm(c)
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone('/work/awards', before), 303)
  const votes = form.text('act') === 'vote'
  const typed = { choice: form.text('choice'), reason: form.text('reason') }
  const errors = errorsIn(typed, votes, visit)
  if (errors.length > 0) return draw(visit, typed, errors)
  const { reason } = typed
  const yes = typed.choice === 'yes'
  const outcome = await (votes
    ? act(visit, voteOnAward, { input: { award, inFavour: yes, reason }, key })
    : act(visit, decideAward, { input: { award, granted: yes, reason }, key }))
  if ('refusal' in outcome)
    return draw(
      visit,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => (path.startsWith('award.') ? 'choice' : path)),
    )
  return c.redirect(withDone('/work/awards', outcome.seq), 303)
}

function errorsIn(
  { choice, reason }: PanelTyped,
  votes: boolean,
  { site: { t } }: Visit,
): FieldError[] {
  const errors: FieldError[] = []
  if (choice !== 'yes' && choice !== 'no')
    errors.push({ name: 'choice', message: t(votes ? 'award.voteMissing' : 'award.decideMissing') })
  if (reason === '') errors.push({ name: 'reason', message: t('award.reasonMissing') })
  return errors
}

async function draw(
  visit: Visit,
  typed: PanelTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site, user } = visit
  const { award, round } = await loadNomination(deps.reader, c.req.param('award') ?? '')
  const organ = user.post?.organ ?? ''
  const { organs } = await deps.loadCity(site.today)
  const among = (awards: readonly { id: string }[]) => awards.some(({ id }) => id === award.id)
  const mayVote = (await refusalFor(visit, voting)) === null
  const mayDecide = (await refusalFor(visit, decidingAwards)) === null
  const may = {
    vote: mayVote && among(await awardsToVote(visit, organ)),
    decide: mayDecide && among(await awardsToDecide(visit, organ)),
  }
  const page = (
    <PanelPage
      site={site}
      award={award}
      round={round}
      organs={organs}
      may={may}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
