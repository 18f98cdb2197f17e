import { explainSilence } from '../../../../engines/plan/duty/commands.ts'
import { isSilent } from '../../../../engines/plan/duty/is-silent.ts'
import { loadDuty } from '../../../../engines/plan/duty/load-duties.ts'
import type { EntryIndex } from '../../../../kernel/journal/entry-index.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { silentRows } from '../../silence/silent-rows.ts'
import type { SilentRow } from '../../silence/silence-table.tsx'
import { openingCases } from '../accountability/needs.ts'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { doneOf } from '../act/done-banner.tsx'
import { officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, readForm } from '../act/posted-form.ts'
import { ExplainPage, type ExplainTyped } from './explain-page.tsx'
import { explaining } from './needs.ts'
import { SilenceListPage, type SilentTask } from './silence-list-page.tsx'

const emptyDate = { year: '', month: '', day: '' }

/** /work/silence: what a head has to explain and a supervisor was told of; and the form that explains. */
export function silenceWorkRoutes(deps: WorkDeps, index: EntryIndex): Routes {
  const ofOrgan = (c: Visit['c']) => explaining(c.get('site').user?.post?.organ ?? '')
  const ofDuty = async (c: Visit['c']) => explaining((await rowAt(deps, c)).duty.organ)
  return (app) => {
    app.get(
      '/work/silence',
      officer(
        deps,
        (c) => [ofOrgan(c), openingCases],
        (visit) => list(visit, index),
      ),
    )
    app.get(
      '/work/silence/:commitment',
      officer(deps, ofDuty, (visit) => draw(visit, { text: '', promisedOn: emptyDate }, [])),
    )
    app.post('/work/silence/:commitment', officer(deps, ofDuty, send))
  }
}

async function list(visit: Visit, index: EntryIndex): Promise<Response> {
  const { c, deps, site, user } = visit
  const organ = user.post?.organ ?? ''
  const city = await deps.loadCity(site.today)
  const mayOpen = (await refusalFor(visit, openingCases)) === null
  const mayExplain = (await refusalFor(visit, explaining(organ))) === null
  const rows = await silentRows(deps.reader, city, mayOpen ? {} : { organ })
  const tasks = rows.map(async (row): Promise<SilentTask> => {
    const ground = mayOpen ? await lastEntry(index, row) : null
    return { ...row, ground, mayExplain: mayExplain && row.duty.organ === organ }
  })
  const page = (
    <SilenceListPage
      site={site}
      rows={await Promise.all(tasks)}
      organs={city.organs}
      done={await doneOf(visit)}
    />
  )
  return c.html(page)
}

/** The entry by which the clock last took the duty up its ladder. */
async function lastEntry(index: EntryIndex, { duty }: SilentRow): Promise<number | null> {
  const entries = await index.entriesOf('duty', duty.commitment)
  const told = entries.findLast(({ events }) =>
    events.some(({ event }) => event.type === 'DutyStepTaken'),
  )
  return told?.seq ?? null
}

async function rowAt(deps: WorkDeps, c: Visit['c']): Promise<SilentRow> {
  const id = c.req.param('commitment') ?? ''
  const [duty, { commitments }] = await Promise.all([
    loadDuty(deps.reader, id),
    deps.loadCity(c.get('site').today),
  ])
  const view = commitments.find((each) => each.id === id)
  if (!duty || !view || !isSilent(duty)) throw new NotFound(`no silence about ${id}`)
  return { duty, view }
}

async function send(visit: Visit): Promise<Response> {
  const { c, site } = visit
  const form = await readForm(c)
  const typed: ExplainTyped = { text: form.text('text'), promisedOn: form.dateParts('promisedOn') }
  const promisedOn = dateOfParts(typed.promisedOn)
  const errors: FieldError[] = []
  if (typed.text === '') errors.push({ name: 'text', message: site.t('duty.work.textMissing') })
  if (!promisedOn) errors.push({ name: 'promisedOn', message: site.t('duty.work.dateMissing') })
  if (errors.length > 0) return draw(visit, typed, errors)
  const input = { commitment: c.req.param('commitment'), text: typed.text, promisedOn }
  const outcome = await act(visit, explainSilence, { input, key: keyOf(form) })
  if ('refusal' in outcome) return draw(visit, typed, errorsOf(site.t, outcome.refusal, fieldAt))
  return c.redirect(withDone('/work/silence', outcome.seq), 303)
}

function fieldAt(path: string): string | undefined {
  if (path === 'duty.promised-past') return 'promisedOn'
  return path === 'text' || path === 'promisedOn' ? path : undefined
}

async function draw(
  visit: Visit,
  typed: ExplainTyped,
  errors: readonly FieldError[],
): Promise<Response> {
  const { c, deps, site } = visit
  const row = await rowAt(deps, c)
  const { organs } = await deps.loadCity(site.today)
  const page = <ExplainPage site={site} row={row} organs={organs} typed={typed} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}
