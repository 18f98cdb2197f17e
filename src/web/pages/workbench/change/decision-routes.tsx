import { listDecisions } from '../../../../engines/plan/change/load-decisions.ts'
import { recordDecision } from '../../../../engines/plan/change/record-decision.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { datePartsOf } from '../../../components/date-field.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { DecisionFormPage, type DecisionTyped } from './decision-page.tsx'
import { permitsFrom } from './permits-from.ts'

export const deciding: Need = { command: recordDecision.name, power: 'plan.decide' }

/** /work/decisions/new: records a decision to adjust a plan. */
export function decisionRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/decisions/new',
      officer(deps, deciding, async (visit) => {
        const { plans } = await deps.loadCity(visit.site.today)
        const [only] = plans
        const plan = plans.length === 1 && only ? only.id : ''
        const decidedOn = datePartsOf(visit.site.today)
        const empty = { title: '', reference: '', permits: '', reason: '' }
        return draw(visit, { ...empty, plan, decidedOn }, [])
      }),
    )
    app.post('/work/decisions/new', officer(deps, deciding, send))
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const typed = readDecision(form)
  const asked = decisionAsked(typed, visit)
  if ('errors' in asked) return draw(visit, typed, asked.errors)
  const input = { ...asked.input, decision: form.text('number') }
  const outcome = await act(visit, recordDecision, { input, key: keyOf(form) })
  if ('refusal' in outcome) return draw(visit, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone(`/changes/decisions/${input.decision}`, outcome.seq), 303)
}

function fieldAt(path: string): string | undefined {
  if (path === 'decision.in-future') return 'decidedOn'
  return path.startsWith('commitment.') || path === 'decision.other-plan' ? 'permits' : undefined
}

function readDecision(form: PostedForm): DecisionTyped {
  return {
    plan: form.text('plan'),
    title: form.text('title'),
    reference: form.text('reference'),
    decidedOn: form.dateParts('decidedOn'),
    permits: form.text('permits'),
    reason: form.text('reason'),
  }
}

function decisionAsked(
  typed: DecisionTyped,
  { site: { t } }: Visit,
): { input: object } | { errors: FieldError[] } {
  const { plan, title, reference, reason } = typed
  const errors: FieldError[] = []
  const missing = (name: string, message: string) => errors.push({ name, message })
  const decidedOn = dateOfParts(typed.decidedOn)
  const permits = permitsFrom(typed.permits, t)
  if (plan === '') missing('plan', t('change.work.planMissing'))
  if (title === '') missing('title', t('change.work.titleMissing'))
  if (reference === '') missing('reference', t('change.work.referenceMissing'))
  if (!decidedOn) missing('decidedOn', t('work.form.date'))
  if ('errors' in permits) errors.push(...permits.errors)
  if (reason === '') missing('reason', t('change.work.reasonMissing'))
  if ('errors' in permits || errors.length > 0) return { errors }
  return { input: { plan, title, reference, decidedOn, reason, permits: permits.permits } }
}

async function draw(
  visit: Visit,
  typed: DecisionTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const { plans } = await deps.loadCity(site.today)
  const number = await nextNumber(visit)
  const page = (
    <DecisionFormPage site={site} plans={plans} number={number} typed={typed} errors={errors} />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

/** The year and the next number in it; where two people take the same, the second is asked to send again. */
async function nextNumber({ deps, site }: Visit): Promise<string> {
  const year = site.today.slice(0, 4)
  const taken = (await listDecisions(deps.reader))
    .filter(({ id }) => id.startsWith(`${year}-`))
    .map(({ id }) => Number(id.slice(year.length + 1)))
  return `${year}-${Math.max(0, ...taken) + 1}`
}
