import { assignCommitments } from '../../../../engines/plan/commands/assign.ts'
import { proposeOwners } from '../../../../engines/plan/intake/propose-owners.ts'
import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, type Outcome, withDone } from '../act/act.ts'
import { changing } from '../change/change-routes.tsx'
import { assigning } from './assign-routes.tsx'
import { CommitmentDutyPage, type DutyTyped } from './commitment-page.tsx'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { parseDateText } from '../act/parse-date-text.ts'
import { readTerms, termsFrom, termsTyped } from './terms-form.ts'

/**
 * /work/commitments/:id: gives one commitment to its units with all its terms; once given, leads to its changes.
 */
export function commitmentDutyRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/commitments/:id',
      officer(deps, [assigning, changing], async (visit) => draw(await stage(visit), [])),
    )
    app.post('/work/commitments/:id', officer(deps, assigning, send))
  }
}

interface Stage {
  visit: Visit
  plan: LoadedPlan
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  typed: DutyTyped
}

async function stage(visit: Visit): Promise<Stage> {
  const { deps, site, c } = visit
  const { plans, organs } = await deps.loadCity(site.today)
  const id = c.req.param('id')
  const all = (each: LoadedPlan) => [...each.commitments, ...each.dropped]
  const plan = plans.find((each) => all(each).some((view) => view.id === id))
  const view = plan && all(plan).find((each) => each.id === id)
  if (!plan || !view) throw new NotFound(`no commitment ${id} in force`)
  return { visit, plan, view, organs, typed: typedOf(view, organs) }
}

function typedOf({ commitment, wording, measures }: CommitmentView, organs: Stage['organs']) {
  const proposals = proposeOwners(wording, [...organs.values()])
  const proposed = (role: 'lead' | 'support') => proposals.filter((each) => each.role === role)
  return {
    lead: proposed('lead')[0]?.organ ?? '',
    supporting: proposed('support')
      .filter(({ because }) => because.by !== 'duty')
      .map(({ organ }) => organ),
    dueOn: '',
    every: String(commitment.reportEveryMonths),
    terms: termsTyped(measures),
  }
}

async function send(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const set = await stage(visit)
  const outcome = await assign(set, form)
  if ('errors' in outcome) return draw(set, outcome.errors)
  if ('refusal' in outcome) {
    return draw(set, errorsOf(visit.site.t, outcome.refusal, fieldAt))
  }
  return visit.c.redirect(withDone(`/work/commitments/${set.view.id}`, outcome.seq), 303)
}

function fieldAt(path: string): string | undefined {
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
  const dueOn = parseDateText(set.typed.dueOn)
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

async function draw(set: Stage, errors: readonly FieldError[]): Promise<Response> {
  const { visit, plan, view, organs, typed } = set
  const page = (
    <CommitmentDutyPage
      site={visit.site}
      plan={plan.id}
      planTitle={plan.plan.title}
      view={view}
      dropped={plan.dropped.includes(view)}
      organs={organs}
      typed={typed}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
