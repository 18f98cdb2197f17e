// What the plan office adds to the measures of the plan's words: baselines, interim targets,
// milestones.
import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { MeasureTerms } from '../../../../engines/plan/commitment.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { isQuantity } from '../measure/measure-form.ts'
import { parseDateText } from '../act/parse-date-text.ts'
import type { PostedForm } from '../act/posted-form.ts'
import { readSteps, type StepTyped, stepsFrom, stepsTyped } from '../measure/step-form.ts'

export interface TermsTyped {
  measure: string
  baseline: string
  interim: { on: string; value: string }[]
  steps: StepTyped[]
}

const maxInterim = 20

/** The control of a part of a measure's terms: `m1-baseline`, `m1-on-0`. */
export const termName = (measure: string, part: string) => `${measure}-${part}`

export function termsTyped(measures: readonly Measure[]): TermsTyped[] {
  return measures.map((measure) => ({
    measure: measure.id,
    baseline: measure.type === 'figure' ? (measure.baseline ?? '') : '',
    interim: measure.type === 'figure' ? measure.interim : [],
    steps: measure.type === 'milestones' ? stepsTyped(measure.steps) : [],
  }))
}

export function readTerms(form: PostedForm, measures: readonly Measure[]): TermsTyped[] {
  return measures.map(({ id, type }) => ({
    measure: id,
    baseline: form.text(termName(id, 'baseline')),
    interim: Array.from({ length: maxInterim }, (_, i) => ({
      on: form.text(termName(id, `on-${i}`)),
      value: form.text(termName(id, `value-${i}`)),
    })).filter(({ on, value }) => on !== '' || value !== ''),
    steps: type === 'milestones' ? readSteps(form, termName(id, 'step')) : [],
  }))
}

/** The terms that were typed, or what is wrong with them. */
export function termsFrom(
  typed: readonly TermsTyped[],
  t: Translate,
): { terms: MeasureTerms[] } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const terms = typed.map((each): MeasureTerms => {
    const steps = stepsFrom(each.steps, termName(each.measure, 'step'), t)
    if ('errors' in steps) errors.push(...steps.errors)
    const name = termName(each.measure, 'baseline')
    if (each.baseline !== '' && !isQuantity(each.baseline))
      errors.push({ name, message: t('work.passage.targetWrong') })
    return {
      measure: each.measure,
      baseline: each.baseline === '' ? null : plainQuantity(each.baseline),
      interim: interimFrom(each, t, errors),
      steps: 'steps' in steps ? steps.steps : [],
    }
  })
  return errors.length > 0 ? { errors } : { terms }
}

function interimFrom({ measure, interim }: TermsTyped, t: Translate, errors: FieldError[]) {
  return interim.map(({ on, value }, i) => {
    const date = parseDateText(on)
    const wrong = (part: string, message: string) =>
      errors.push({ name: termName(measure, `${part}-${i}`), message })
    if (on === '' || value === '') wrong(on === '' ? 'on' : 'value', t('work.commitment.pair'))
    else if (!date) wrong('on', t('work.form.date'))
    else if (!isQuantity(value)) wrong('value', t('work.passage.targetWrong'))
    return { on: date ?? '', value: plainQuantity(value) }
  })
}

const plainQuantity = (typed: string) => typed.normalize('NFKC').replace(/[,\s]/g, '')
