import { loadItemsOf } from '../../../engines/plan/annual/load-annual.ts'
import { loadDuty } from '../../../engines/plan/duty/load-duties.ts'
import { listChallenges } from '../../../engines/plan/views/load-challenges.ts'
import { listReports } from '../../../engines/plan/views/load-reports.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { EntryIndex } from '../../../kernel/journal/entry-index.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
import { doneOf } from '../workbench/act/done-banner.tsx'
import { samePromises } from './aligned-list.tsx'
import { CommitmentPage } from './commitment-page.tsx'
import type { Record } from './commitment-page-props.ts'

/** /commitments/…: one promise and everything about it. */
export function commitmentRoutes(
  reader: ReaderStore,
  loadCity: LoadCity,
  index: EntryIndex,
): Routes {
  return (app) => {
    app.get('/commitments/:id', async (c) => {
      const site = c.get('site')
      const id = c.req.param('id')
      const { plans, organs, powers } = await loadCity(site.today)
      const all = (plan: LoadedPlan) => [...plan.commitments, ...plan.dropped]
      const plan = plans.find((each) => all(each).some((view) => view.id === id))
      const view = plan && all(plan).find((each) => each.id === id)
      if (!plan || !view) throw new NotFound(`no commitment ${id}`)
      const reports = await listReports(reader, { commitment: id })
      const challenges = await listChallenges(reader, { commitment: id })
      const records = await loadRecords(index, id, {
        report: reports.map((report) => report.id),
        challenge: challenges.map((challenge) => challenge.id),
      })
      return c.html(
        <CommitmentPage
          site={site}
          plan={plan}
          view={view}
          organs={organs}
          reports={reports}
          challenges={challenges}
          duty={await loadDuty(reader, id)}
          annual={await loadItemsOf(reader, id)}
          same={samePromises(view, plans)}
          mayChallenge={powers.has('challenge.raise')}
          done={await doneOf({ c, deps: { reader }, user: site.user })}
          records={records}
        />,
      )
    })
  }
}

/** The entries about the commitment, its reports and challenges to them, in the order of the journal, each once. */
async function loadRecords(
  index: EntryIndex,
  id: string,
  about: { report: string[]; challenge: string[] },
): Promise<Record[]> {
  const lists = await Promise.all([
    index.entriesOf('commitment', id),
    index.entriesOf('duty', id),
    ...about.report.map((report) => index.entriesOf('report', report)),
    ...about.challenge.map((challenge) => index.entriesOf('challenge', challenge)),
  ])
  const bySeq = new Map(lists.flat().map((entry) => [entry.seq, entry]))
  const ours = new Set([id, ...about.report, ...about.challenge])
  return [...bySeq.values()]
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, at, organ, events }) => ({
      seq,
      at,
      organ,
      events: events.filter((each) => ours.has(each.id)),
    }))
}
