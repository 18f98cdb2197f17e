import type { Translate } from '../../../../text/translate.ts'
import { Radios } from '../../../components/choice-field.tsx'
import { errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { comparators, fieldName, type FigureTyped, type MeasuresTyped } from './measure-form.ts'
import { StepLines } from './step-lines.tsx'

interface MeasureFieldsProps {
  t: Translate
  typed: MeasuresTyped
  errors: readonly FieldError[]
}

/** What a passage is measured by, each part in a box. */
export function MeasureFields({ t, typed, errors }: MeasureFieldsProps) {
  const kinds = [
    { value: 'figures', label: t('work.passage.byFigures') },
    { value: 'steps', label: t('work.passage.bySteps') },
  ]
  return (
    <>
      <Radios
        t={t}
        name="kind"
        label={t('work.passage.kind')}
        value={typed.kind}
        choices={kinds}
        error={errorOf(errors, 'kind')}
        inline
      />
      <input type="hidden" name="figures" value={String(typed.figures.length)} />
      {typed.figures.map((figure, i) => (
        <FigureFields t={t} figure={figure} number={i} errors={errors} />
      ))}
      {/* Both are there without a script: the choice above says which of them counts. */}
      <details class="more" open={typed.kind === 'steps'}>
        <summary>{t('work.passage.bySteps')}</summary>
        <p class="hint">{t('work.commitment.stepsHint')}</p>
        <StepLines t={t} prefix="step" steps={typed.steps} errors={errors} />
      </details>
    </>
  )
}

interface FigureFieldsProps {
  t: Translate
  figure: FigureTyped
  number: number
  errors: readonly FieldError[]
}

function FigureFields({ t, figure, number, errors }: FigureFieldsProps) {
  const field = (name: keyof FigureTyped) => ({
    t,
    name: fieldName(number, name),
    value: figure[name],
    error: errorOf(errors, fieldName(number, name)),
  })
  const remove = `f${number}-remove`
  return (
    <fieldset class="figure-fields">
      <legend>{t('work.passage.figure', { number: number + 1 })}</legend>
      <p class="hint">
        {t('work.passage.dueHint')} {t('work.passage.upperHint')}
      </p>
      <input type="hidden" name={fieldName(number, 'id')} value={figure.id} />
      <TextField {...field('indicator')} label={t('work.passage.indicator')} />
      <div class="side-by-side">
        <SelectField
          {...field('comparator')}
          label={t('work.passage.comparator')}
          unchosen={false}
          choices={comparators.map((value) => ({
            value,
            label: t(`work.measure.comparator.${value}`),
          }))}
        />
        <TextField {...field('target')} label={t('work.passage.target')} kind="decimal" />
        <TextField {...field('upper')} label={t('work.passage.upper')} kind="decimal" optional />
        <TextField {...field('unit')} label={t('work.passage.unit')} optional />
        <SelectField
          {...field('direction')}
          label={t('work.passage.direction')}
          unchosen={false}
          choices={[
            { value: 'up', label: t('work.passage.up') },
            { value: 'down', label: t('work.passage.down') },
          ]}
        />
        <TextField {...field('baseline')} label={t('work.passage.baseline')} optional />
        <TextField {...field('dueOn')} label={t('work.passage.due')} optional />
        <SelectField
          {...field('binding')}
          label={t('work.passage.binding')}
          unchosen={false}
          choices={[
            { value: '', label: t('work.passage.bindingUnknown') },
            { value: 'yes', label: t('work.passage.bindingYes') },
            { value: 'no', label: t('work.passage.bindingNo') },
          ]}
        />
      </div>
      <div class="choice">
        <input id={remove} name={remove} type="checkbox" value="yes" />
        <label for={remove}>{t('work.passage.remove')}</label>
      </div>
    </fieldset>
  )
}
