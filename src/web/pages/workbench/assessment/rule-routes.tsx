import { ruleOnObjection } from '../../../../engines/plan/assessment/commands/objection.ts'
import { correctedInputs, scoreIdOf } from '../../../../engines/plan/assessment/score.ts'
import { inputFor } from '../../../../engines/plan/assessment/score-unit.ts'
import {
  loadObjection,
  loadScore,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { loadAssessing } from '../../assessment/assessment-routes.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'
import { rulingObjections } from './needs.ts'
import { ObjectionListPage } from './objection-list-page.tsx'
import { RulePage, type RulePageProps, type RuleTyped, verdicts } from './rule-page.tsx'
import { objectionsToRule } from './waiting-objections.ts'

/** /work/objections: what waits for a ruling, and each of them. */
export function ruleRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/objections', officer(deps, rulingObjections, list))
    app.get(
      '/work/objections/:objection',
      officer(deps, rulingObjections, async (visit) => draw(visit, await stage(visit), null, [])),
    )
    app.post('/work/objections/:objection', officer(deps, rulingObjections, rule))
  }
}

async function list(visit: Visit): Promise<Response> {
  const { c, deps, site, user } = visit
  const { organs } = await deps.loadCity(site.today)
  const objections = await objectionsToRule(visit, user.post?.organ ?? '')
  const done = await doneOf(visit)
  return c.html(
    <ObjectionListPage site={site} objections={objections} organs={organs} done={done} />,
  )
}

type Stage = Pick<RulePageProps, 'objection' | 'sheet' | 'item' | 'input'>

async function stage({ c, deps }: Visit): Promise<Stage> {
  const id = c.req.param('objection') ?? ''
  const objection = await loadObjection(deps.reader, id)
  if (!objection) throw new NotFound(`no objection ${id}`)
  const { assessment, organ } = objection
  const { sheet } = await loadAssessing(deps.reader, assessment)
  const score = await loadScore(deps.reader, scoreIdOf(assessment, organ))
  const item = sheet.content.items.find((each) => each.id === objection.item)
  if (!score || !item) throw new NotFound(`no item ${objection.item}`)
  const input = inputFor(item, correctedInputs(score.computed, score.corrections))
  return { objection, sheet, item, input }
}

async function rule(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const set = await stage(visit)
  const typed = typedIn(form)
  const errors = errorsIn(typed, visit)
  if (errors.length > 0) return draw(visit, set, typed, errors)
  const { verdict, value, known, of, reason } = typed
  const corrected =
    verdict === 'dismissed' && value === '' ? null : { value, known: Number(known), of: Number(of) }
  const input = { objection: set.objection.id, verdict, reason, corrected }
  const outcome = await act(visit, ruleOnObjection, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(visit, set, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone('/work/objections', outcome.seq), 303)
}

function typedIn(form: PostedForm): RuleTyped {
  return {
    verdict: form.text('verdict'),
    value: form.quantity('value') ?? '',
    known: form.quantity('known') ?? '',
    of: form.quantity('of') ?? '',
    reason: form.text('reason'),
  }
}

function errorsIn(typed: RuleTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (!verdicts.some((each) => each === typed.verdict))
    errors.push({ name: 'verdict', message: t('assessment.work.verdictMissing') })
  if (typed.reason === '')
    errors.push({ name: 'reason', message: t('assessment.work.reasonMissing') })
  if (typed.verdict === 'dismissed' && typed.value === '') return errors
  for (const name of ['value', 'known', 'of'] as const)
    if (!/^\d+(\.\d+)?$/.test(typed[name]))
      errors.push({ name, message: t('assessment.work.numberWrong') })
  return errors
}

function fieldAt(path: string): string | undefined {
  if (path.startsWith('corrected.')) return path.slice('corrected.'.length)
  return path.startsWith('objection.') ? 'value' : path
}

async function draw(
  { c, deps, site }: Visit,
  set: Stage,
  typed: RuleTyped | null,
  errors: readonly FieldError[],
): Promise<Response> {
  const { organs } = await deps.loadCity(site.today)
  const { input } = set
  const blank = {
    verdict: '',
    value: '',
    known: String(input.known),
    of: String(input.of),
    reason: '',
  }
  const page = (
    <RulePage site={site} {...set} organs={organs} typed={typed ?? blank} errors={errors} />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
