import {
  changeAnnualItem,
  releaseAnnualItem,
  setAnnualItems,
} from '../../../../engines/plan/annual/commands.ts'
import type { AnnualGoal, AnnualItemState } from '../../../../engines/plan/annual/annual-item.ts'
import { proposeGoals } from '../../../../engines/plan/annual/propose-goals.ts'
import { quantityPattern } from '../../../../engines/plan/arithmetic/quantity.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import type { LoadedAnnual } from '../../annual/load-annual-page.ts'
import { commitmentTitle } from '../../commitment-facts.ts'
import { act, errorsOf, keyOf, type Outcome, sentBefore, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { annualAt } from './annual-work-routes.tsx'
import { ItemPage, type ItemTyped } from './item-page.tsx'
import { changingYear, drafting } from './needs.ts'

/** /work/annual/:plan/:year/items/:commitment: words and goals of one item, and giving it up after its year. */
export function annualItemRoutes(deps: WorkDeps): Routes {
  const path = '/work/annual/:plan/:year{[0-9]{4}}/items/:commitment'
  return (app) => {
    app.get(
      path,
      officer(deps, [drafting, changingYear], async (visit) => {
        const set = await stage(visit)
        return draw(set, typedNow(set), [])
      }),
    )
    app.post(path, officer(deps, [drafting, changingYear], send))
  }
}

interface Stage {
  visit: Visit
  loaded: LoadedAnnual
  view: CommitmentView
  item: AnnualItemState | undefined
}

async function stage(visit: Visit): Promise<Stage> {
  const loaded = await annualAt(visit)
  const id = visit.c.req.param('commitment') ?? ''
  const view = loaded.plan.commitments.find((each) => each.id === id)
  if (!view) throw new NotFound(`no commitment ${id} in force`)
  const item = loaded.items.find((each) => each.commitment === id && each.status === 'planned')
  return { visit, loaded, view, item }
}

function typedNow({ loaded, view, item }: Stage): ItemTyped {
  const { startOn, dueOn, measures } = view
  const proposed = proposeGoals(measures, { startOn, dueOn }, loaded.annual.year)
  const goals = item?.content.goals ?? proposed
  return {
    task: item?.content.task ?? commitmentTitle(view),
    goals: Object.fromEntries(goals.map(({ measure, value }) => [measure, value])),
    reason: '',
    release: '',
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const set = await stage(visit)
  const { plan, year } = set.loaded.annual
  const back = `/work/annual/${plan}/${year}`
  const key = keyOf(form)
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  const typed = readTyped(form, set.view)
  const errors = errorsIn(typed, set, form.text('act'))
  if (errors.length > 0) return draw(set, typed, errors)
  const outcome = await (form.text('act') === 'release'
    ? release(set, typed, key)
    : save(set, typed, key))
  if ('refusal' in outcome)
    return draw(
      set,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => (path.endsWith('reason') ? 'reason' : 'task')),
    )
  return c.redirect(withDone(back, outcome.seq), 303)
}

function readTyped(form: PostedForm, view: CommitmentView): ItemTyped {
  const goals = view.measures.map(({ id }) => [id, form.quantity(`goal.${id}`) ?? ''] as const)
  return {
    task: form.text('task'),
    goals: Object.fromEntries(goals),
    reason: form.text('reason'),
    release: form.text('release'),
  }
}

function errorsIn(typed: ItemTyped, { visit, loaded }: Stage, which: string): FieldError[] {
  const { t } = visit.site
  if (which === 'release')
    return typed.release === ''
      ? [{ name: 'release', message: t('annual.work.reasonMissing') }]
      : []
  const errors: FieldError[] = []
  if (typed.task === '') errors.push({ name: 'task', message: t('annual.work.taskMissing') })
  for (const [measure, value] of Object.entries(typed.goals)) {
    if (value !== '' && !quantityPattern.test(value))
      errors.push({ name: `goal.${measure}`, message: t('annual.work.goalWrong') })
  }
  if (loaded.annual.status === 'adopted' && typed.reason === '')
    errors.push({ name: 'reason', message: t('annual.work.reasonMissing') })
  return errors
}

function save({ visit, loaded, view }: Stage, typed: ItemTyped, key: string): Promise<Outcome> {
  const { plan, year, status } = loaded.annual
  const goals: AnnualGoal[] = Object.entries(typed.goals).flatMap(([measure, value]) =>
    value === '' ? [] : [{ measure, value }],
  )
  const item = { commitment: view.id, task: typed.task, goals }
  if (status === 'draft')
    return act(visit, setAnnualItems, { input: { plan, year, items: [item] }, key })
  const input = { plan, year, item, reason: typed.reason }
  return act(visit, changeAnnualItem, { input, key })
}

function release({ visit, loaded, view }: Stage, typed: ItemTyped, key: string): Promise<Outcome> {
  const { plan, year } = loaded.annual
  const input = { plan, year, commitment: view.id, reason: typed.release }
  return act(visit, releaseAnnualItem, { input, key })
}

function draw(
  { visit, loaded, view, item }: Stage,
  typed: ItemTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const { annual } = loaded
  const isOver = visit.site.today > `${annual.year}-12-31`
  const page = (
    <ItemPage
      site={visit.site}
      annual={annual}
      view={view}
      mayRelease={isOver && annual.status === 'adopted' && item !== undefined}
      typed={typed}
      errors={errors}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
