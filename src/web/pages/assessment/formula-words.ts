// How a score sheet's formulas and a unit's data read on a page.
import type { Formula } from '../../../engines/plan/assessment/formula.ts'
import type { Gain } from '../../../engines/plan/assessment/gains.ts'
import type { UnitInput } from '../../../engines/plan/assessment/unit-input.ts'
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { Translate } from '../../../text/translate.ts'
import { formatNumber } from '../../format-number.ts'

/** Decimals of an average that is only read, not reckoned with. */
const readDecimals = 2

/** The formula with its numbers: 60 分 × 做到的 ÷ 总数. */
export function formulaWords(formula: Formula, t: Translate): string {
  const write = (value: string | number) => formatNumber(value, t.language)
  switch (formula.type) {
    case 'share':
      return t('assessment.formula.share', { weight: write(formula.weight) })
    case 'decline':
      return t('assessment.formula.decline', {
        weight: write(formula.weight),
        limit: write(formula.limit),
      })
    case 'deduct':
    case 'add': {
      const { every, per, cap } = formula
      const values = { every: write(every), per: write(per), cap: write(cap) }
      return t(`assessment.formula.${formula.type}`, values)
    }
  }
}

/** What the sheet does with what is not known, and where there is nothing to assess; nothing for mere counts. */
export function gapWords(formula: Formula, t: Translate): string {
  if (!('unknown' in formula)) return ''
  const parts = [
    t(`assessment.gaps.unknown.${formula.unknown}`),
    t(`assessment.gaps.none.${formula.none}`),
  ]
  return parts.join(t.language === 'en' ? '; ' : '；')
}

/** A unit's data for an item: 7.25 / 9, 41 with its average, or that there was nothing. */
export function inputWords(formula: Formula, input: UnitInput, t: Translate): string {
  const { value, known, of } = input
  const write = (number: string | number) => formatNumber(number, t.language)
  if (formula.type === 'deduct' || formula.type === 'add') return write(value)
  if (of === 0) return t('assessment.unit.nothing')
  const written = t('assessment.unit.ofKnown', { value: write(value), of: write(known) })
  if (formula.type === 'share' || known === 0) return written
  const each = decimal(value).div(known).toDecimalPlaces(readDecimals).toFixed()
  return `${write(value)}${t('assessment.unit.each', { each: write(each) })}`
}

/** What one more would change: “再有 1 项报告到位，+1.17”. */
export function gainWords({ by, points }: Gain, t: Translate): string {
  if (decimal(points).isZero()) return t('assessment.gain.none')
  return t(`assessment.gain.${by}`, { points: `+${formatNumber(points, t.language)}` })
}
