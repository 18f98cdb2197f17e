import { correctSheet, publishSheet } from '../../../../engines/plan/assessment/commands/sheet.ts'
import {
  loadSheet,
  type ScoreSheet,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import { type DateParts, datePartsOf } from '../../../components/date-field.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, withDone } from '../act/act.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { dateOfParts, type PostedForm, readForm } from '../act/posted-form.ts'
import { publishing } from './needs.ts'
import {
  blankSheet,
  contentOf,
  readGroups,
  type SheetTyped,
  sheetFieldAt,
  typedFrom,
  typedOf,
} from './sheet-form.ts'
import { SheetFormPage } from './sheet-form-page.tsx'

const noDate: DateParts = { year: '', month: '', day: '' }

/** /work/sheets/new (a sheet, or with `?after=` its next version) and /work/sheets/correct?sheet=. */
export function sheetRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/sheets/new', officer(deps, publishing, begin))
    app.post(
      '/work/sheets/new',
      officer(deps, publishing, (visit) => send(visit, false)),
    )
    app.get('/work/sheets/correct', officer(deps, publishing, correct))
    app.post(
      '/work/sheets/correct',
      officer(deps, publishing, (visit) => send(visit, true)),
    )
  }
}

interface Draft {
  version: number
  corrects: boolean
  typed: SheetTyped
  from: DateParts
}

async function begin(visit: Visit): Promise<Response> {
  const after = visit.c.req.query('after')
  if (after === undefined)
    return draw(visit, { version: 1, corrects: false, typed: blankSheet(), from: noDate }, [])
  const sheet = await sheetAt(visit, after)
  const typed = await filledIn(visit, sheet)
  return draw(visit, { version: sheet.version + 1, corrects: false, typed, from: noDate }, [])
}

async function correct(visit: Visit): Promise<Response> {
  const sheet = await sheetAt(visit, visit.c.req.query('sheet') ?? '')
  const typed = await filledIn(visit, sheet)
  const from = datePartsOf(sheet.content.from)
  return draw(visit, { version: sheet.version, corrects: true, typed, from }, [])
}

async function sheetAt({ deps }: Visit, id: string): Promise<ScoreSheet> {
  const sheet = await loadSheet(deps.reader, id)
  if (!sheet) throw new NotFound(`no sheet ${id}`)
  return sheet
}

async function filledIn({ deps, site }: Visit, sheet: ScoreSheet): Promise<SheetTyped> {
  const { organs } = await deps.loadCity(site.today)
  return typedOf(sheet.sheet, sheet.content, organs)
}

async function send(visit: Visit, corrects: boolean): Promise<Response> {
  const form = await readForm(visit.c)
  const draft = draftOf(form, corrects)
  const { typed, version } = draft
  const { t } = visit.site
  const { organs } = await visit.deps.loadCity(visit.site.today)
  const from = dateOfParts(draft.from)
  const read = readGroups(typed.groups ?? '', organs)
  const errors: FieldError[] = []
  if (!from) errors.push({ name: 'from', message: t('assessment.work.dateWrong') })
  if ('line' in read)
    errors.push({ name: 'groups', message: t('assessment.work.groupsWrong', { line: read.line }) })
  if ('name' in read)
    errors.push({
      name: 'groups',
      message: t('assessment.work.groupsUnknown', { name: read.name }),
    })
  if (!from || !('groups' in read)) return draw(visit, draft, errors)
  const content = contentOf(typed, read.groups, from)
  const input = { sheet: typed.code, version, content }
  const command = corrects ? correctSheet : publishSheet
  const outcome = await act(visit, command, { input, key: keyOf(form) })
  if ('refusal' in outcome)
    return draw(visit, draft, errorsOf(t, outcome.refusal, sheetFieldAt(typed)))
  return visit.c.redirect(withDone('/work/assessments', outcome.seq), 303)
}

function draftOf(form: PostedForm, corrects: boolean): Draft {
  const version = Math.max(1, Number(form.text('version')) || 1)
  return { version, corrects, typed: typedFrom(form), from: form.dateParts('from') }
}

function draw({ c, site }: Visit, draft: Draft, errors: readonly FieldError[]): Response {
  const page = <SheetFormPage site={site} {...draft} errors={errors} />
  return c.html(page, errors.length > 0 ? 422 : 200) as Response
}
