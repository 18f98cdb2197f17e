import { addProposal } from '../../../../engines/plan/commands/correct.ts'
import type { Proposal } from '../../../../engines/plan/commands/schemas.ts'
import { measuresOfSpan } from '../../../../engines/plan/intake/measures-of-span.ts'
import { strengthOf } from '../../../../engines/plan/reading/commitments/commitments.ts'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import type { FieldError } from '../../../components/error-summary.tsx'
import { act, errorsOf, keyOf, sentBefore, withDone } from '../act/act.ts'
import { AddPage, type AddTyped } from './add-page.tsx'
import { correcting, draftOf } from './confirm-routes.tsx'
import { draftHref } from './confirm-page.tsx'
import type { Draft } from './draft.ts'
import { chapterAt, chaptersOf, draftBlocks, type ToldSentence } from './draft-blocks.ts'
import { officer, type Visit, type WorkDeps } from '../act/officer.tsx'
import { readForm } from '../act/posted-form.ts'

/**
 * /work/plans/:plan/:version/add?at=…: marks the passed-over sentence at that place as a promise.
 */
export function addRoutes(deps: WorkDeps): Routes {
  return (app) => {
    const address = '/work/plans/:plan/:version/add'
    app.get(
      address,
      officer(deps, correcting, async (visit) =>
        draw(visit, await stage(visit), { typed: { continues: '', relation: '' }, errors: [] }),
      ),
    )
    app.post(address, officer(deps, correcting, add))
  }
}

interface Stage {
  draft: Draft
  chapter: number
  sentence: ToldSentence
}

async function stage({ c, deps }: Visit): Promise<Stage> {
  const draft = await draftOf(deps, c)
  const at = Number(c.req.query('at'))
  const chapters = chaptersOf(draft)
  const chapter = chapters.find(({ number }) => number === chapterAt(chapters, at))
  const parts = (chapter ? draftBlocks(draft, chapter) : []).flatMap((block) =>
    block.type === 'paragraph' ? block.parts : [],
  )
  const sentence = parts.find((part) => 'told' in part && part.start === at)
  if (!chapter || !sentence || !('told' in sentence)) throw new NotFound(`no sentence at ${at}`)
  return { draft, chapter: chapter.number, sentence }
}

async function add(visit: Visit): Promise<Response> {
  const form = await readForm(visit.c)
  const key = keyOf(form)
  // Sent twice: the sentence is a promise by now, so there is none at its place any more.
  const before = await sentBefore(visit, key)
  if (before !== null) return visit.c.redirect(withDone(await chapterHref(visit), before), 303)
  const set = await stage(visit)
  const { draft } = set
  const typed = { continues: form.text('continues'), relation: form.text('relation') }
  const input = {
    plan: draft.id,
    version: draft.version.number,
    proposal: proposalOf(set, typed),
  }
  const outcome = await act(visit, addProposal, { input, key })
  if ('refusal' in outcome) {
    const fieldAt = (path: string) => (path.includes('continue') ? 'continues' : undefined)
    const errors = errorsOf(visit.site.t, outcome.refusal, fieldAt)
    return draw(visit, set, { typed, errors })
  }
  return visit.c.redirect(withDone(await chapterHref(visit), outcome.seq), 303)
}

/** The confirmation of the chapter that holds the sentence. */
async function chapterHref({ c, deps }: Visit): Promise<string> {
  const draft = await draftOf(deps, c)
  const chapter = chapterAt(chaptersOf(draft), Number(c.req.query('at')))
  return `${draftHref(draft)}?chapter=${chapter}`
}

function proposalOf({ draft, sentence }: Stage, { continues, relation }: AddTyped): Proposal {
  const { told, start } = sentence
  const end = start + told.length
  const sections = draft.reading.sections.filter(
    (section) => section.start <= start && start < section.end,
  )
  return {
    text: told,
    start,
    end,
    section: sections.at(-1)?.id ?? '',
    strength: strengthOf(told),
    bodies: [],
    measures: measuresOfSpan(draft.reading, { start, end }),
    relation: continues === '' ? 'new' : relationOf(relation),
    continues: continues === '' ? null : continues,
  }
}

function relationOf(typed: string): 'kept' | 'weakened' | 'reworded' {
  return typed === 'kept' || typed === 'weakened' ? typed : 'reworded'
}

function draw(
  { c, site }: Visit,
  { draft, chapter, sentence }: Stage,
  { typed, errors }: { typed: AddTyped; errors: readonly FieldError[] },
): Response | Promise<Response> {
  const { told, start } = sentence
  const page = (
    <AddPage
      site={site}
      draft={draft}
      chapter={chapter}
      sentence={told}
      measures={measuresOfSpan(draft.reading, { start, end: start + told.length })}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
