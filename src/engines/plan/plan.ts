import type { Kind } from '../../kernel/kind.ts'
import type { CivilDate, Instant } from '../../kernel/time.ts'

/** A plan (规划) through all its versions. */
export interface PlanState {
  title: string
  /** Civil years, both included; null where the text did not say. */
  period: { from: number; to: number } | null
  /** How many versions were taken in. */
  versions: number
  /** The version in force; 0 before the first adoption. Only what that version says is accountable. */
  current: number
  adoptedOn: CivilDate | null
  adoptedAt: Instant | null
  /** How many commitments were ever numbered; ids are never used again. */
  numbered: number
  /** What it is among the city's plans; null until the plan office says. */
  place: PlanPlace | null
}

/** Where a plan stands in the system of plans (规划体系). */
export interface PlanPlace {
  sort: PlanSort
  /** The plan it carries out in its own field or district; null for the one above all. */
  under: string | null
}

/**
 * Sorts of plans, after 《关于统一规划体系更好发挥国家发展规划战略导向作用的意见》 (2018): the development plan leads, the spatial
 * plan is its basis, special and regional plans support it; districts have plans of their own.
 */
export const planSorts = ['outline', 'spatial', 'special', 'regional', 'district'] as const
export type PlanSort = (typeof planSorts)[number]

export type PlanEvent =
  | { type: 'PlanOpened'; title: string; period: PlanState['period'] }
  | { type: 'PlanVersionOpened'; number: number }
  | { type: 'CommitmentsNumbered'; upTo: number }
  | ({ type: 'PlanPlaced' } & PlanPlace)
  | {
      type: 'PlanAdopted'
      number: number
      title: string
      period: PlanState['period']
      adoptedOn: CivilDate
      adoptedAt: Instant
    }

export const planKind: Kind<PlanState, PlanEvent> = {
  name: 'plan',
  initial: {
    title: '',
    period: null,
    versions: 0,
    current: 0,
    adoptedOn: null,
    adoptedAt: null,
    numbered: 0,
    place: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PlanOpened':
        return { ...state, title: event.title, period: event.period }
      case 'PlanVersionOpened':
        return { ...state, versions: event.number }
      case 'CommitmentsNumbered':
        return { ...state, numbered: event.upTo }
      case 'PlanPlaced':
        return { ...state, place: { sort: event.sort, under: event.under } }
      case 'PlanAdopted': {
        const { type: _, number, ...adopted } = event
        return { ...state, ...adopted, current: number }
      }
    }
  },
  columns: { current: { path: ['current'], type: 'integer' } },
}
