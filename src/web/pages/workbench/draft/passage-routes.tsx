import {
  correctMeasures,
  dismissProposal,
  mergeProposals,
  restoreProposal,
  splitProposal,
} from '../../../../engines/plan/commands/correct.ts'
import { measuresOfSpan, mergeMeasures } from '../../../../engines/plan/intake/measures-of-span.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { Problem } from '../../../problem.ts'
import { act, errorsOf, keyOf, type Outcome, sentBefore, withDone } from '../act/act.ts'
import { correcting, draftOf } from './confirm-routes.tsx'
import { draftHref } from './confirm-page.tsx'
import type { Draft, Passage } from './draft.ts'
import { chapterAt, chaptersOf } from './draft-blocks.ts'
import { emptyFigure, measuresFrom, measuresTyped, readMeasures } from '../measure/measure-form.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { PassagePage, type PassageTyped } from './passage-page.tsx'
import { type PostedForm, readForm } from '../act/posted-form.ts'

/** /work/plans/:plan/:version/:commitment: one passage, and every correction of it. */
export function passageRoutes(deps: WorkDeps): Routes {
  return (app) => {
    const address = '/work/plans/:plan/:version/:commitment{[^/]*\\.[0-9]+}'
    app.get(
      address,
      officer(deps, correcting, async (visit) => draw(await stage(visit), [])),
    )
    app.post(address, officer(deps, correcting, correct))
  }
}

/** What a correction works on. */
interface Stage {
  visit: Visit
  draft: Draft
  passage: Passage
  neighbours: { previous: Passage | null; next: Passage | null }
  typed: PassageTyped
}

async function stage(visit: Visit): Promise<Stage> {
  const draft = await draftOf(visit.deps, visit.c)
  const id = visit.c.req.param('commitment') ?? ''
  const at = draft.passages.findIndex((passage) => passage.id === id)
  const passage = draft.passages[at]
  if (!passage || draft.version.status !== 'draft') throw new NotFound(`no passage ${id}`)
  const neighbours = {
    previous: draft.passages[at - 1] ?? null,
    next: draft.passages[at + 1] ?? null,
  }
  const typed = { measures: measuresTyped(passage.wording.measures), reason: '', at: '' }
  return { visit, draft, passage, neighbours, typed }
}

async function correct(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const set = await stage(visit)
  const name = form.text('act')
  const correction = Object.hasOwn(corrections, name) ? corrections[name] : undefined
  if (!correction) throw new Problem('invalid')
  const back = `${draftHref(set.draft)}?chapter=${chapterOf(set)}#${set.passage.id}`
  const before = await sentBefore(visit, keyOf(form))
  if (before !== null) return visit.c.redirect(withDone(back, before), 303)
  const outcome = await correction(set, form)
  if ('errors' in outcome) return draw(set, outcome.errors)
  if ('refusal' in outcome) {
    const fieldAt = (path: string) => (path === 'reason' ? 'reason' : undefined)
    return draw(set, errorsOf(visit.site.t, outcome.refusal, fieldAt))
  }
  return visit.c.redirect(withDone(back, outcome.seq), 303)
}

type Correction = (set: Stage, form: PostedForm) => Promise<Outcome | { errors: FieldError[] }>

const corrections: Readonly<Record<string, Correction>> = {
  async measures(set, form) {
    set.typed.measures = readMeasures(form)
    if (form.has('add')) {
      set.typed.measures.figures.push(emptyFigure)
      set.typed.measures.kind = 'figures'
      return { errors: [] }
    }
    const { t } = set.visit.site
    const made = measuresFrom(set.typed.measures, set.passage.wording.measures, t)
    if ('errors' in made) return made
    return act(set.visit, correctMeasures, {
      input: { ...target(set), measures: made.measures },
      key: keyOf(form),
    })
  },
  async split(set, form) {
    const { draft, passage, visit, typed } = set
    typed.at = form.text('at')
    const at = Number(typed.at)
    if (!Number.isInteger(at) || at <= 0)
      return { errors: [{ name: 'at', message: visit.site.t('work.passage.splitMissing') }] }
    const { start, end } = passage.wording
    const input = {
      ...target(set),
      at,
      measures: measuresOfSpan(draft.reading, { start, end: at }),
      rest: measuresOfSpan(draft.reading, { start: at, end }),
    }
    return act(visit, splitProposal, { input, key: keyOf(form) })
  },
  async merge(set, form) {
    const { draft, passage, visit } = set
    const second = draft.passages.find(({ id }) => id === form.text('second'))
    if (!second) throw new Problem('conflict')
    const input = {
      plan: draft.id,
      version: draft.version.number,
      first: passage.id,
      second: second.id,
      text: draft.text.slice(passage.wording.start, second.wording.end),
      measures: mergeMeasures(passage.wording.measures, second.wording.measures),
    }
    return act(visit, mergeProposals, { input, key: keyOf(form) })
  },
  async dismiss(set, form) {
    set.typed.reason = form.text('reason')
    const input = { ...target(set), reason: set.typed.reason }
    return act(set.visit, dismissProposal, { input, key: keyOf(form) })
  },
  async restore(set, form) {
    return act(set.visit, restoreProposal, { input: target(set), key: keyOf(form) })
  },
}

function target({ draft, passage }: Stage) {
  return { plan: draft.id, version: draft.version.number, commitment: passage.id }
}

function chapterOf({ draft, passage }: Stage): number {
  return chapterAt(chaptersOf(draft), passage.wording.start)
}

function draw(set: Stage, errors: readonly FieldError[]): Response | Promise<Response> {
  const { visit, draft, passage, neighbours, typed } = set
  const page = (
    <PassagePage
      site={visit.site}
      draft={draft}
      passage={passage}
      neighbours={neighbours}
      chapter={chapterOf(set)}
      typed={typed}
      errors={errors}
    />
  )
  return visit.c.html(page, errors.length > 0 ? 422 : 200)
}
