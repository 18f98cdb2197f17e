// What would change a score: for each item, the gain of one more done, worked out by reckoning the whole score again.
import { decimal, type Quantity } from '../arithmetic/quantity.ts'
import type { SheetContent, SheetItem } from './score-sheet.ts'
import { inputFor, scoreUnit } from './score-unit.ts'
import type { UnitInput } from './unit-input.ts'

export interface Gain {
  item: string
  /** What would be better: one not yet known would be in full, one known would be, one time or day less, one more. */
  by: 'one-known' | 'one-full' | 'one-less' | 'one-more'
  /** By how much the total would rise; nothing where a cap or the rounding takes it. */
  points: Quantity
}

/**
 * The gain in each item of the sheet; left out where nothing could be better, or where there is no total to compare.
 */
export function gainsOf(sheet: SheetContent, inputs: readonly UnitInput[]): Gain[] {
  const now = scoreUnit(sheet, inputs).total
  if (now === null) return []
  return sheet.items.flatMap((item) => {
    const better = betterBy(item, inputFor(item, inputs))
    if (!better) return []
    const changed = inputs.map((each) => (each.name === item.input ? better.input : each))
    const then = scoreUnit(sheet, changed).total
    if (then === null) return []
    return [{ item: item.id, by: better.by, points: decimal(then).minus(now).toFixed() }]
  })
}

interface Better {
  by: Gain['by']
  input: UnitInput
}

function betterBy({ formula }: SheetItem, input: UnitInput): Better | null {
  switch (formula.type) {
    case 'share':
      return fuller(input)
    case 'decline':
    case 'deduct':
      return lesser(input)
    case 'add':
      return { by: 'one-more', input: { ...input, value: decimal(input.value).plus(1).toFixed() } }
  }
}

function fuller(input: UnitInput): Better | null {
  const { value, known, of, least } = input
  if (known < of) {
    const more = { ...input, value: decimal(value).plus(1).toFixed(), known: known + 1 }
    return { by: 'one-known', input: more }
  }
  if (least === null || decimal(least).gte(1)) return null
  return {
    by: 'one-full',
    input: { ...input, value: decimal(value).minus(least).plus(1).toFixed() },
  }
}

function lesser(input: UnitInput): Better | null {
  if (decimal(input.value).lte(0)) return null
  const less = decimal(input.value).minus(1)
  return { by: 'one-less', input: { ...input, value: (less.lt(0) ? decimal(0) : less).toFixed() } }
}
