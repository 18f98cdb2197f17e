import type { FigureMeasure, Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import { errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { langOf } from '../../../components/lang-of.ts'
import { TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { excerpt, measureTitle, targetText } from '../../measure-text.ts'
import { Box, StepLines } from '../measure/step-lines.tsx'
import { termName, type TermsTyped } from './terms-form.ts'

interface TermFieldsProps {
  site: Site
  /** The promise's words. */
  text: string
  measure: Measure
  typed: readonly TermsTyped[]
  errors: readonly FieldError[]
}

/** What a promise is measured by on the way: its baseline and interim targets, or its milestones. */
export function TermFields(props: TermFieldsProps) {
  const { site, text, measure, typed, errors } = props
  const { t } = site
  const terms = typed.find((each) => each.measure === measure.id)
  const title = measureTitle(measure, text)
  if (measure.type === 'figure')
    return <FigureTerms {...props} measure={measure} terms={terms} title={title} />
  return (
    <fieldset class="figure-fields">
      <legend>{t('work.commitment.steps')}</legend>
      <p class="hint">{t('work.commitment.stepsHint')}</p>
      <StepLines
        t={t}
        prefix={termName(measure.id, 'step')}
        steps={terms?.steps ?? []}
        errors={errors}
      />
    </fieldset>
  )
}

interface FigureTermsProps extends TermFieldsProps {
  measure: FigureMeasure
  terms: TermsTyped | undefined
  title: string
}

function FigureTerms({ site, measure, terms, title, errors }: FigureTermsProps) {
  const { t } = site
  const lines = [...(terms?.interim ?? []), ...Array.from({ length: 3 }, () => spareLine)]
  const box = (part: string) => ({
    name: termName(measure.id, part),
    error: errorOf(errors, termName(measure.id, part)),
  })
  return (
    <fieldset class="figure-fields">
      <legend lang="zh-CN">
        {excerpt(title)} · {t('work.report.target', { target: targetText(measure, t) })}
      </legend>
      <TextField
        t={t}
        {...box('baseline')}
        label={t('work.passage.baseline')}
        hint={t('work.passage.baselineHint')}
        value={terms?.baseline}
        unit={measure.unit ?? undefined}
        kind="decimal"
        size="short"
        optional
      />
      <p class="label">{t('work.commitment.interim')}</p>
      <p class="hint">{t('work.commitment.interimHint')}</p>
      <ol class="lines pairs">
        {lines.map(({ on, value }, i) => (
          <li>
            <Box
              {...box(`on-${i}`)}
              label={`${excerpt(title, 12)} ${t('work.commitment.interimOn', { number: i + 1 })}`}
              placeholder="2027-12-31"
              value={on}
            />
            <Box
              {...box(`value-${i}`)}
              label={`${excerpt(title, 12)} ${t('work.commitment.interimValue', { number: i + 1 })}`}
              placeholder={measure.unit ?? undefined}
              lang={langOf(measure.unit ?? '', t.language)}
              value={value}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

const spareLine = { on: '', value: '' }
