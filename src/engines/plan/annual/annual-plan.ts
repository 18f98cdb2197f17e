// An annual plan (年度计划) under a five-year plan: drafted by the plan office, adopted, then kept. After the adoption an
// item changes only with a reason, and stays with every goal it ever had.
import type { Kind } from '../../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'

export interface AnnualPlanState {
  plan: string
  /** The civil year. */
  year: number
  status: 'none' | 'draft' | 'adopted'
  /** How many items it holds. */
  items: number
  openedAt: Instant
  adoptedOn: CivilDate | null
  /** The decision that adopted it, in words. */
  decision: string | null
}

export type AnnualPlanEvent =
  | { type: 'AnnualPlanOpened'; plan: string; year: number; openedAt: Instant }
  | { type: 'AnnualItemsCounted'; items: number }
  | { type: 'AnnualPlanAdopted'; adoptedOn: CivilDate; decision: string }

export const annualPlanKind: Kind<AnnualPlanState, AnnualPlanEvent> = {
  name: 'annual_plan',
  initial: {
    plan: '',
    year: 0,
    status: 'none',
    items: 0,
    openedAt: '',
    adoptedOn: null,
    decision: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'AnnualPlanOpened': {
        const { type: _, ...opened } = event
        return { ...state, ...opened, status: 'draft' }
      }
      case 'AnnualItemsCounted':
        return { ...state, items: event.items }
      case 'AnnualPlanAdopted': {
        const { type: _, ...adopted } = event
        return { ...state, ...adopted, status: 'adopted' }
      }
    }
  },
  columns: { plan: { path: ['plan'], type: 'text', indexed: true } },
}

/** `yunxi-15.2026` */
export function annualPlanId(plan: string, year: number): string {
  return `${plan}.${year}`
}
