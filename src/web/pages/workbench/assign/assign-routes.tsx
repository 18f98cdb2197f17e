import { assignCommitments } from '../../../../engines/plan/commands/assign.ts'
import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, type Outcome, sentBefore, withDone } from '../act/act.ts'
import { AssignPage, assignHref } from './assign-page.tsx'
import {
  type AssignFilter,
  type AssignRow,
  type AssignTable,
  assignTable,
  shows,
  withTyped,
} from './assign-rows.ts'
import { assignmentOfRow, type GivenOut } from './assignment-of-row.ts'
import { doneOf } from '../act/done-banner.tsx'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'

export const assigning: Need = { command: 'commitment.assign', power: 'plan.assign' }

/**
 * /work/assign/:plan: gives commitments to units, by the row or all that the text itself decides.
 */
export function assignRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/assign/:plan',
      officer(deps, assigning, async (visit) => draw(visit, await stage(visit), [])),
    )
    app.post('/work/assign/:plan', officer(deps, assigning, assign))
  }
}

interface Stage {
  plan: LoadedPlan
  organs: ReadonlyMap<string, Organ>
  filter: AssignFilter
  table: AssignTable
}

async function stage({ c, deps, site }: Visit): Promise<Stage> {
  const { plans, organs } = await deps.loadCity(site.today)
  const plan = plans.find(({ id }) => id === c.req.param('plan'))
  if (!plan) throw new NotFound(`no plan ${c.req.param('plan')}`)
  const anyUnowned = plan.total.counts.unowned > 0
  const filter = {
    show: shows.find((show) => show === c.req.query('show')) ?? (anyUnowned ? 'unowned' : 'all'),
    chapter: wholeNumber(c.req.query('chapter'), 0),
    page: wholeNumber(c.req.query('page'), 1),
  }
  return { plan, organs, filter, table: assignTable(plan, organs, filter) }
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,4}$/.test(text)
    ? Math.max(Number(text), otherwise)
    : otherwise
}

async function assign(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const set = await stage(visit)
  const back = assignHref(set.plan.id, set.filter)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  const byTail = form.text('act') === 'tails'
  const typed = byTail ? set.table.rows : withTyped(set.table.rows, form)
  const shown = { ...set, table: { ...set.table, rows: typed } }
  const chosen = byTail ? set.table.byTail : typed.filter((row) => row.typed.taken)
  const made = assignmentsOf(visit, chosen, set.organs)
  if ('errors' in made) return draw(visit, shown, made.errors)
  const outcome = await giveOut(visit, made.assignments, key)
  if ('refusal' in outcome) return draw(visit, shown, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone(back, outcome.seq), 303)
}

function assignmentsOf(
  { site: { t } }: Visit,
  rows: readonly AssignRow[],
  organs: ReadonlyMap<string, Organ>,
): { assignments: GivenOut[] } | { errors: FieldError[] } {
  if (rows.length === 0) return { errors: [{ message: t('work.assign.nothingChosen') }] }
  const made = rows.map((row) => assignmentOfRow(row, organs, t))
  const errors = made.flatMap((each) => ('errors' in each ? each.errors : []))
  if (errors.length > 0) return { errors }
  return { assignments: made.flatMap((each) => ('assignment' in each ? [each.assignment] : [])) }
}

/** How many fit an entry with room to spare. */
const lotSize = 50

/** In lots, each an entry: a text may name the lead of more commitments than one entry holds. */
async function giveOut(
  visit: Visit,
  assignments: readonly GivenOut[],
  key: string,
): Promise<Outcome> {
  let outcome: Outcome | null = null
  for (let from = 0; from < assignments.length; from += lotSize) {
    const input = { assignments: assignments.slice(from, from + lotSize) }
    // The last lot has the form's own key: only once all is done is the form known as sent.
    const last = from + lotSize >= assignments.length
    const lot = await act(visit, assignCommitments, {
      input,
      key: last ? key : `${key}.${from / lotSize + 1}`,
    })
    if ('refusal' in lot) return lot
    outcome = lot
  }
  if (!outcome) throw new RangeError('nothing to give out')
  return outcome
}

async function draw(visit: Visit, set: Stage, errors: readonly FieldError[]): Promise<Response> {
  const { c, site } = visit
  const { plan, organs, filter, table } = set
  const page = (
    <AssignPage
      site={site}
      plan={plan}
      organs={organs}
      filter={filter}
      table={table}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
