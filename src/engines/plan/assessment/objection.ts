// An objection (申诉): a unit says that an item of its published score is not so. Another office than the one that
// computed the score rules on it: upheld, in part, or dismissed. Nothing of it is ever removed.
import type { Kind } from '../../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import type { Material, Statement } from '../challenge.ts'

export interface ObjectionState {
  assessment: string
  organ: string
  item: string
  status: 'none' | 'open' | Verdict
  by: string
  raisedAt: Instant
  statement: string
  material: Material | null
  ruling: Statement | null
}

export type Verdict = 'upheld' | 'upheld-in-part' | 'dismissed'

export type ObjectionEvent =
  | ({ type: 'ScoreObjected' } & Omit<ObjectionState, 'status' | 'ruling'>)
  | ({ type: 'ObjectionRuled'; verdict: Verdict } & Statement)

/** One objection for each item of a unit's score. */
export function objectionIdOf(assessment: string, organ: string, item: string): string {
  return `${assessment}.${organ}.${item}`
}

export const objectionKind: Kind<ObjectionState, ObjectionEvent> = {
  name: 'objection',
  initial: {
    assessment: '',
    organ: '',
    item: '',
    status: 'none',
    by: '',
    raisedAt: '',
    statement: '',
    material: null,
    ruling: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ScoreObjected': {
        const { type: _, ...raised } = event
        return { ...state, ...raised, status: 'open' }
      }
      case 'ObjectionRuled': {
        const { type: _, verdict, ...ruling } = event
        return { ...state, ruling, status: verdict }
      }
    }
  },
  columns: {
    assessment: { path: ['assessment'], type: 'text', indexed: true },
    organ: { path: ['organ'], type: 'text', indexed: true },
    status: { path: ['status'], type: 'text', indexed: true },
  },
}

/** Whether a unit may still object on a day. */
export function mayObject(objectUntil: CivilDate | null, today: CivilDate): boolean {
  return objectUntil !== null && today <= objectUntil
}
