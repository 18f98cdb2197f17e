// Short facts of a commitment that several pages show in the same words.
import type { CommitmentView } from '../../engines/plan/views/commitment-view.ts'
import type { Measure } from '../../engines/plan/arithmetic/measure.ts'
import type { MeasureResult } from '../../engines/plan/arithmetic/state.ts'
import type { Translate } from '../../text/translate.ts'
import { formatAge } from '../format-date.ts'
import type { Site } from '../site.ts'
import { excerpt, measureTitle, targetText, valueText } from './measure-text.ts'

/** The measure that speaks for the commitment: the one that is worst off, else the first. */
export function leadingMeasure({ measures, result }: CommitmentView): {
  measure: Measure | undefined
  standing: MeasureResult | undefined
} {
  const order = ['late', 'at-risk', 'unknown', 'on-track', 'done']
  const rank = (each: MeasureResult) => order.indexOf(each.state)
  const standing = result.measures.toSorted((a, b) => rank(a) - rank(b))[0]
  return { measure: measures.find((each) => each.id === standing?.id), standing }
}

/** What it is called in a list: its first words; a row of a table by its indicator. */
export function commitmentTitle({ measures, wording }: CommitmentView): string {
  const [first] = measures
  const isRow = wording.text.includes('\n')
  return isRow && first ? measureTitle(first, wording.text) : excerpt(wording.text, 36)
}

/** What it is called beside its own words: the indicator that matters most, else its first words. */
export function noteTitle(view: CommitmentView): string {
  const { measure } = leadingMeasure(view)
  return measure ? measureTitle(measure, view.wording.text) : excerpt(view.wording.text)
}

/** `26 家 / ≥ 40 家`; a dash for what nobody has verified. */
export function valueOfTarget(view: CommitmentView, t: Translate): string {
  const { measure, standing } = leadingMeasure(view)
  if (!measure) return '—'
  if (measure.type === 'milestones') return `${standing?.actual ?? '—'} / ${measure.steps.length}`
  const value = standing?.actual ? valueText(measure, standing.actual, t.language) : '—'
  return `${value} / ${targetText(measure, t)}`
}

/** 上次报告 41天前, or that there has been none. */
export function reportAge({ lastReportOn }: CommitmentView, { t, today, language }: Site): string {
  if (lastReportOn === null) return t('plan.note.neverReported')
  return t('plan.note.lastReport', { age: formatAge(lastReportOn, today, language) })
}

/** Progress as a number to draw with; null where unknown. */
export function drawn(share: { toNumber(): number } | null | undefined): number | null {
  return share?.toNumber() ?? null
}

/** 约束性 or 预期性 where the plan says so of its figures. */
export function natureOf({ measures }: CommitmentView): 'binding' | 'expected' | 'unmarked' {
  const marks = measures.map((each) => (each.type === 'figure' ? each.binding : null))
  if (marks.includes(true)) return 'binding'
  return marks.includes(false) ? 'expected' : 'unmarked'
}
