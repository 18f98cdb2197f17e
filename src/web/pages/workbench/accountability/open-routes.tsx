import { openCase } from '../../../../engines/plan/accountability/commands.ts'
import { listCases } from '../../../../engines/plan/accountability/load-cases.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'
import { openingCases } from './needs.ts'
import { OpenCasePage, type OpenCaseTyped } from './open-page.tsx'

/** /work/cases/new, for supervisors. With `?entry=` and `?unit=` the grounds are filled in. */
export function openCaseRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get(
      '/work/cases/new',
      officer(deps, openingCases, (visit) => {
        const { entry = '', unit = '' } = visit.c.req.query()
        return draw(visit, { organ: unit, stage: '', grounds: entry, statement: '' }, [])
      }),
    )
    app.post('/work/cases/new', officer(deps, openingCases, send))
  }
}

async function send(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const form = await readForm(c)
  const typed: OpenCaseTyped = {
    organ: form.text('organ'),
    stage: form.text('stage'),
    grounds: form.text('grounds'),
    statement: form.text('statement'),
  }
  const grounds = numbersIn(typed.grounds)
  const { seq: last } = await deps.reader.head()
  const errors = errorsIn(typed, { grounds, last }, visit)
  if (errors.length > 0) return draw(visit, typed, errors)
  const number = form.text('number')
  const { organ, stage, statement } = typed
  const input = { case: number, organ, stage, grounds, statement }
  const outcome = await act(visit, openCase, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(
      visit,
      typed,
      errorsOf(site.t, outcome.refusal, (path) => path.split('.')[0]),
    )
  return c.redirect(withDone('/work/cases', outcome.seq), 303)
}

/** The numbers of entries in a line, each once. */
function numbersIn(line: string): number[] {
  return [...new Set((line.normalize('NFKC').match(/\d{1,15}/g) ?? []).map(Number))]
}

function errorsIn(
  typed: OpenCaseTyped,
  { grounds, last }: { grounds: readonly number[]; last: number },
  { site: { t } }: Visit,
): FieldError[] {
  const errors: FieldError[] = []
  if (typed.organ === '') errors.push({ name: 'organ', message: t('accountability.unitMissing') })
  if (typed.stage === '') errors.push({ name: 'stage', message: t('accountability.stageMissing') })
  const unknown = grounds.find((seq) => seq < 1 || seq > last)
  if (grounds.length === 0)
    errors.push({ name: 'grounds', message: t('accountability.groundsMissing') })
  if (unknown !== undefined)
    errors.push({ name: 'grounds', message: t('accountability.groundsUnknown', { seq: unknown }) })
  if (typed.statement === '')
    errors.push({ name: 'statement', message: t('accountability.statementMissing') })
  return errors
}

async function draw(
  visit: Visit,
  typed: OpenCaseTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site, user } = visit
  const { organs } = await deps.loadCity(site.today)
  const others = [...organs.values()].filter(({ id }) => id !== user.post?.organ)
  const number = await nextNumber(visit)
  const page = (
    <OpenCasePage site={site} organs={others} number={number} typed={typed} errors={errors} />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

/** The year and the next number in it; where two people take the same, the second is asked to send again. */
async function nextNumber({ deps, site }: Visit): Promise<string> {
  const year = site.today.slice(0, 4)
  const taken = (await listCases(deps.reader, {}))
    .filter(({ id }) => id.startsWith(`${year}-`))
    .map(({ id }) => Number(id.slice(year.length + 1)))
  return `${year}-${Math.max(0, ...taken) + 1}`
}
