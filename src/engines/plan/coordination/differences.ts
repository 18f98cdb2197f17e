// In what two promises that say the same differ: the figure, what it counts, the day, the owner, how binding it is.
import type { CivilDate } from '../../../kernel/time.ts'
import { baseUnit, unitMagnitude } from '../alignment/unit-magnitude.ts'
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'
import { decimal } from '../arithmetic/quantity.ts'
import { pairMeasures } from './pair-measures.ts'

export const differenceAbouts = ['value', 'unit', 'date', 'owner', 'binding'] as const
export type DifferenceAbout = (typeof differenceAbouts)[number]

export interface Difference {
  about: DifferenceAbout
  /** The measures it is between; null where it is between the promises as wholes. */
  measures: { a: string; b: string } | null
  /** What each says: `>= 95 %`, `2027-12-31`, an organ's id, `true`. For comparing and keeping, not for reading. */
  a: string
  b: string
}

/** What of a promise can differ from another. */
export interface Promised {
  text: string
  measures: readonly Measure[]
  dueOn: CivilDate
  lead: string | null
}

/**
 * Every difference between two promises that are about the same, measure by measure, then of the whole. An amount is
 * compared in single units, so 1.2万人 and 12000人 are the same; one that counts something else (万元, 万人) is a
 * difference of unit and its value is not compared. No owner is no difference: it is a gap, and shown as one.
 */
export function differencesOf(a: Promised, b: Promised): Difference[] {
  const figures = pairMeasures(a, b).flatMap(([one, other]) =>
    one.type === 'figure' && other.type === 'figure' ? figureDifferences(one, other, [a, b]) : [],
  )
  const whole: Difference[] = []
  if (a.dueOn !== b.dueOn && !figures.some((each) => each.about === 'date'))
    whole.push({ about: 'date', measures: null, a: a.dueOn, b: b.dueOn })
  if (a.lead !== null && b.lead !== null && a.lead !== b.lead)
    whole.push({ about: 'owner', measures: null, a: a.lead, b: b.lead })
  return [...figures, ...whole]
}

function figureDifferences(
  a: FigureMeasure,
  b: FigureMeasure,
  [promiseA, promiseB]: [Promised, Promised],
): Difference[] {
  const measures = { a: a.id, b: b.id }
  const found: Difference[] = []
  if (baseUnit(a.unit) !== baseUnit(b.unit))
    found.push({ about: 'unit', measures, a: a.unit ?? '', b: b.unit ?? '' })
  else if (!isSameAmount(a, b))
    found.push({ about: 'value', measures, a: printed(a), b: printed(b) })
  const [dueA, dueB] = [a.dueOn ?? promiseA.dueOn, b.dueOn ?? promiseB.dueOn]
  const ownDates = a.dueOn !== null || b.dueOn !== null
  if (ownDates && dueA !== dueB) found.push({ about: 'date', measures, a: dueA, b: dueB })
  if (a.binding !== null && b.binding !== null && a.binding !== b.binding)
    found.push({ about: 'binding', measures, a: String(a.binding), b: String(b.binding) })
  return found
}

/** 达到95% and 达到95%以上 promise the same level; a change (提高5%) is another thing than a level. */
function isSameAmount(a: FigureMeasure, b: FigureMeasure): boolean {
  const same = (x: string | null, y: string | null) =>
    x === null || y === null
      ? x === y
      : decimal(x)
          .times(unitMagnitude(a.unit))
          .equals(decimal(y).times(unitMagnitude(b.unit)))
  return (
    isChange(a) === isChange(b) &&
    a.direction === b.direction &&
    same(a.target, b.target) &&
    same(a.upper, b.upper)
  )
}

function isChange({ comparator }: FigureMeasure): boolean {
  return comparator === 'increase' || comparator === 'decrease'
}

function printed({ comparator, target, upper, unit }: FigureMeasure): string {
  const amount = upper === null ? target : `${target}~${upper}`
  return `${comparator} ${amount} ${unit ?? ''}`.trim()
}
