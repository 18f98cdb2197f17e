import type { ReaderStore } from '../../../kernel/store.ts'
import type { ReportState } from '../report.ts'

export interface Report extends ReportState {
  id: string
}

/** Which reports: of a commitment, of an organ, of a status; what is left out is not asked for. */
export interface ReportFilter {
  commitment?: string
  organ?: string
  status?: ReportState['status']
}

/** Reports in the order of ids, at most 1,000 of them. */
export async function listReports(reader: ReaderStore, filter: ReportFilter): Promise<Report[]> {
  let query = reader.db.selectFrom('report').select(['id', 'state'])
  query = query.where('chain', '=', reader.chain)
  for (const [column, value] of Object.entries(filter)) query = query.where(column, '=', value)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows.map(({ id, state }) => ({ id, ...(JSON.parse(state) as ReportState) }))
}

/** One report; null where there is none under that id. */
export async function loadReport(reader: ReaderStore, id: string): Promise<Report | null> {
  const [row] = await reader.loadStates([{ kind: 'report', id }])
  return row ? { id, ...(JSON.parse(row.state) as ReportState) } : null
}
