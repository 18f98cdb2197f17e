import { handInPart } from '../../../../engines/plan/duty/commands.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { handingIn } from './needs.ts'
import { PartPage, PartsPage } from './part-pages.tsx'
import { partsOwed } from './parts-owed.ts'

/** /work/parts: what supporting units hand in for the leads' reports. */
export function partRoutes(deps: WorkDeps): Routes {
  const own = (c: Visit['c']) => handingIn(organOf(c))
  return (app) => {
    app.get('/work/parts', officer(deps, own, list))
    app.get(
      '/work/parts/:commitment',
      officer(deps, own, (visit) => draw(visit, '', [])),
    )
    app.post('/work/parts/:commitment', officer(deps, own, send))
  }
}

function organOf(c: Visit['c']): string {
  return c.get('site').user?.post?.organ ?? ''
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const city = await deps.loadCity(site.today)
  const rows = await partsOwed(deps.reader, city, organOf(c))
  const done = await doneOf(visit)
  return c.html(<PartsPage site={site} rows={rows} organs={city.organs} done={done} />)
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone('/work/parts', before), 303)
  const text = form.text('text')
  if (text === '')
    return draw(visit, text, [{ name: 'text', message: site.t('duty.work.partMissing') }])
  const input = { commitment: c.req.param('commitment'), organ: organOf(c), text }
  const outcome = await act(visit, handInPart, { input, key })
  if ('refusal' in outcome)
    return draw(
      visit,
      text,
      errorsOf(site.t, outcome.refusal, (path) => (path === 'text' ? path : undefined)),
    )
  return c.redirect(withDone('/work/parts', outcome.seq), 303)
}

async function draw(visit: Visit, typed: string, errors: readonly FieldError[]): Promise<Response> {
  const { c, deps, site } = visit
  const city = await deps.loadCity(site.today)
  const owed = await partsOwed(deps.reader, city, organOf(c))
  const id = c.req.param('commitment')
  const row = owed.find(({ view }) => view.id === id)
  if (!row) throw new NotFound(`no part of ${id} is owed`)
  const page = <PartPage site={site} row={row} organs={city.organs} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
