import type { ReaderStore } from '../../../../kernel/store.ts'
import type { AssessmentState } from '../assessment.ts'
import type { ObjectionState } from '../objection.ts'
import type { ScoreState } from '../score.ts'
import type { ScoreSheetState } from '../score-sheet.ts'

export interface Assessment extends AssessmentState {
  id: string
}

export interface Score extends ScoreState {
  id: string
}

export interface Objection extends ObjectionState {
  id: string
}

export interface ScoreSheet extends ScoreSheetState {
  id: string
}

/** Every assessment, the latest opened first. */
export async function listAssessments(reader: ReaderStore): Promise<Assessment[]> {
  const all = await rowsOf<AssessmentState>(reader, 'assessment', {})
  return all.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
}

/** One assessment; null where there is none under that id. */
export function loadAssessment(reader: ReaderStore, id: string): Promise<Assessment | null> {
  return rowAt<AssessmentState>(reader, 'assessment', id)
}

/** The scores of an assessment, or of a unit in all of them, in the order of ids. */
export function listScores(
  reader: ReaderStore,
  filter: { assessment?: string; organ?: string },
): Promise<Score[]> {
  return rowsOf<ScoreState>(reader, 'score', filter)
}

/** One unit's score; null where it has none. */
export function loadScore(reader: ReaderStore, id: string): Promise<Score | null> {
  return rowAt<ScoreState>(reader, 'score', id)
}

/** Objections, the oldest first. */
export async function listObjections(
  reader: ReaderStore,
  filter: { assessment?: string; organ?: string; status?: ObjectionState['status'] },
): Promise<Objection[]> {
  const all = await rowsOf<ObjectionState>(reader, 'objection', filter)
  return all.toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
}

/** One objection; null where there is none under that id. */
export function loadObjection(reader: ReaderStore, id: string): Promise<Objection | null> {
  return rowAt<ObjectionState>(reader, 'objection', id)
}

/** Every version of every score sheet, the latest published first. */
export async function listSheets(reader: ReaderStore): Promise<ScoreSheet[]> {
  const all = await rowsOf<ScoreSheetState>(reader, 'score_sheet', {})
  return all.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
}

/** One version of a sheet; null where there is none. */
export function loadSheet(reader: ReaderStore, id: string): Promise<ScoreSheet | null> {
  return rowAt<ScoreSheetState>(reader, 'score_sheet', id)
}

/** The states of a kind that match, at most 1,000, in the order of ids. */
async function rowsOf<State>(
  reader: ReaderStore,
  kind: string,
  filter: Readonly<Record<string, string>>,
): Promise<(State & { id: string })[]> {
  let query = reader.db.selectFrom(kind).select(['id', 'state']).where('chain', '=', reader.chain)
  for (const [column, value] of Object.entries(filter)) query = query.where(column, '=', value)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows.map(({ id, state }) => ({ id, ...(JSON.parse(state) as State) }))
}

async function rowAt<State>(
  reader: ReaderStore,
  kind: string,
  id: string,
): Promise<(State & { id: string }) | null> {
  const [row] = await reader.loadStates([{ kind, id }])
  return row ? { id, ...(JSON.parse(row.state) as State) } : null
}
