import { type Decision, listDecisions } from '../../../../engines/plan/change/load-decisions.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { type Need, officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import {
  changeAsked,
  changeCommandOf,
  type ChangeKind,
  changeKinds,
  type ChangeTyped,
  fieldAt,
  readChange,
  typedNow,
} from './change-asked.ts'
import { ChangePage } from './change-page.tsx'

export const changing: Need = { command: 'commitment.move-date', power: 'plan.change' }

/** /work/commitments/:id/change/:kind: changes one thing about a promise, with a reason. */
export function changeRoutes(deps: WorkDeps): Routes {
  const path = '/work/commitments/:id/change/:kind'
  return (app) => {
    app.get(
      path,
      officer(deps, changing, async (visit) => {
        const set = await stage(visit)
        return draw(visit, set, typedNow(set.view), [])
      }),
    )
    app.post(path, officer(deps, changing, send))
  }
}

interface Stage {
  kind: ChangeKind
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  /** Those that name the promise. */
  decisions: Decision[]
}

async function stage({ c, deps, site }: Visit): Promise<Stage> {
  const { plans, organs } = await deps.loadCity(site.today)
  const id = c.req.param('id') ?? ''
  const kind = changeKinds.find((each) => each === c.req.param('kind'))
  const all = plans.flatMap((plan) => [...plan.commitments, ...plan.dropped])
  const view = all.find((each) => each.id === id)
  if (!kind || !view) throw new NotFound(`no change ${c.req.param('kind')} of ${id}`)
  const decisions = await listDecisions(deps.reader)
  const naming = decisions.filter(({ permits }) => permits.some((each) => each.commitment === id))
  return { kind, view, organs, decisions: naming }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const key = keyOf(form)
  const set = await stage(visit)
  const back = `/work/commitments/${set.view.id}`
  const before = await sentBefore(visit, key)
  if (before !== null) return c.redirect(withDone(back, before), 303)
  const typed = readChange(form, set.view)
  const asked = changeAsked(set.kind, typed, site.t)
  if ('errors' in asked) return draw(visit, set, typed, asked.errors)
  const input = { commitment: set.view.id, ...asked.input }
  const outcome = await act(visit, changeCommandOf[set.kind], { input, key })
  if ('refusal' in outcome)
    return draw(visit, set, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone(back, outcome.seq), 303)
}

function draw(
  { c, site }: Visit,
  set: Stage,
  typed: ChangeTyped,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const page = <ChangePage site={site} {...set} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
