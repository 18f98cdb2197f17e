// Works every published evaluation out again from the journal's entries alone, and names what is not as published. It
// trusts neither the published inputs nor the published classes.
import type { Entry } from '../../../kernel/entry.ts'
import { canonicalJson } from '../../../kernel/writing/canonical.ts'
import { Past } from '../assessment/past.ts'
import { evaluate } from './evaluate.ts'
import { evaluationKind, type EvaluationState } from './evaluation.ts'
import {
  evaluationMeasureKind,
  type EvaluationMeasureState,
  measureIdOf,
  standingOf,
} from './evaluation-measure.ts'
import { findingOf, foundFrom, groupOf, type MeasureInput } from './found.ts'
import { emptyTally, tallied, type TallyMove } from './tally.ts'

/** What is not as published, with what was published and what the entries give. */
export interface EvaluationDiscrepancy {
  evaluation: string
  what: 'cut-off' | 'version' | 'input' | 'found' | 'extra' | 'computed' | 'standing'
  /** Which measure; empty where it is about the whole. */
  measure: string
  published: string
  found: string
}

export interface RecheckedEvaluations {
  evaluations: number
  /** Measures that were classed again. */
  measures: number
  discrepancies: EvaluationDiscrepancy[]
}

/** Reads the entries once for what was published and once for each evaluation; `entriesAgain` begins anew each time. */
export async function recheckEvaluations(
  entriesAgain: () => AsyncIterable<Entry>,
): Promise<RecheckedEvaluations> {
  const past = new Past([evaluationKind, evaluationMeasureKind])
  for await (const entry of entriesAgain()) past.take(entry)
  const published = [...past.all(evaluationKind)].filter(([, { status }]) => status === 'published')
  const all = Map.groupBy(past.all(evaluationMeasureKind), ([, { evaluation }]) => evaluation)
  const discrepancies: EvaluationDiscrepancy[] = []
  let measures = 0
  for (const [id, state] of published) {
    const own = new Map(all.get(id))
    measures += own.size
    discrepancies.push(...(await recheckOne(entriesAgain(), { id, state, measures: own })))
  }
  return { evaluations: published.length, measures, discrepancies }
}

interface Published {
  id: string
  state: EvaluationState
  measures: ReadonlyMap<string, EvaluationMeasureState>
}

async function recheckOne(
  entries: AsyncIterable<Entry>,
  { id, state, measures }: Published,
): Promise<EvaluationDiscrepancy[]> {
  const again = await evaluate(entries, state)
  const compare = (what: EvaluationDiscrepancy['what'], measure = '') =>
    comparing(id, what, measure)
  const inputs = again?.inputs ?? []
  const known = new Set(inputs.map((input) => idOf(id, input)))
  const each = inputs.flatMap((input) => {
    const own = idOf(id, input)
    const classed = measures.get(own)?.classed ?? null
    return [
      ...compare('input', own)(classed?.input ?? null, input),
      ...compare('found', own)(classed?.found ?? null, foundFrom(input, state.dataOn)),
    ]
  })
  const extra = [...measures.keys()].filter((own) => !known.has(own))
  const classes = inputs.map((input) => ({
    input,
    overrides: measures.get(idOf(id, input))?.overrides ?? [],
    found: foundFrom(input, state.dataOn),
  }))
  return [
    ...compare('cut-off')(state.cutOff?.seq ?? null, again?.cutOff.seq ?? null),
    ...compare('version')(state.version, again?.version ?? null),
    ...each,
    ...extra.flatMap((own) => compare('extra', own)(own, '')),
    ...compare('computed')(
      state.computed,
      tallyOf(classes.map(({ input, found }) => moveOf(input, findingOf(found)))),
    ),
    ...compare('standing')(
      state.standing,
      tallyOf(
        classes.map(({ input, found, overrides }) =>
          moveOf(input, standingOf({ classed: { input, found }, overrides })),
        ),
      ),
    ),
  ]
}

function idOf(evaluation: string, { commitment, measure }: MeasureInput): string {
  return measureIdOf(evaluation, commitment, measure.id)
}

function moveOf({ measure }: MeasureInput, finding: TallyMove['finding']): TallyMove {
  return { group: groupOf(measure), finding, by: 1 }
}

const tallyOf = (moves: readonly TallyMove[]) => tallied(emptyTally, moves)

/** Compares two writings of the same thing; none where they agree to the last letter. */
function comparing(evaluation: string, what: EvaluationDiscrepancy['what'], measure: string) {
  return (published: unknown, found: unknown): EvaluationDiscrepancy[] => {
    const [a, b] = [canonicalJson(published), canonicalJson(found)]
    return a === b ? [] : [{ evaluation, what, measure, published: a, found: b }]
  }
}
