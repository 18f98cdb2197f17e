import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { parseDateText } from '../act/parse-date-text.ts'
import type { PostedForm } from '../act/posted-form.ts'

/** A milestone as it is typed: a line with a title and perhaps a date. */
export interface StepTyped {
  title: string
  dueOn: string
}

type Step = { title: string; dueOn: string | null }

const maxSteps = 40

export function stepsTyped(steps: readonly Step[]): StepTyped[] {
  return steps.map(({ title, dueOn }) => ({ title, dueOn: dueOn ?? '' }))
}

/**
 * The lines of a form, under `prefix-0-title`, `prefix-0-due` and so on; empty ones are left out.
 */
export function readSteps(form: PostedForm, prefix: string): StepTyped[] {
  return Array.from({ length: maxSteps }, (_, i) => ({
    title: form.text(`${prefix}-${i}-title`),
    dueOn: form.text(`${prefix}-${i}-due`),
  })).filter(({ title, dueOn }) => title !== '' || dueOn !== '')
}

/** The milestones that were typed, or what is wrong with which line. */
export function stepsFrom(
  typed: readonly StepTyped[],
  prefix: string,
  t: Translate,
): { steps: Step[] } | { errors: FieldError[] } {
  const errors = typed.flatMap(({ title, dueOn }, i): FieldError[] => {
    if (title === '')
      return [{ name: `${prefix}-${i}-title`, message: t('work.passage.stepMissing') }]
    const wrong = parseDateText(dueOn) === undefined
    return wrong ? [{ name: `${prefix}-${i}-due`, message: t('work.form.date') }] : []
  })
  if (errors.length > 0) return { errors }
  const steps = typed.map(({ title, dueOn }) => ({
    title: title.slice(0, 200),
    dueOn: parseDateText(dueOn) ?? null,
  }))
  return { steps }
}
