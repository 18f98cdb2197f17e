// What a passage is measured by, as it is typed: every field a text. It is drawn from measures,
// read from a posted form, and becomes measures again once nothing is wrong with it.
import type { FigureMeasure, Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import { quantityPattern } from '../../../../engines/plan/arithmetic/quantity.ts'
import type { Translate } from '../../../../text/translate.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { parseDateText } from '../act/parse-date-text.ts'
import type { PostedForm } from '../act/posted-form.ts'
import { readSteps, type StepTyped, stepsFrom, stepsTyped } from './step-form.ts'

export interface MeasuresTyped {
  kind: 'figures' | 'steps'
  figures: FigureTyped[]
  steps: StepTyped[]
}

export interface FigureTyped {
  /** Of the measure it changes; '' for a new one. */
  id: string
  indicator: string
  comparator: string
  target: string
  upper: string
  unit: string
  direction: string
  baseline: string
  dueOn: string
  binding: string
}

export const comparators = ['>=', '=', '<=', 'range', 'increase', 'decrease'] as const
type Comparator = (typeof comparators)[number]

const fields = [
  ...(['id', 'indicator', 'comparator', 'target', 'upper'] as const),
  ...(['unit', 'direction', 'baseline', 'dueOn', 'binding'] as const),
] as const
/** The control of a figure's field: `f0-target`. */
export const fieldName = (figure: number, field: keyof FigureTyped) => `f${figure}-${field}`

/** The most figures one passage can have. */
const maxFigures = 60

export function measuresTyped(measures: readonly Measure[]): MeasuresTyped {
  const figures = measures.filter((measure) => measure.type === 'figure').map(figureTyped)
  const steps = measures.find((measure) => measure.type === 'milestones')?.steps ?? []
  return { kind: figures.length > 0 ? 'figures' : 'steps', figures, steps: stepsTyped(steps) }
}

function figureTyped(measure: FigureMeasure): FigureTyped {
  const { id, indicator, comparator, target, direction } = measure
  return {
    id,
    indicator,
    comparator,
    target,
    direction,
    upper: measure.upper ?? '',
    unit: measure.unit ?? '',
    baseline: measure.baseline ?? '',
    dueOn: measure.dueOn ?? '',
    binding: measure.binding === null ? '' : measure.binding ? 'yes' : 'no',
  }
}

export const emptyFigure: FigureTyped = {
  id: '',
  indicator: '',
  comparator: '>=',
  target: '',
  upper: '',
  unit: '',
  direction: 'up',
  baseline: '',
  dueOn: '',
  binding: '',
}

/** What was typed; figures marked to be removed are left out. */
export function readMeasures(form: PostedForm): MeasuresTyped {
  const count = Math.min(Number(form.text('figures')) || 0, maxFigures)
  const figures = Array.from({ length: count }, (_, i) => i)
    .filter((i) => !form.has(`f${i}-remove`))
    .map((i) => {
      const typed = fields.map((field) => [field, form.text(fieldName(i, field))])
      return Object.fromEntries(typed) as FigureTyped
    })
  return {
    kind: form.text('kind') === 'steps' ? 'steps' : 'figures',
    figures,
    steps: readSteps(form, 'step'),
  }
}

/**
 * The measures that were typed, or what is wrong. Interim targets of a figure that stays are kept.
 */
export function measuresFrom(
  typed: MeasuresTyped,
  before: readonly Measure[],
  t: Translate,
): { measures: Measure[] } | { errors: FieldError[] } {
  if (typed.kind === 'steps') {
    const steps = stepsFrom(typed.steps, 'step', t)
    if ('errors' in steps) return steps
    if (steps.steps.length === 0)
      return { errors: [{ name: 'step-0-title', message: t('work.passage.stepMissing') }] }
    return { measures: [{ type: 'milestones', id: 'm1', steps: steps.steps }] }
  }
  const errors = typed.figures.flatMap((figure, i) => figureErrors(figure, i, t))
  if (typed.figures.length === 0)
    errors.push({ name: 'kind', message: t('work.passage.targetMissing') })
  if (errors.length > 0) return { errors }
  const ids = idsFor(typed.figures)
  return {
    measures: typed.figures.map((figure, i) => figureFrom(figure, ids[i] ?? `m${i + 1}`, before)),
  }
}

function figureErrors(figure: FigureTyped, i: number, t: Translate): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (field: keyof FigureTyped, message: string) =>
    errors.push({ name: fieldName(i, field), message })
  if (figure.target === '') wrong('target', t('work.passage.targetMissing'))
  else if (!isQuantity(figure.target)) wrong('target', t('work.passage.targetWrong'))
  if (figure.comparator === 'range' && !isQuantity(figure.upper))
    wrong('upper', t('work.passage.upperMissing'))
  if (figure.baseline !== '' && !isQuantity(figure.baseline))
    wrong('baseline', t('work.passage.targetWrong'))
  if (parseDateText(figure.dueOn) === undefined) wrong('dueOn', t('work.form.date'))
  return errors
}

function figureFrom(typed: FigureTyped, id: string, before: readonly Measure[]): FigureMeasure {
  const old = before.find((measure) => measure.id === typed.id)
  return {
    type: 'figure',
    id,
    indicator: typed.indicator.slice(0, 200),
    comparator: comparators.find((each): each is Comparator => each === typed.comparator) ?? '>=',
    target: quantityOf(typed.target),
    upper: typed.comparator === 'range' ? quantityOf(typed.upper) : null,
    unit: typed.unit === '' ? null : typed.unit.slice(0, 40),
    direction: typed.direction === 'down' ? 'down' : 'up',
    baseline: typed.baseline === '' ? null : quantityOf(typed.baseline),
    interim: old?.type === 'figure' ? old.interim : [],
    dueOn: parseDateText(typed.dueOn) ?? null,
    binding: typed.binding === '' ? null : typed.binding === 'yes',
  }
}

/** Figures keep their ids; new ones take numbers that were not used here. */
function idsFor(figures: readonly FigureTyped[]): string[] {
  const numbers = figures.map(({ id }) => Number(/^m(\d{1,3})$/.exec(id)?.[1] ?? 0))
  let next = Math.max(0, ...numbers)
  return numbers.map((number) => `m${number || ++next}`)
}

const quantityOf = (typed: string) =>
  typed.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-')

/** Whether a text can be read as a number as people type it: 1,234.5 and full-width digits too. */
export function isQuantity(typed: string): boolean {
  return quantityPattern.test(quantityOf(typed))
}
