// A decision (决定) of the body that adopted a plan: which binding promises may be weakened, how far. Each permission
// is good for one change, and stays with the change it was used for.
import { z } from 'zod'
import type { Kind } from '../../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import type { Statement } from '../challenge.ts'
import type { Target } from './change.ts'

/** The year, and its number in that year: `2028-2`. */
export const decisionId = z.string().regex(/^\d{4}-[1-9]\d{0,4}$/)

export interface DecisionState {
  plan: string
  title: string
  /** The document's own number, or the meeting that decided. */
  reference: string
  decidedOn: CivilDate
  made: Statement
  permits: Permit[]
}

export interface Permit {
  commitment: string
  allows: Allowed
  /** When it was used; null: not yet. */
  usedAt: Instant | null
}

/** The most a change may do under a permission: not later, not less. */
export type Allowed =
  | { type: 'date'; to: CivilDate }
  | ({ type: 'target'; measure: string } & Target)
  | { type: 'dropped' }

export type DecisionEvent =
  | ({ type: 'DecisionRecorded' } & DecisionState)
  | { type: 'PermitUsed'; permit: number; at: Instant }

export const decisionKind: Kind<DecisionState, DecisionEvent> = {
  name: 'plan_decision',
  initial: {
    plan: '',
    title: '',
    reference: '',
    decidedOn: '',
    made: { by: '', organ: '', at: '', text: '' },
    permits: [],
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DecisionRecorded': {
        const { type: _, ...recorded } = event
        return recorded
      }
      case 'PermitUsed':
        return {
          ...state,
          permits: state.permits.map((permit, i) =>
            i === event.permit ? { ...permit, usedAt: event.at } : permit,
          ),
        }
    }
  },
  columns: { plan: { path: ['plan'], type: 'text', indexed: true } },
}
