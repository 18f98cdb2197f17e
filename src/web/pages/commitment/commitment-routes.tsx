import { listReports } from '../../../engines/plan/views/load-reports.ts'
import type { EntryIndex } from '../../../kernel/journal/entry-index.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Routes } from '../../app.tsx'
import type { LoadCity } from '../city-data.ts'
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
      const { plans, organs } = await loadCity(site.today)
      const plan = plans.find(({ commitments }) => commitments.some((each) => each.id === id))
      const view = plan?.commitments.find((each) => each.id === id)
      if (!plan || !view) throw new NotFound(`no commitment ${id}`)
      const reports = await listReports(reader, { commitment: id })
      const records = await loadRecords(
        index,
        id,
        reports.map((report) => report.id),
      )
      return c.html(
        <CommitmentPage
          site={site}
          plan={plan}
          view={view}
          organs={organs}
          reports={reports}
          records={records}
        />,
      )
    })
  }
}

/** The entries about the commitment and its reports, in the order of the journal, each once. */
async function loadRecords(index: EntryIndex, id: string, reports: string[]): Promise<Record[]> {
  const lists = await Promise.all([
    index.entriesOf('commitment', id),
    ...reports.map((report) => index.entriesOf('report', report)),
  ])
  const bySeq = new Map(lists.flat().map((entry) => [entry.seq, entry]))
  const ours = new Set([id, ...reports])
  return [...bySeq.values()]
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, at, organ, events }) => ({
      seq,
      at,
      organ,
      events: events.filter((each) => ours.has(each.id)),
    }))
}
