import { answerCase, decideCase } from '../../../../engines/plan/accountability/commands.ts'
import {
  type AccountabilityCase,
  listCases,
  loadCase,
} from '../../../../engines/plan/accountability/load-cases.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { WorkCasesPage } from './case-list-page.tsx'
import { type CaseTyped, verdictsOf, WorkCasePage, type WorkCasePageProps } from './case-page.tsx'
import { answeringCases, decidingCases, openingCases } from './needs.ts'
import { casesToAnswer, casesToDecide, mayDecide } from './waiting-cases.ts'

/** /work/cases: what waits for an answer or a decision, and each case. */
export function workCaseRoutes(deps: WorkDeps): Routes {
  const own = (c: Visit['c']) => [
    answeringCases(c.get('site').user?.post?.organ ?? ''),
    decidingCases,
    openingCases,
  ]
  return (app) => {
    app.get('/work/cases', officer(deps, own, list))
    app.get(
      '/work/cases/:case',
      officer(deps, own, async (visit) =>
        draw(visit, await stage(visit), { answer: '', verdict: '', reason: '' }, []),
      ),
    )
    app.post('/work/cases/:case', officer(deps, own, carryOn))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const organ = user.post?.organ ?? ''
  const { organs } = await deps.loadCity(site.today)
  const mayOpen = (await refusalFor(visit, openingCases)) === null
  const cases = mayOpen
    ? await listCases(deps.reader, {})
    : [...(await casesToAnswer(visit, organ)), ...(await casesToDecide(visit, organ))]
  const done = await doneOf(visit)
  return c.html(
    <WorkCasesPage site={site} cases={cases} organs={organs} mayOpen={mayOpen} done={done} />,
  )
}

type Stage = Pick<WorkCasePageProps, 'one' | 'may'>

async function stage(visit: Visit): Promise<Stage> {
  const { c, deps, user } = visit
  const id = c.req.param('case') ?? ''
  const one = await loadCase(deps.reader, id)
  if (!one) throw new NotFound(`no case ${id}`)
  return { one, may: await mayOf(visit, one, user.post?.organ ?? '') }
}

async function mayOf(visit: Visit, one: AccountabilityCase, organ: string): Promise<Stage['may']> {
  const answers = (await refusalFor(visit, answeringCases(one.organ))) === null
  const decides = (await refusalFor(visit, decidingCases)) === null
  return {
    answer: answers && one.status === 'open',
    decide: decides && mayDecide(visit, one, organ),
  }
}

async function carryOn(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone('/work/cases', before), 303)
  const set = await stage(visit)
  const typed: CaseTyped = {
    answer: form.text('answer'),
    verdict: form.text('verdict'),
    reason: form.text('reason'),
  }
  const decides = form.text('act') === 'decide'
  const errors = decides ? decisionErrors(typed, set.one, visit) : answerErrors(typed, visit)
  if (errors.length > 0) return draw(visit, set, typed, errors)
  const { answer, verdict, reason } = typed
  const { id } = set.one
  const outcome = await (decides
    ? act(visit, decideCase, { input: { case: id, verdict, reason }, key })
    : act(visit, answerCase, { input: { case: id, answer }, key }))
  if ('refusal' in outcome)
    return draw(
      visit,
      set,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => path),
    )
  return c.redirect(withDone('/work/cases', outcome.seq), 303)
}

function answerErrors({ answer }: CaseTyped, { site: { t } }: Visit): FieldError[] {
  return answer === '' ? [{ name: 'answer', message: t('accountability.answerMissing') }] : []
}

function decisionErrors(
  { verdict, reason }: CaseTyped,
  one: AccountabilityCase,
  { site: { t } }: Visit,
): FieldError[] {
  const errors: FieldError[] = []
  if (!verdictsOf(one).some((each) => each === verdict))
    errors.push({ name: 'verdict', message: t('accountability.verdictMissing') })
  if (reason === '') errors.push({ name: 'reason', message: t('accountability.reasonMissing') })
  return errors
}

async function draw(
  { c, deps, site }: Visit,
  set: Stage,
  typed: CaseTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { organs } = await deps.loadCity(site.today)
  const page = <WorkCasePage site={site} {...set} organs={organs} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
