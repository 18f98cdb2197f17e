import type { Context } from 'hono'
import { NotFound } from '../../../../kernel/failure.ts'
import type { Routes } from '../../../app.tsx'
import { organName } from '../../organ-link.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import { doneOf } from '../act/done-banner.tsx'
import { type Draft, loadDraft } from './draft.ts'
import { chapterAt, chaptersOf } from './draft-blocks.ts'
import { type Need, officer, refusalFor, type Visit, type WorkDeps } from '../act/officer.tsx'
import { loadPower } from '../act/powers-held.ts'

export const correcting: Need = { command: 'proposal.measure', power: 'plan.correct' }
export const adopting: Need = { command: 'plan.adopt', power: 'plan.adopt' }

/**
 * /work/plans/:plan/:version: what was read, a chapter at a time, for those who correct it and
 * those who adopt it.
 */
export function confirmRoutes(deps: WorkDeps): Routes {
  return (app) => {
    app.get('/work/plans/:plan/:version', officer(deps, [correcting, adopting], confirm))
  }
}

/** The draft that the address names. Throws NotFound where there is none. */
export function draftOf(deps: WorkDeps, c: Context): Promise<Draft> {
  const version = c.req.param('version') ?? ''
  if (!/^[1-9]\d{0,5}$/.test(version)) throw new NotFound(`no version ${version}`)
  return loadDraft(deps.reader, c.req.param('plan') ?? '', Number(version))
}

async function confirm(visit: Visit): Promise<Response> {
  const { c, deps, site } = visit
  const draft = await draftOf(deps, c)
  const chapters = chaptersOf(draft)
  const first = draft.passages[0]?.wording.start ?? 0
  const asked = Number(c.req.query('chapter') ?? chapterAt(chapters, first))
  const chapter = chapters.find(({ number }) => number === asked)
  if (!chapter) throw new NotFound(`no chapter ${asked}`)
  return c.html(
    <ConfirmPage
      site={site}
      draft={draft}
      chapters={chapters}
      chapter={chapter}
      may={{
        correct: (await refusalFor(visit, correcting)) === null,
        adopt: (await refusalFor(visit, adopting)) === null,
      }}
      adopters={await adoptersOf(visit)}
      done={await doneOf(visit)}
      noticed={c.req.query('noticed')}
    />,
  )
}

async function adoptersOf({ deps, site }: Visit): Promise<string> {
  const { t, language, today } = site
  const [power, city] = await Promise.all([
    loadPower(deps.reader, adopting.power),
    deps.loadCity(today),
  ])
  const holders = power.holders.map((id) => organName(city.organs, id, language))
  return holders.length > 0
    ? t('work.confirm.nextElse', { holders: holders.join(t('work.and')) })
    : t('work.confirm.nobodyHolds')
}
