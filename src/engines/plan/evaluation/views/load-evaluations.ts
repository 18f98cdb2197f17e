import type { ReaderStore } from '../../../../kernel/store.ts'
import type { EvaluationState } from '../evaluation.ts'
import { answerIdOf } from '../evaluation-answer.ts'
import type { EvaluationMeasureState } from '../evaluation-measure.ts'
import type { EvaluationViewState } from '../evaluation-view.ts'

export interface Evaluation extends EvaluationState {
  id: string
}

export interface EvaluationMeasure extends EvaluationMeasureState {
  id: string
}

export type EvaluationView = EvaluationViewState

/** Evaluations, of one plan or of all, the latest opened first. */
export async function listEvaluations(reader: ReaderStore, plan?: string): Promise<Evaluation[]> {
  let query = reader.db
    .selectFrom('evaluation')
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
  if (plan !== undefined) query = query.where('plan', '=', plan)
  const rows = await query.orderBy('id').limit(1000).execute()
  return rows
    .map(({ id, state }) => ({ id, ...(JSON.parse(state) as EvaluationState) }))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
}

/** One evaluation; null where there is none under that id. */
export async function loadEvaluation(reader: ReaderStore, id: string): Promise<Evaluation | null> {
  const [row] = await reader.loadStates([{ kind: 'evaluation', id }])
  return row ? { id, ...(JSON.parse(row.state) as EvaluationState) } : null
}

/** What an evaluation found of every measure, in no order. */
export async function listMeasures(
  reader: ReaderStore,
  evaluation: string,
): Promise<EvaluationMeasure[]> {
  const rows = await rowsOf(reader, 'evaluation_measure', evaluation)
  return rows.map(({ id, state }) => ({ id, ...(JSON.parse(state) as EvaluationMeasureState) }))
}

/** Every view given in an evaluation, in the order of the organs' ids. */
export async function listViews(
  reader: ReaderStore,
  evaluation: string,
): Promise<EvaluationView[]> {
  const rows = await rowsOf(reader, 'evaluation_view', evaluation)
  return rows.map(({ state }) => JSON.parse(state) as EvaluationViewState)
}

/** Whether a person has answered the questions. */
export async function hasAnswered(
  reader: ReaderStore,
  evaluation: string,
  person: string,
): Promise<boolean> {
  const id = answerIdOf(evaluation, person)
  return (await reader.loadStates([{ kind: 'evaluation_answer', id }])).length > 0
}

function rowsOf(reader: ReaderStore, kind: string, evaluation: string) {
  return reader.db
    .selectFrom(kind)
    .select(['id', 'state'])
    .where('chain', '=', reader.chain)
    .where('evaluation', '=', evaluation)
    .orderBy('id')
    .execute()
}
