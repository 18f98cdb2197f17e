// The formulas of score sheets: a small closed set of pure functions over one named input. Exact decimals throughout;
// the points of a line are rounded half up to four decimals, so that anyone who works them out gets the same digits.
import { type Decimal, decimal, type Quantity } from '../arithmetic/quantity.ts'
import type { UnitInput } from './unit-input.ts'

/**
 * share 得分率: weight × value ÷ number. decline 递减: weight × (1 − (value ÷ number) ÷ limit), never below nothing.
 * deduct 扣分 and add 加分: `per` points for every full `every` of the value, at most `cap`.
 */
export type Formula = Share | Decline | Each

/** What becomes of what is not known (不知道的怎么算), and of an input where there is nothing to assess (没有可考核的). */
export interface Gaps {
  /** `leave-out`: reckoned over what is known. `zero`: what is not known counts as nothing achieved. */
  unknown: 'leave-out' | 'zero'
  /** `leave-out`: the item is not reckoned and the others carry its weight. `full`: its full weight. */
  none: 'leave-out' | 'full'
}

interface Share extends Gaps {
  type: 'share'
  weight: Quantity
}

interface Decline extends Gaps {
  type: 'decline'
  weight: Quantity
  /** The value for each one assessed at which nothing is left of the weight. */
  limit: Quantity
}

interface Each {
  type: 'deduct' | 'add'
  per: Quantity
  every: number
  cap: Quantity
}

/** Decimals that the points of a line keep. */
const lineDecimals = 4
const roundHalfUp = 4

/** Rounds half up: 0.00005 becomes 0.0001. */
export function rounded(value: Decimal, decimals: number): Quantity {
  return value.toDecimalPlaces(decimals, roundHalfUp).toFixed()
}

/** The points a formula gives; below nothing for a deduction; null where the item is left out. */
export function pointsOf(formula: Formula, input: UnitInput): Quantity | null {
  switch (formula.type) {
    case 'share':
    case 'decline':
      return weighted(formula, input)
    case 'deduct':
    case 'add': {
      const times = decimal(input.value).div(formula.every).floor()
      const points = times.times(formula.per)
      const capped = points.gt(formula.cap) ? decimal(formula.cap) : points
      return rounded(
        formula.type === 'deduct' && !capped.isZero() ? capped.neg() : capped,
        lineDecimals,
      )
    }
  }
}

function weighted(formula: Share | Decline, input: UnitInput): Quantity | null {
  const weight = decimal(formula.weight)
  if (input.of === 0) return formula.none === 'full' ? weight.toFixed() : null
  const number = formula.unknown === 'zero' ? input.of : input.known
  if (number === 0) return null
  const each = decimal(input.value).div(number)
  const part = formula.type === 'share' ? each : declined(formula, input, each)
  const held = part.lt(0) ? decimal(0) : part.gt(1) ? decimal(1) : part
  return rounded(weight.times(held), lineDecimals)
}

/** Where what is not known counts as nothing achieved, it declines as if each had reached the limit. */
function declined({ limit, unknown }: Decline, { known, of }: UnitInput, each: Decimal): Decimal {
  const missing = unknown === 'zero' ? decimal(of - known).div(of) : decimal(0)
  return decimal(1).minus(each.div(limit)).minus(missing)
}
