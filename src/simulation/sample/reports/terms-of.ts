// What the plan office sets for each measure of a promise when it gives it to a unit.
import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { paceOf, type Span } from '../../../engines/plan/arithmetic/pace.ts'
import type { MeasureTerms } from '../../../engines/plan/commitment.ts'
import type { CivilDate } from '../../../kernel/time.ts'
import { figureTerms } from './figure-terms.ts'
import { type HandWritten, isMeant } from './hand-written.ts'
import { stepsFor } from './milestone-steps.ts'
import type { Outcome } from './outcome-mix.ts'
import type { Random } from './random.ts'

export interface Setting {
  text: string
  outcome: Outcome
  span: Span
  today: CivilDate
  hand: HandWritten | undefined
}

export function termsOf(random: Random, measure: Measure, setting: Setting): MeasureTerms {
  const { text, outcome, span, today, hand } = setting
  if (measure.type === 'milestones') {
    const told = hand?.steps?.titles.map(([title, dueOn]) => ({ title, dueOn }))
    const steps = told ?? stepsFor(text, span, today)
    return { measure: measure.id, baseline: null, interim: [], steps }
  }
  const told = hand?.figures.find((each) => isMeant(each, measure))
  if (told) {
    return { measure: measure.id, baseline: told.baseline, interim: told.interim, steps: [] }
  }
  const own = { ...span, dueOn: measure.dueOn ?? span.dueOn }
  const room = outcome === 'late' ? '0.35' : outcome === 'at-risk' ? '0.1' : '0'
  const steep = paceOf({ ...measure, baseline: null, interim: [] }, own, today).lt(room)
  return { measure: measure.id, ...figureTerms(random, measure, { span: own, steep }), steps: [] }
}

/** The measure as the engine will see it, with the plan office's terms in it. */
export function withTerms(measure: Measure, terms: MeasureTerms): Measure {
  if (measure.type === 'milestones') return { ...measure, steps: terms.steps }
  const interim = terms.interim.length > 0 ? terms.interim : measure.interim
  return { ...measure, baseline: terms.baseline ?? measure.baseline, interim }
}
