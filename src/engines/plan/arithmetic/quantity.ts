import { Decimal } from 'decimal.js'

/** A number exactly as written, in decimal notation: `"95"`, `"4.2"`, `"-6"`. Never a floating-point number. */
export type Quantity = string

/** What a quantity may look like at the edge. */
export const quantityPattern = /^-?\d{1,15}(\.\d{1,9})?$/

/** Enough digits that no quotient of two quantities can round across a published threshold. */
const Exact = Decimal.clone({ precision: 40 })

/** A quantity as an exact decimal, for reckoning. */
export function decimal(quantity: Quantity | number): Decimal {
  return new Exact(quantity)
}

export type { Decimal }
