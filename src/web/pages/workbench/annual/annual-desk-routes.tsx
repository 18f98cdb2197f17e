import { openAnnualPlan } from '../../../../engines/plan/annual/commands.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { loadAnnuals } from '../../annual/load-annual-page.ts'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { AnnualDeskPage, type OpenTyped } from './annual-desk-page.tsx'
import { approving, changingYear, drafting } from './needs.ts'

/** /work/annual: opens a year's draft. */
export function annualDeskRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/annual',
      officer(deps, [drafting, approving, changingYear], async (visit) =>
        draw(visit, await nextYear(visit), []),
      ),
    )
    app.post('/work/annual', officer(deps, drafting, send))
  }
}

/** What is most likely to be drafted: the year after the latest of the first plan. */
async function nextYear({ deps, site }: Visit): Promise<OpenTyped> {
  const city = await deps.loadCity(site.today)
  const [plan] = city.plans
  if (!plan) return { plan: '', year: '' }
  const [latest] = await loadAnnuals(deps.reader, { city, today: site.today, plan: plan.id })
  const year = latest ? latest.annual.year + 1 : Number(site.today.slice(0, 4))
  return { plan: plan.id, year: String(year) }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const typed: OpenTyped = { plan: form.text('plan'), year: form.quantity('year') ?? '' }
  const back = `/work/annual/${typed.plan}/${typed.year}`
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  if (!/^\d{4}$/.test(typed.year))
    return draw(visit, typed, [{ name: 'year', message: site.t('annual.work.yearMissing') }])
  const input = { plan: typed.plan, year: Number(typed.year) }
  const outcome = await act(visit, openAnnualPlan, { input, key })
  if ('refusal' in outcome)
    return draw(
      visit,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => (path === 'plan' ? 'plan' : 'year')),
    )
  return c.redirect(withDone(back, outcome.seq), 303)
}

async function draw(
  visit: Visit,
  typed: OpenTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const city = await deps.loadCity(site.today)
  const page = (
    <AnnualDeskPage
      site={site}
      years={await loadAnnuals(deps.reader, { city, today: site.today })}
      plans={city.plans}
      mayDraft={(await refusalFor(visit, drafting)) === null}
      typed={typed}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
