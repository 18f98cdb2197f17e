import {
  confirmAlignment,
  rejectAlignment,
  settleDifference,
} from '../../../../engines/plan/coordination/align-promises.ts'
import type { Difference } from '../../../../engines/plan/coordination/differences.ts'
import {
  loadAlignment,
  settledDifferences,
} from '../../../../engines/plan/views/align-loaded-plans.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, type Outcome, sentBefore, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { PromisePairPage, type PairTyped, type PromisePairPageProps } from './promise-pair-page.tsx'
import { settledName } from './settled-name.ts'

/** /work/alignment/…/…: decisions about two promises of different plans. */
export function promisePairRoutes(deps: WorkDeps): Routes {
  const need = { command: settleDifference.name, power: 'plan.align' }
  const path = '/work/alignment/:first/:second'
  return (app) => {
    app.get(
      path,
      officer(deps, need, async (visit) => draw(visit, await stage(visit), {}, [])),
    )
    app.post(path, officer(deps, need, decide))
  }
}

type Stage = Pick<PromisePairPageProps, 'plans' | 'pair' | 'organs'>

async function stage({ c, deps, site }: Visit): Promise<Stage> {
  const { plans, organs } = await deps.loadCity(site.today)
  const find = (id: string) => {
    for (const plan of plans) {
      const view = plan.commitments.find((each) => each.id === id)
      if (view) return { plan, view }
    }
    throw new NotFound(`no commitment ${id} in force`)
  }
  const [first, second] = [c.req.param('first') ?? '', c.req.param('second') ?? ''].map(find)
  if (!first || !second || first.plan === second.plan)
    throw new NotFound('promises of two plans are aligned')
  const { reader } = deps
  const alignment = await loadAlignment(reader, first.view.id, second.view.id)
  const [a, b] = [first.view, second.view]
  const differences = settledDifferences(a, b, alignment)
  return {
    plans: { a: first.plan, b: second.plan },
    pair: { a, b, status: alignment?.status ?? 'none', differences },
    organs,
  }
}

async function decide(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const address = site.path.split('?')[0] ?? ''
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(address, before), 303)
  const set = await stage(visit)
  const asked = form.text('act') === 'same' ? sameAsked(visit, form) : settleAsked(visit, set, form)
  if (asked.errors.length > 0) return draw(visit, set, asked.typed, asked.errors)
  const outcome = await asked.enact(set, key)
  if ('refusal' in outcome) return draw(visit, set, asked.typed, errorsOf(site.t, outcome.refusal))
  return c.redirect(withDone(address, outcome.seq), 303)
}

/** What a form asks for: what was typed, what is wrong with it, and the act. */
interface Asked {
  typed: PairTyped
  errors: FieldError[]
  enact(set: Stage, key: string): Promise<Outcome>
}

function sameAsked(visit: Visit, form: PostedForm): Asked {
  const { t } = visit.site
  const [same, why] = [form.text('same'), form.text('why')]
  const errors: FieldError[] = []
  if (same !== 'confirmed' && same !== 'rejected')
    errors.push({ name: 'same', message: t('alignment.work.sameMissing') })
  if (same === 'rejected' && why === '')
    errors.push({ name: 'why', message: t('alignment.work.whyMissing') })
  const command = same === 'confirmed' ? confirmAlignment : rejectAlignment
  return {
    typed: { same, why },
    errors,
    enact: ({ pair }, key) =>
      act(visit, command, { input: { first: pair.a.id, second: pair.b.id, reason: why }, key }),
  }
}

function settleAsked(visit: Visit, { pair }: Stage, form: PostedForm): Asked {
  const { t } = visit.site
  const name = form.text('difference')
  const difference = pair.differences.find((each) => settledName(each) === name)
  const fields = [`holds-${name}`, `reason-${name}`] as const
  const [holds, reason] = [form.text(fields[0]), form.text(fields[1])]
  const errors: FieldError[] = []
  if (!difference) errors.push({ message: t.refusal('alignment.no-such-difference') })
  if (holds === '') errors.push({ name: fields[0], message: t('alignment.work.holdsMissing') })
  if (reason === '') errors.push({ name: fields[1], message: t('alignment.work.whyMissing') })
  return {
    typed: { [fields[0]]: holds, [fields[1]]: reason },
    errors,
    enact: (_, key) =>
      act(visit, settleDifference, {
        input: {
          first: pair.a.id,
          second: pair.b.id,
          about: difference?.about,
          measures: difference ? measuresOf(difference) : null,
          holds: holds === 'both' ? null : holds,
          reason,
        },
        key,
      }),
  }
}

function measuresOf({ measures }: Difference) {
  return measures && { first: measures.a, second: measures.b }
}

async function draw(
  visit: Visit,
  set: Stage,
  typed: PairTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const page = (
    <PromisePairPage
      site={visit.site}
      {...set}
      typed={typed}
      errors={errors}
      done={await doneOf(visit)}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
