import { assignCommitments, moveDate } from '../../../../engines/plan/commands/assign.ts'
import { proposeOwners } from '../../../../engines/plan/intake/propose-owners.ts'
import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, type Outcome, withDone } from '../act/act.ts'
import { assigning } from './assign-routes.tsx'
import { CommitmentDutyPage, type DutyTyped } from './commitment-page.tsx'
import { doneOf } from '../act/done-banner.tsx'
import type { MoveTyped } from './move-form.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { parseDateText } from '../act/parse-date-text.ts'
import { readTerms, termsFrom, termsTyped } from './terms-form.ts'

/**
 * /work/commitments/:id: gives one commitment to its units with all its terms, or moves its date.
 */
export function commitmentDutyRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/commitments/:id',
      officer(deps, assigning, async (visit) => draw(await stage(visit), [])),
    )
    app.post('/work/commitments/:id', officer(deps, assigning, change))
  }
}

interface Stage {
  visit: Visit
  plan: LoadedPlan
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  typed: DutyTyped
  move: MoveTyped
}

async function stage(visit: Visit): Promise<Stage> {
  const { deps, site, c } = visit
  const { plans, organs } = await deps.loadCity(site.today)
  const id = c.req.param('id')
  const plan = plans.find((each) => each.commitments.some((view) => view.id === id))
  const view = plan?.commitments.find((each) => each.id === id)
  if (!plan || !view) throw new NotFound(`no commitment ${id} in force`)
  const move = { to: { year: '', month: '', day: '' }, reason: '' }
  return { visit, plan, view, organs, typed: typedOf(view, organs), move }
}

function typedOf({ commitment, wording, measures }: CommitmentView, organs: Stage['organs']) {
  const proposals = commitment.lead === null ? proposeOwners(wording, [...organs.values()]) : []
  const proposed = (role: 'lead' | 'support') => proposals.filter((each) => each.role === role)
  return {
    lead: commitment.lead ?? proposed('lead')[0]?.organ ?? '',
    supporting:
      commitment.lead === null
        ? proposed('support')
            .filter(({ because }) => because.by !== 'duty')
            .map(({ organ }) => organ)
        : commitment.supporting,
    dueOn: commitment.dueOn ?? '',
    every: String(commitment.reportEveryMonths),
    terms: termsTyped(measures),
  }
}

async function change(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const set = await stage(visit)
  const outcome = form.text('act') === 'move' ? await move(set, form) : await assign(set, form)
  if ('errors' in outcome) return draw(set, outcome.errors)
  if ('refusal' in outcome) {
    return draw(set, errorsOf(visit.site.t, outcome.refusal, fieldAt))
  }
  return visit.c.redirect(withDone(`/work/commitments/${set.view.id}`, outcome.seq), 303)
}

function fieldAt(path: string): string | undefined {
  if (path === 'reason') return 'reason'
  if (path === 'dueOn' || path === 'commitment.date-not-moved') return 'to'
  return path === 'commitment.lead-is-supporting' ? 'supporting' : undefined
}

type Changed = Outcome | { errors: FieldError[] }

async function assign(set: Stage, form: PostedForm): Promise<Changed> {
  const { view, visit } = set
  const { t } = visit.site
  set.typed = {
    lead: form.text('lead'),
    supporting: form.list('supporting'),
    dueOn: form.text('dueOn'),
    every: form.text('every'),
    terms: readTerms(form, view.measures),
  }
  const errors: FieldError[] = []
  const terms = termsFrom(set.typed.terms, t)
  const given = parseDateText(set.typed.dueOn)
  const dueOn = view.commitment.lead === null ? given : view.commitment.dueOn
  if (set.typed.lead === '')
    errors.push({ name: 'lead', message: t('work.commitment.leadMissing') })
  if (dueOn === undefined) errors.push({ name: 'dueOn', message: t('work.form.date') })
  if ('errors' in terms) errors.push(...terms.errors)
  if ('errors' in terms || errors.length > 0) return { errors }
  const { lead, supporting, every } = set.typed
  const assignment = {
    commitment: view.id,
    lead,
    supporting,
    dueOn,
    reportEveryMonths: Number(every),
    terms: terms.terms,
  }
  const input = { assignments: [assignment] }
  return act(visit, assignCommitments, { input, key: keyOf(form) })
}

async function move(set: Stage, form: PostedForm): Promise<Changed> {
  const { t } = set.visit.site
  set.move = { to: form.dateParts('to'), reason: form.text('reason') }
  const dueOn = dateOfParts(set.move.to)
  if (!dueOn) return { errors: [{ name: 'to', message: t('work.commitment.moveMissing') }] }
  const input = { commitment: set.view.id, dueOn, reason: set.move.reason }
  return act(set.visit, moveDate, { input, key: keyOf(form) })
}

async function draw(set: Stage, errors: readonly FieldError[]): Promise<Response> {
  const { visit, plan, view, organs, typed, move: moved } = set
  const page = (
    <CommitmentDutyPage
      site={visit.site}
      plan={plan.id}
      planTitle={plan.plan.title}
      view={view}
      organs={organs}
      typed={typed}
      move={moved}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
