// An evaluation with all that is known of it: what the page, the Word draft and the workbench are drawn from.
import { listCommitments } from '../../../engines/plan/views/load-plan.ts'
import { type Wording, wordingOf } from '../../../engines/plan/commitment.ts'
import { standingOf } from '../../../engines/plan/evaluation/evaluation-measure.ts'
import { type Found, groupOf, type MeasureInput } from '../../../engines/plan/evaluation/found.ts'
import type { Finding, TallyGroup } from '../../../engines/plan/evaluation/tally.ts'
import {
  type Evaluation,
  type EvaluationView,
  listMeasures,
  listViews,
  loadEvaluation,
} from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { EvaluationMeasureState } from '../../../engines/plan/evaluation/evaluation-measure.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { NotFound } from '../../../kernel/failure.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { CityData } from '../city-data.ts'
import { excerpt, measureTitle } from '../measure-text.ts'

/** One measure as the evaluation found it, with the words of its commitment. */
export interface MeasureRow {
  /** `yunxi.12.m1`. */
  id: string
  group: TallyGroup
  input: MeasureInput
  found: Found
  overrides: EvaluationMeasureState['overrides']
  standing: Finding
  text: string
}

export interface EvaluationReport {
  evaluation: Evaluation
  planTitle: string
  /** In the order of the plan's text. */
  rows: MeasureRow[]
  selfViews: EvaluationView[]
  independent: EvaluationView | null
  /** What each commitment says, in the version that is evaluated. */
  words: ReadonlyMap<string, string>
  /** The same in short: the indicator where a commitment has just one, else how it begins. */
  titles: ReadonlyMap<string, string>
  organs: ReadonlyMap<string, Organ>
}

/** Loads an evaluation whole. Throws NotFound where there is none. */
export async function loadReport(
  reader: ReaderStore,
  city: CityData,
  id: string,
): Promise<EvaluationReport> {
  const evaluation = await requireEvaluation(reader, id)
  const [measures, views] = await Promise.all([listMeasures(reader, id), listViews(reader, id)])
  const plan = city.plans.find((each) => each.id === evaluation.plan)
  const version = evaluation.version || (plan?.plan.current ?? 0)
  const wordings = (await listCommitments(reader, evaluation.plan)).flatMap((each) => {
    const wording = wordingOf(each.state, version)
    return wording ? [{ id: each.id, wording }] : []
  })
  const words = new Map(wordings.map((each) => [each.id, plain(each.wording.text)]))
  const start = new Map(wordings.map((each) => [each.id, each.wording.start]))
  const rows = measures.flatMap(({ classed, overrides }) => {
    if (classed === null) return []
    const { input, found } = classed
    const { commitment, measure } = input
    const text = words.get(commitment) ?? commitment
    const standing = standingOf({ classed, overrides })
    const own = `${commitment}.${measure.id}`
    return [{ id: own, group: groupOf(measure), input, found, overrides, standing, text }]
  })
  const place = ({ input }: MeasureRow) => start.get(input.commitment) ?? 0
  return {
    evaluation,
    planTitle: plan?.plan.title ?? evaluation.plan,
    rows: rows.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)),
    selfViews: views.filter(({ role }) => role === 'self'),
    independent: views.find(({ role, organ }) => isOf(evaluation, role, organ)) ?? null,
    words,
    titles: new Map(
      wordings.map(({ id: own, wording }) => [own, titleOf(wording, words.get(own) ?? own)]),
    ),
    organs: city.organs,
  }
}

/** One evaluation. Throws NotFound where there is none. */
export async function requireEvaluation(reader: ReaderStore, id: string): Promise<Evaluation> {
  const evaluation = await loadEvaluation(reader, id)
  if (!evaluation) throw new NotFound(`no evaluation ${id}`)
  return evaluation
}

function isOf({ evaluator }: Evaluation, role: EvaluationView['role'], organ: string): boolean {
  return role === 'independent' && organ === evaluator
}

function titleOf({ measures }: Wording, text: string): string {
  const [only] = measures
  return only && measures.length === 1 ? measureTitle(only, text) : excerpt(text)
}

/** A promise read from a table stands on several lines there; here it is one run of words. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ')
}
