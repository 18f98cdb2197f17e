// A change during the plan (动态管理): a date moved, a target altered, another unit made to answer, other terms, a
// promise dropped or taken up again. Each has a reason, and stays on the commitment for ever.
import type { CivilDate } from '../../../kernel/time.ts'
import type { FigureMeasure } from '../arithmetic/measure.ts'
import { decimal, type Quantity } from '../arithmetic/quantity.ts'
import type { Statement } from '../challenge.ts'
import type { MeasureTerms } from '../commitment.ts'

export interface Change {
  what: Changed
  /** Who changed it, when, and why. */
  made: Statement
  /** The version of the plan it was made under: a later version that words the promise anew begins afresh. */
  version: number
  /** The unit that led the commitment before the change. */
  lead: string | null
  /** Whether the promise is less than it was. */
  weakens: boolean
  /** The recorded decision (决定) of the adopting body it rests on; null where none was needed. */
  decision: string | null
}

export type Changed =
  | { type: 'date'; from: CivilDate; to: CivilDate }
  | { type: 'target'; measure: string; from: Target; to: Target }
  | { type: 'lead'; from: Units; to: Units }
  | { type: 'terms'; from: Terms; to: Terms }
  | { type: 'dropped' }
  | { type: 'reinstated' }

/** What the event of each change is called in the journal. */
export const changeEvents = {
  date: 'DueDateMoved',
  target: 'TargetChanged',
  lead: 'LeadChanged',
  terms: 'TermsChanged',
  dropped: 'CommitmentDropped',
  reinstated: 'CommitmentReinstated',
} as const satisfies Record<Changed['type'], string>

export type ChangeEvent = { type: (typeof changeEvents)[Changed['type']] } & Change

/** What a figure is to reach; `upper` only where it is a range. */
export interface Target {
  target: Quantity
  upper: Quantity | null
}

export interface Units {
  lead: string | null
  supporting: string[]
}

/** How a promise is followed on the way. */
export interface Terms {
  reportEveryMonths: number
  terms: MeasureTerms[]
}

export type DateMove = Extract<Changed, { type: 'date' }> & { reason: string }

/** Every move of the due date, in order. */
export function dateMoves(changes: readonly Change[]): DateMove[] {
  return changes.flatMap(({ what, made }) =>
    what.type === 'date' ? [{ ...what, reason: made.text }] : [],
  )
}

/** By how many months a date was put off; 0 where it came earlier. Half a month counts as one. */
export function monthsLater({ from, to }: { from: CivilDate; to: CivilDate }): number {
  if (to <= from) return 0
  const { years, months, days } = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: 'year',
  })
  return years * 12 + months + (days >= 15 ? 1 : 0)
}

/** By how many months dates were put off in all; what came earlier gives nothing back. */
export function monthsMoved(moves: readonly DateMove[]): number {
  return moves.reduce((sum, move) => sum + monthsLater(move), 0)
}

/** Whether a promise was dropped under a version of its plan and not taken up again since. */
export function isDropped(changes: readonly Change[], version: number): boolean {
  const last = changes.findLast(
    ({ what, version: under }) =>
      under === version && (what.type === 'dropped' || what.type === 'reinstated'),
  )
  return last?.what.type === 'dropped'
}

/** The targets that were changed under a version, by measure; the last change of each. */
export function changedTargets(changes: readonly Change[], version: number): Map<string, Target> {
  return new Map(
    changes.flatMap(({ what, version: under }) =>
      what.type === 'target' && under === version ? [[what.measure, what.to]] : [],
    ),
  )
}

/** Whether another target asks less than the figure's own. A range asks less unless it lies within the old one. */
export function asksLess(measure: FigureMeasure, to: Target): boolean {
  const [old, next] = [decimal(measure.target), decimal(to.target)]
  switch (measure.comparator) {
    case 'range': {
      const within =
        next.gte(old) && decimal(to.upper ?? to.target).lte(measure.upper ?? measure.target)
      return !within
    }
    case '>=':
    case 'increase':
    case 'decrease':
      return next.lt(old)
    case '<=':
      return next.gt(old)
    case '=':
      return measure.direction === 'up' ? next.lt(old) : next.gt(old)
  }
}
