// A recommendation (建议) of an evaluation. Once the evaluation is published each is answered by the plan office: it
// became a commitment, or a change of one, or it is refused for a reason.
import type { CivilDate } from '../../../kernel/time.ts'
import { type DatedParameter, valueOn } from '../../calendar/dated-parameter.ts'
import type { Statement } from '../challenge.ts'

export interface Recommendation extends Statement {
  number: number
  /** The commitment it is about; null: the plan as a whole. */
  commitment: string | null
  /** The last day for the answer; null until the evaluation is published. */
  answerBy: CivilDate | null
  outcome: Outcome | null
}

/** What became of it; the statement says how, or why not. */
export type Outcome = Statement &
  (
    | { type: 'commitment'; commitment: string }
    /** The change's place among the changes of the commitment, from 0. */
    | { type: 'change'; commitment: string; change: number }
    | { type: 'refused' }
  )

const answerDays: DatedParameter = [
  {
    from: '2026-01-01',
    value: 30,
    source: {
      zh: '规划实施办公室自定；没有法律规定',
      en: 'Kept by the plan office; default ours, no law sets it',
    },
  },
]

/** Working days to answer the recommendations of an evaluation that is published on a day. */
export function recommendationDays(on: CivilDate): number {
  return valueOn(answerDays, on)
}

/** Whether the last day for the answer went by without one. */
export function isUnanswered({ answerBy, outcome }: Recommendation, today: CivilDate): boolean {
  return outcome === null && answerBy !== null && today > answerBy
}
