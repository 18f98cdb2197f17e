import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { Translate } from '../../../../text/translate.ts'
import { formatNumber } from '../../../format-number.ts'
import { targetText } from '../../measure-text.ts'

/** One measure in words: `孵化器 目标 ≥ 40 家 · 2030 · 约束性`. */
export function measureWords(measure: Measure, t: Translate): string[] {
  if (measure.type === 'milestones') {
    const [only] = measure.steps
    const bare = measure.steps.length === 1 && only?.dueOn === null
    return [
      bare ? t('work.measure.none') : t('work.measure.steps', { count: measure.steps.length }),
    ]
  }
  const { dueOn, baseline, binding } = measure
  const target = targetText(measure, t)
  const words = [
    dueOn
      ? t('work.measure.goalBy', { target, year: yearOf(dueOn) })
      : t('work.measure.goal', { target }),
  ]
  if (baseline !== null)
    words.push(t('work.measure.baseline', { value: formatNumber(baseline, t.language) }))
  if (binding !== null) words.push(t(binding ? 'work.measure.binding' : 'work.measure.expected'))
  return words
}

/** The year alone where the date is its end. */
function yearOf(on: string): string {
  return on.endsWith('-12-31') ? on.slice(0, 4) : on
}
