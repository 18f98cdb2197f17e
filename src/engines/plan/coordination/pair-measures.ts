import { baseUnit } from '../alignment/unit-magnitude.ts'
import { wordingOf } from '../alignment/statement.ts'
import type { FigureMeasure, Measure } from '../arithmetic/measure.ts'

interface Measured {
  text: string
  measures: readonly Measure[]
}

/**
 * Which measure of one promise is which of another: figures by their indicator, the rest of two promises in the same
 * words by what they count, and the steps of the two where each counts steps. Each measure is paired once.
 */
export function pairMeasures(a: Measured, b: Measured): [Measure, Measure][] {
  const left = [...b.measures]
  const pairs: [Measure, Measure][] = []
  const inSameWords = isInSameWords(a.text, b.text)
  for (const isPair of inSameWords ? [isSameIndicator, isSameUnit, areSteps] : [isSameIndicator]) {
    for (const measure of a.measures) {
      if (pairs.some(([paired]) => paired === measure)) continue
      const at = left.findIndex((other) => isPair(measure, other))
      const [other] = at < 0 ? [] : left.splice(at, 1)
      if (other) pairs.push([measure, other])
    }
  }
  return pairs
}

/** The name of what a figure measures, without the place it is measured in, its brackets and its punctuation. */
export function indicatorName({ indicator }: FigureMeasure): string {
  return indicator
    .replace(/（[^）]*）|\([^)]*\)/g, '')
    .replace(/^(?:到20\d\d年底?)?(?:，|,)?(?:全市|我市|本市|全区|全县|全省)?(?:的)?/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function isSameIndicator(a: Measure, b: Measure): boolean {
  if (a.type !== 'figure' || b.type !== 'figure') return false
  const name = indicatorName(a)
  return name !== '' && name === indicatorName(b)
}

function isSameUnit(a: Measure, b: Measure): boolean {
  return a.type === 'figure' && b.type === 'figure' && baseUnit(a.unit) === baseUnit(b.unit)
}

function areSteps(a: Measure, b: Measure): boolean {
  return a.type === 'milestones' && b.type === 'milestones'
}

/** The same words, figures apart. */
function isInSameWords(a: string, b: string): boolean {
  const words = (text: string) => wordingOf(text).letters.replace(/[\d.%]/g, '')
  return words(a) === words(b)
}
