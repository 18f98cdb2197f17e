import {
  adoptAnnualPlan,
  removeAnnualItems,
  setAnnualItems,
} from '../../../../engines/plan/annual/commands.ts'
import { proposeGoals } from '../../../../engines/plan/annual/propose-goals.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { AnyCommand } from '../../../../kernel/command.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { type LoadedAnnual, loadAnnuals } from '../../annual/load-annual-page.ts'
import { commitmentTitle } from '../../commitment-facts.ts'
import { pageNumber } from '../../page-number.ts'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { type AdoptTyped, AnnualWorkPage, candidatesPerPage } from './annual-work-page.tsx'
import { approving, changingYear, drafting } from './needs.ts'

const nothingTyped: AdoptTyped = { adoptedOn: { year: '', month: '', day: '' }, decision: '' }

/** /work/annual/:plan/:year: takes items in and out of a draft, and brings it into force. */
export function annualWorkRoutes(deps: WorkDeps): Routes {
  const path = '/work/annual/:plan/:year{[0-9]{4}}'
  return (app) => {
    app.get(
      path,
      officer(deps, [drafting, approving, changingYear], (visit) => draw(visit, nothingTyped, [])),
    )
    app.post(path, officer(deps, [drafting, approving], send))
  }
}

/** The year's plan the address names. */
export async function annualAt({ c, deps, site }: Visit): Promise<LoadedAnnual> {
  const { plan = '', year = '' } = c.req.param() as Record<string, string>
  const city = await deps.loadCity(site.today)
  const asked = { city, today: site.today, plan, year: Number(year) }
  const [loaded] = await loadAnnuals(deps.reader, asked)
  if (!loaded) throw new NotFound(`no annual plan ${plan} ${year}`)
  return loaded
}

/** Promises led by a unit that the draft does not hold yet, in the order of the plan. */
function candidatesOf({ plan, items }: LoadedAnnual): CommitmentView[] {
  const held = new Set(
    items.filter(({ status }) => status === 'planned').map(({ commitment }) => commitment),
  )
  return plan.commitments.filter(
    ({ id, commitment, result }) =>
      commitment.lead !== null && result.state !== 'done' && !held.has(id),
  )
}

interface Asked {
  command: AnyCommand
  input: object
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const loaded = await annualAt(visit)
  const { plan, year } = loaded.annual
  const back = `/work/annual/${plan}/${year}`
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  const typed: AdoptTyped = {
    adoptedOn: form.dateParts('adoptedOn'),
    decision: form.text('decision'),
  }
  const asked = askedBy(form, { visit, loaded, typed })
  if ('errors' in asked) return draw(visit, typed, asked.errors)
  const { command, input } = asked
  const outcome = await act(visit, command, { input: { plan, year, ...input }, key })
  if ('refusal' in outcome)
    return draw(
      visit,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => (path === 'decision' ? path : 'adoptedOn')),
    )
  return c.redirect(withDone(back, outcome.seq), 303)
}

interface Given {
  visit: Visit
  loaded: LoadedAnnual
  typed: AdoptTyped
}

function askedBy(form: PostedForm, given: Given): Asked | { errors: FieldError[] } {
  const { t } = given.visit.site
  if (form.text('act') === 'adopt') return adoption(given)
  const name = form.text('act') === 'remove' ? 'item' : 'add'
  const chosen = form.list(name)
  if (chosen.length === 0) return { errors: [{ name, message: t('annual.work.addMissing') }] }
  if (chosen.length > candidatesPerPage)
    return { errors: [{ name, message: t('annual.work.tooMany') }] }
  if (name === 'item') return { command: removeAnnualItems, input: { commitments: chosen } }
  const items = candidatesOf(given.loaded)
    .filter(({ id }) => chosen.includes(id))
    .map((view) => itemOf(view, given.loaded.annual.year))
  return { command: setAnnualItems, input: { items } }
}

function itemOf(view: CommitmentView, year: number) {
  const { startOn, dueOn, measures } = view
  const goals = proposeGoals(measures, { startOn, dueOn }, year)
  return { commitment: view.id, task: commitmentTitle(view), goals }
}

function adoption({ visit, typed }: Given): Asked | { errors: FieldError[] } {
  const adoptedOn = dateOfParts(typed.adoptedOn)
  const { decision } = typed
  const message = visit.site.t('annual.work.adoptMissing')
  const errors: FieldError[] = []
  if (!adoptedOn) errors.push({ name: 'adoptedOn', message })
  if (decision === '') errors.push({ name: 'decision', message })
  if (errors.length > 0) return { errors }
  return { command: adoptAnnualPlan, input: { adoptedOn, decision } }
}

async function draw(
  visit: Visit,
  typed: AdoptTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const loaded = await annualAt(visit)
  const { organs } = await deps.loadCity(site.today)
  const [draft, approve, change] = await Promise.all(
    [drafting, approving, changingYear].map((need) => refusalFor(visit, need)),
  )
  const page = (
    <AnnualWorkPage
      site={site}
      loaded={loaded}
      candidates={candidatesOf(loaded)}
      organs={organs}
      page={{
        items: pageNumber(c.req.query('items')),
        candidates: pageNumber(c.req.query('candidates')),
      }}
      may={{ draft: draft === null, approve: approve === null, change: change === null }}
      typed={typed}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
