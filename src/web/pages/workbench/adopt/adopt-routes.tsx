import { adoptPlan } from '../../../../engines/plan/commands/adopt.ts'
import { withdrawDraft } from '../../../../engines/plan/commands/take-in.ts'
import type { Routes } from '../../../app.tsx'
import { datePartsFrom } from '../../../components/date-field.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { type Adoption, AdoptCheckPage } from './adopt-check-page.tsx'
import { AdoptPage, type AdoptTyped } from './adopt-page.tsx'
import { adopting, correcting, draftOf } from '../draft/confirm-routes.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, readForm } from '../act/posted-form.ts'
import { WithdrawPage } from '../draft/withdraw-page.tsx'

const withdrawing = { command: 'plan.withdraw-draft', power: 'plan.take-in' }

/** How a draft ends: /adopt (asked, checked, entered) or /withdraw. */
export function adoptRoutes(deps: WorkDeps): Routes {
  return (app) => {
    const draft = '/work/plans/:plan/:version'
    app.get(`${draft}/adopt`, officer(deps, [adopting, correcting], ask))
    app.get(`${draft}/adopt/check`, officer(deps, adopting, check))
    app.post(`${draft}/adopt/check`, officer(deps, adopting, adopt))
    app.get(
      `${draft}/withdraw`,
      officer(deps, withdrawing, (visit) => drawWithdraw(visit, [])),
    )
    app.post(`${draft}/withdraw`, officer(deps, withdrawing, withdraw))
  }
}

function typedIn({ c }: Visit): AdoptTyped {
  const query = c.req.query()
  return { on: datePartsFrom(query, 'on'), decision: (query.decision ?? '').trim() }
}

async function ask(visit: Visit): Promise<Response> {
  return drawAsk(visit, [])
}

async function drawAsk(visit: Visit, errors: readonly FieldError[]): Promise<Response> {
  const { c, deps, site } = visit
  const draft = await draftOf(deps, c)
  const mayAdopt = (await refusalFor(visit, adopting)) === null
  const typed = typedIn(visit)
  return c.html(
    <AdoptPage site={site} draft={draft} mayAdopt={mayAdopt} typed={typed} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  )
}

async function check(visit: Visit): Promise<Response> {
  const { t } = visit.site
  const { on, decision } = typedIn(visit)
  const adoptedOn = dateOfParts(on)
  const errors: FieldError[] = []
  if (!adoptedOn) errors.push({ name: 'on', message: t('work.adopt.onMissing') })
  else if (adoptedOn > visit.site.today)
    errors.push({ name: 'on', message: t.refusal('plan.adopted-in-future') })
  if (decision === '') errors.push({ name: 'decision', message: t('work.adopt.decisionMissing') })
  if (!adoptedOn || errors.length > 0) return drawAsk(visit, errors)
  return drawCheck(visit, { on: adoptedOn, decision }, [])
}

async function adopt(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const plan = c.req.param('plan') ?? ''
  const adoption = { on: form.text('adoptedOn'), decision: form.text('decision') }
  const input = {
    plan,
    version: Number(c.req.param('version')),
    adoptedOn: adoption.on,
    decision: adoption.decision,
  }
  const outcome = await act(visit, adoptPlan, { input, key: keyOf(form) })
  if ('refusal' in outcome) return drawCheck(visit, adoption, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone('/work', outcome.seq), 303)
}

async function drawCheck(
  { c, deps, site }: Visit,
  adoption: Adoption,
  errors: readonly FieldError[],
): Promise<Response> {
  const draft = await draftOf(deps, c)
  const page = <AdoptCheckPage site={site} draft={draft} adoption={adoption} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

async function withdraw(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const input = { plan: c.req.param('plan'), version: Number(c.req.param('version')) }
  const outcome = await act(visit, withdrawDraft, { input, key: keyOf(form) })
  if ('refusal' in outcome) return drawWithdraw(visit, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone('/work/plans', outcome.seq), 303)
}

async function drawWithdraw(
  { c, deps, site }: Visit,
  errors: readonly FieldError[],
): Promise<Response> {
  const draft = await draftOf(deps, c)
  return c.html(
    <WithdrawPage site={site} draft={draft} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  )
}
