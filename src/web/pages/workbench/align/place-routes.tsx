import { placePlan } from '../../../../engines/plan/coordination/place-plan.ts'
import { planHierarchy } from '../../../../engines/plan/views/plan-hierarchy.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { PlanPlacesPage } from './plan-places-page.tsx'

/** /work/alignment: the plans and their places among each other. */
export function placeRoutes(deps: WorkDeps): Routes {
  const need = { command: placePlan.name, power: 'plan.align' }
  return (app) => {
    app.get(
      '/work/alignment',
      officer(deps, need, (visit) => draw(visit, [])),
    )
    app.post('/work/alignment', officer(deps, need, place))
  }
}

async function place(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const sort = form.text('sort')
  if (sort === '')
    return draw(visit, [{ name: 'sort', message: site.t('alignment.work.sortMissing') }])
  const under = form.text('under')
  const input = { plan: form.text('plan'), sort, under: under === 'none' ? null : under }
  const outcome = await act(visit, placePlan, { input, key })
  if ('refusal' in outcome) return draw(visit, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone('/work/alignment', outcome.seq), 303)
}

async function draw(visit: Visit, errors: readonly FieldError[]): Promise<Response> {
  const { c, deps, site } = visit
  const { plans } = await deps.loadCity(site.today)
  const placed = await planHierarchy(deps.reader, plans)
  const done = await doneOf(visit)
  return c.html(
    <PlanPlacesPage site={site} placed={placed} done={done} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  )
}
