// An alignment (衔接): what people decided about two promises of different plans. The reader only suggests; that two
// promises are the same, that they are not, and which of two differing figures holds are acts of the plan office.
import type { Kind } from '../../../kernel/kind.ts'
import type { Instant } from '../../../kernel/time.ts'
import type { DifferenceAbout } from './differences.ts'

export interface AlignmentState {
  /** The two commitments, in the order of their ids. */
  first: string
  second: string
  /** The plans they stand in. */
  firstPlan: string
  secondPlan: string
  status: 'none' | 'confirmed' | 'rejected'
  /** Which measure of the first is which of the second. */
  measures: { first: string; second: string }[]
  decided: Said | null
  settled: Settlement[]
}

interface Said {
  by: string
  organ: string
  at: Instant
  /** Why; '' where a confirmation said nothing. */
  reason: string
}

/** What was decided about one difference. It is about the difference as it then stood, and lapses when that changes. */
export interface Settlement extends Said {
  about: DifferenceAbout
  measures: { first: string; second: string } | null
  /** What the two said then, as `differencesOf` prints it. */
  values: { first: string; second: string }
  /** The commitment that holds; null: each holds in its own field. */
  holds: string | null
}

export type AlignmentEvent =
  | ({ type: 'AlignmentConfirmed' } & Pair & { measures: AlignmentState['measures'] } & Said)
  | ({ type: 'AlignmentRejected' } & Pair & Said)
  | ({ type: 'DifferenceSettled' } & Pair & Settlement)

type Pair = Pick<AlignmentState, 'first' | 'second' | 'firstPlan' | 'secondPlan'>

/** The id of what is decided about two commitments, whichever is named first. */
export function alignmentId(one: string, other: string): string {
  return inOrder(one, other).join('~')
}

/** The two ids as an alignment keeps them. */
export function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one]
}

export const alignmentKind: Kind<AlignmentState, AlignmentEvent> = {
  name: 'alignment',
  initial: {
    first: '',
    second: '',
    firstPlan: '',
    secondPlan: '',
    status: 'none',
    measures: [],
    decided: null,
    settled: [],
  },
  evolve(state, event) {
    const pair = pairOf(event)
    switch (event.type) {
      case 'AlignmentConfirmed':
        return {
          ...state,
          ...pair,
          status: 'confirmed',
          measures: event.measures,
          decided: saidOf(event),
        }
      case 'AlignmentRejected':
        return { ...state, ...pair, status: 'rejected', measures: [], decided: saidOf(event) }
      case 'DifferenceSettled': {
        const { about, measures, values, holds } = event
        const settlement = { ...saidOf(event), about, measures, values, holds }
        return { ...state, ...pair, settled: [...state.settled, settlement] }
      }
    }
  },
  columns: {
    firstPlan: { path: ['firstPlan'], type: 'text', indexed: true },
    secondPlan: { path: ['secondPlan'], type: 'text', indexed: true },
  },
}

function pairOf({ first, second, firstPlan, secondPlan }: Pair): Pair {
  return { first, second, firstPlan, secondPlan }
}

function saidOf({ by, organ, at, reason }: Said): Said {
  return { by, organ, at, reason }
}
