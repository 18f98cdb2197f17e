// A unit's score from its inputs and the sheet. Whoever has both gets the same digits.
import { decimal, type Quantity } from '../arithmetic/quantity.ts'
import { pointsOf, rounded } from './formula.ts'
import type { SheetContent, SheetItem } from './score-sheet.ts'
import type { UnitInput } from './unit-input.ts'

/** What one item of the sheet came to. */
export interface ScoreLine {
  item: string
  /** Below nothing for a deduction; null where the item was left out. */
  points: Quantity | null
}

export interface UnitScore {
  lines: ScoreLine[]
  /** The items with a weight, carried up to 100 where some were left out; null where all were. */
  base: Quantity | null
  /** At most the sheet's caps; the deductions as a positive number. */
  deductions: Quantity
  bonuses: Quantity
  /** base − deductions + bonuses, never below nothing; null where nothing could be reckoned. */
  total: Quantity | null
  /** The weighted share of what could be known that is known, between 0 and 1; 0 where nothing was to be known. */
  coverage: Quantity
}

/** Decimals of totals; coverage keeps four. */
const totalDecimals = 2
const coverageDecimals = 4
const hundred = decimal(100)
const nothing = decimal(0)

/** Reckons a unit's score. An input the sheet names and nobody gave is a bug of the caller. */
export function scoreUnit(sheet: SheetContent, inputs: readonly UnitInput[]): UnitScore {
  const lines = sheet.items.map((item) => ({
    item: item.id,
    points: pointsOf(item.formula, inputFor(item, inputs)),
  }))
  const base = baseOf(sheet, lines)
  const deductions = sumOf(sheet, lines, 'deduct', sheet.deductionCap)
  const bonuses = sumOf(sheet, lines, 'add', sheet.bonusCap)
  const total = base === null ? null : decimal(base).minus(deductions).plus(bonuses)
  return {
    lines,
    base,
    deductions,
    bonuses,
    total: total === null ? null : rounded(total.lt(0) ? nothing : total, totalDecimals),
    coverage: coverageOf(sheet, inputs),
  }
}

/** The input an item reckons with. */
export function inputFor(item: SheetItem, inputs: readonly UnitInput[]): UnitInput {
  const input = inputs.find(({ name }) => name === item.input)
  if (!input) throw new Error(`no input ${item.input}`)
  return input
}

function baseOf(sheet: SheetContent, lines: readonly ScoreLine[]): Quantity | null {
  let points = nothing
  let weights = nothing
  for (const [i, { formula }] of sheet.items.entries()) {
    const own = lines[i]?.points ?? null
    if (!('weight' in formula) || own === null) continue
    points = points.plus(own)
    weights = weights.plus(formula.weight)
  }
  return weights.isZero() ? null : rounded(points.times(hundred).div(weights), totalDecimals)
}

function sumOf(
  { items }: SheetContent,
  lines: readonly ScoreLine[],
  type: 'deduct' | 'add',
  cap: Quantity,
): Quantity {
  const sum = items.reduce(
    (before, { formula }, i) =>
      formula.type === type ? before.plus(decimal(lines[i]?.points ?? '0').abs()) : before,
    nothing,
  )
  return rounded(sum.gt(cap) ? decimal(cap) : sum, totalDecimals)
}

function coverageOf({ items }: SheetContent, inputs: readonly UnitInput[]): Quantity {
  let known = nothing
  let weights = nothing
  for (const item of items) {
    const { of, known: found } = inputFor(item, inputs)
    if (!('weight' in item.formula) || of === 0) continue
    weights = weights.plus(item.formula.weight)
    known = known.plus(decimal(item.formula.weight).times(found).div(of))
  }
  return weights.isZero() ? '0' : rounded(known.div(weights), coverageDecimals)
}
