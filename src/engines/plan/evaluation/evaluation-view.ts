// What one organ says of the plan in an evaluation: a unit of what it leads itself (自评), or the independent evaluator
// of anything (独立评估意见). Until its last day it may be given anew; the journal keeps every one. Its id is `2026-annual.org.keji`.
import type { Kind } from '../../../kernel/kind.ts'
import type { Statement } from '../challenge.ts'
import type { MeasureClass } from './tally.ts'

export interface EvaluationViewState {
  evaluation: string
  role: 'self' | 'independent'
  organ: string
  /** Of everything together; null until given. */
  overall: Statement | null
  items: ViewItem[]
}

/** What is said of one commitment; `class`: what it is in the eyes of whoever says it, null where they name none. */
export interface ViewItem {
  commitment: string
  class: MeasureClass | null
  text: string
}

export type EvaluationViewEvent = { type: 'ViewGiven'; overall: Statement } & Omit<
  EvaluationViewState,
  'overall'
>

export function viewIdOf(evaluation: string, organ: string): string {
  return `${evaluation}.${organ}`
}

export const evaluationViewKind: Kind<EvaluationViewState, EvaluationViewEvent> = {
  name: 'evaluation_view',
  initial: { evaluation: '', role: 'self', organ: '', overall: null, items: [] },
  evolve(_, event) {
    const { type: __, ...given } = event
    return given
  },
  columns: { evaluation: { path: ['evaluation'], type: 'text', indexed: true } },
}
