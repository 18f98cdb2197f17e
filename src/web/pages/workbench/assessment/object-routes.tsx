import { z } from 'zod'
import { raiseObjection } from '../../../../engines/plan/assessment/commands/objection.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { loadAssessing } from '../../assessment/assessment-routes.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { objecting } from './needs.ts'
import { ObjectPage, type ObjectTyped } from './object-page.tsx'

/** /work/assessments/…/object, for the unit that was scored. */
export function objectRoutes(deps: WorkDeps): Routes {
  const path = '/work/assessments/:assessment/object'
  const own = (c: Visit['c']) => objecting(organOf(c))
  return (app) => {
    app.get(
      path,
      officer(deps, own, (visit) => draw(visit, { item: '', statement: '', url: '' }, [])),
    )
    app.post(path, officer(deps, own, send))
  }
}

function organOf(c: Visit['c']): string {
  return c.get('site').user?.post?.organ ?? ''
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const typed = {
    item: form.text('item'),
    statement: form.text('statement'),
    url: form.text('url'),
  }
  const errors = errorsIn(typed, visit)
  if (errors.length > 0) return draw(visit, typed, errors)
  const assessment = c.req.param('assessment') ?? ''
  const organ = organOf(c)
  const { item, statement, url } = typed
  const material = url === '' ? null : { url, file: null }
  const input = { assessment, organ, item, statement, material }
  const outcome = await act(visit, raiseObjection, { input, key: keyOf(form) })
  if ('refusal' in outcome) {
    const at = (path: string) => (path.startsWith('objection.') ? 'item' : path)
    return draw(visit, typed, errorsOf(site.t, outcome.refusal, at))
  }
  return c.redirect(withDone('/work', outcome.seq), 303)
}

function errorsIn({ item, statement, url }: ObjectTyped, { site: { t } }: Visit): FieldError[] {
  const errors: FieldError[] = []
  if (item === '') errors.push({ name: 'item', message: t('assessment.work.itemMissing') })
  if (statement === '')
    errors.push({ name: 'statement', message: t('assessment.work.statementMissing') })
  if (url !== '' && !z.url({ protocol: /^https?$/ }).safeParse(url).success)
    errors.push({ name: 'url', message: t('assessment.work.urlWrong') })
  return errors
}

async function draw(
  visit: Visit,
  typed: ObjectTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const { assessment, sheet } = await loadAssessing(deps.reader, c.req.param('assessment') ?? '')
  const page = (
    <ObjectPage
      site={site}
      assessment={assessment}
      sheet={sheet}
      organ={organOf(c)}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
