import { takeInDocument } from '../../../../engines/plan/intake/take-in-document.ts'
import { listPlans, listVersions } from '../../../../engines/plan/views/load-plan.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { doneOf } from '../act/done-banner.tsx'
import { errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, signedIn, type Visit, type WorkDeps } from '../act/officer.tsx'
import { noticedQuery } from './noticed.tsx'
import { PlansPage } from './plans-page.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { newPlanChoice, TakeInPage, type TakeInTyped } from './take-in-page.tsx'

const need = { command: 'plan.take-in', power: 'plan.take-in' }

/** /work/plans and /work/take-in: the plans there are, and how another comes in. */
export function takeInRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/plans', signedIn(deps, showPlans))
    app.get(
      '/work/take-in',
      officer(deps, need, (visit) => {
        const which = visit.c.req.query('plan') ?? ''
        return draw(visit, { typed: { text: '', which, id: '', name: '' }, errors: [] })
      }),
    )
    app.post('/work/take-in', officer(deps, need, takeIn))
  }
}

async function showPlans(visit: Visit): Promise<Response> {
  const { reader } = visit.deps
  const plans = await Promise.all(
    (await listPlans(reader)).map(async (each) => ({
      ...each,
      versions: (await listVersions(reader, each.id)).toReversed(),
    })),
  )
  return visit.c.html(<PlansPage site={visit.site} plans={plans} done={await doneOf(visit)} />)
}

async function takeIn(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const form = await readForm(c)
  const typed = typedIn(form)
  const errors = await checkTyped(visit, form, typed)
  if (errors.length > 0) return draw(visit, { typed, errors })
  const document = await documentOf(site.t, form, typed)
  const taken = await takeInDocument(deps, {
    ...document,
    plan: typed.which === newPlanChoice ? typed.id || null : typed.which,
    title: typed.name,
    actor: user.person,
    key: keyOf(form),
  })
  if ('refusal' in taken) {
    const field = taken.refusal.code.startsWith('document.') ? 'file' : undefined
    return draw(visit, { typed, errors: errorsOf(site.t, taken.refusal, () => field) })
  }
  const page = `/work/plans/${taken.plan}/${taken.version}${noticedQuery(taken.warnings)}`
  return c.redirect(withDone(page, taken.seq), 303)
}

/** Where there is no plan yet, the form does not ask which one this is. */
function typedIn(form: PostedForm): TakeInTyped {
  const which = form.text('which') || (form.has('asked') ? '' : newPlanChoice)
  return { text: form.text('text'), which, id: form.text('id'), name: form.text('name') }
}

async function checkTyped(
  { deps, site: { t } }: Visit,
  form: PostedForm,
  { text, which, id }: TakeInTyped,
): Promise<FieldError[]> {
  const errors: FieldError[] = []
  const plans = await listPlans(deps.reader)
  const isNew = which === newPlanChoice
  if (!form.file('file') && text === '')
    errors.push({ name: 'file', message: t('work.takeIn.neither') })
  if (!isNew && !plans.some((plan) => plan.id === which))
    errors.push({ name: 'which', message: t('work.takeIn.where') })
  if (isNew && id !== '' && !/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
    errors.push({ name: 'id', message: t('work.takeIn.idWrong') })
  if (isNew && plans.some((plan) => plan.id === id && plan.plan.versions > 0)) {
    // A form sent twice finds the plan that it opened itself: the key tells, further in.
    const again = await deps.reader.loadKeys([keyOf(form)])
    if (again.length === 0) errors.push({ name: 'id', message: t('work.takeIn.idTaken', { id }) })
  }
  return errors
}

async function documentOf(t: Translate, form: PostedForm, { text }: TakeInTyped) {
  const file = form.file('file')
  if (!file) return { bytes: Buffer.from(text), name: t('work.takeIn.pastedName') }
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
}

async function draw(
  { c, site, deps }: Visit,
  { typed, errors }: { typed: TakeInTyped; errors: FieldError[] },
): Promise<Response> {
  const plans = (await listPlans(deps.reader)).filter(({ plan }) => plan.versions > 0)
  const page = <TakeInPage site={site} plans={plans} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
