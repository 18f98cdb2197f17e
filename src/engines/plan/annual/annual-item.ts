// One item of an annual plan: what is to be done this year about one promise of the five-year plan, and how far its
// measures are to come by the year's end.
import type { Kind } from '../../../kernel/kind.ts'
import type { Quantity } from '../arithmetic/quantity.ts'
import type { Statement } from '../challenge.ts'

export interface AnnualItemState {
  /** The annual plan it stands in. */
  annual: string
  year: number
  commitment: string
  status: 'none' | 'planned' | 'removed' | 'released'
  content: AnnualContent
  /** What it said before each change since the adoption; `before` is null where the change took it in. */
  changes: { before: AnnualContent | null; made: Statement }[]
  /** Why what was not reached is no longer carried into the next year; null: it is carried. */
  released: Statement | null
}

export interface AnnualContent {
  /** This year's work, in words. */
  task: string
  goals: AnnualGoal[]
}

/** How far one measure is to come by 31 December, on the scale it is reported in; for milestones the steps done. */
export interface AnnualGoal {
  measure: string
  value: Quantity
}

export type AnnualItemEvent =
  | {
      type: 'AnnualItemSet'
      annual: string
      year: number
      commitment: string
      content: AnnualContent
    }
  | { type: 'AnnualItemRemoved' }
  | {
      type: 'AnnualItemChanged'
      annual: string
      year: number
      commitment: string
      content: AnnualContent
      made: Statement
    }
  | { type: 'AnnualItemReleased'; made: Statement }

export const annualItemKind: Kind<AnnualItemState, AnnualItemEvent> = {
  name: 'annual_item',
  initial: {
    annual: '',
    year: 0,
    commitment: '',
    status: 'none',
    content: { task: '', goals: [] },
    changes: [],
    released: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'AnnualItemSet': {
        const { type: _, ...set } = event
        return { ...state, ...set, status: 'planned' }
      }
      case 'AnnualItemRemoved':
        return { ...state, status: 'removed' }
      case 'AnnualItemChanged': {
        const { type: _, made, ...set } = event
        const before = state.status === 'planned' ? state.content : null
        return {
          ...state,
          ...set,
          status: 'planned',
          changes: [...state.changes, { before, made }],
        }
      }
      case 'AnnualItemReleased':
        return { ...state, status: 'released', released: event.made }
    }
  },
  columns: {
    annual: { path: ['annual'], type: 'text', indexed: true },
    commitment: { path: ['commitment'], type: 'text', indexed: true },
  },
}

/** `yunxi-15.2026/yunxi-15.12` */
export function annualItemId(annual: string, commitment: string): string {
  return `${annual}/${commitment}`
}
