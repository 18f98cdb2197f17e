// What an evaluation found of one measure of a commitment: the inputs as the journal had them, the class that comes of
// them, and every override of it, shown beside the computed class for ever. Its id is `2026-annual.yunxi.12.m1`.
import type { Kind } from '../../../kernel/kind.ts'
import type { Statement } from '../challenge.ts'
import { type Found, findingOf, type MeasureInput } from './found.ts'
import type { Finding, MeasureClass } from './tally.ts'

/** Somebody's reasoned act by which another class holds. */
export interface Override extends Statement {
  from: Finding
  to: MeasureClass
}

export interface EvaluationMeasureState {
  evaluation: string
  /** Null until it was classed. */
  classed: { input: MeasureInput; found: Found } | null
  /** The last one holds. */
  overrides: Override[]
}

export type EvaluationMeasureEvent =
  | { type: 'MeasureClassed'; evaluation: string; input: MeasureInput; found: Found }
  | ({ type: 'ClassOverridden' } & Override)

export const evaluationMeasureKind: Kind<EvaluationMeasureState, EvaluationMeasureEvent> = {
  name: 'evaluation_measure',
  initial: { evaluation: '', classed: null, overrides: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'MeasureClassed': {
        const { evaluation, input, found } = event
        return { ...state, evaluation, classed: { input, found } }
      }
      case 'ClassOverridden': {
        const { type: _, ...override } = event
        return { ...state, overrides: [...state.overrides, override] }
      }
    }
  },
  columns: { evaluation: { path: ['evaluation'], type: 'text', indexed: true } },
}

export function measureIdOf(evaluation: string, commitment: string, measure: string): string {
  return `${evaluation}.${commitment}.${measure}`
}

/** What holds: the last override, else what was computed. */
export function standingOf({
  classed,
  overrides,
}: Pick<EvaluationMeasureState, 'classed' | 'overrides'>): Finding {
  return overrides.at(-1)?.to ?? findingOf(classed?.found ?? { class: null })
}
