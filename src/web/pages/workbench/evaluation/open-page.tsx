import { evaluationSorts } from '../../../../engines/plan/evaluation/evaluation.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

export const textFields = ['code', 'titleZh', 'titleEn'] as const
export const dateFields = [
  'dataOn',
  'cutOffOn',
  'selfUntil',
  'independentUntil',
  'questionsUntil',
  'publishBy',
] as const

export type OpenTyped = Record<(typeof textFields)[number], string> &
  Record<(typeof dateFields)[number], DateParts> & {
    sort: string
    plan: string
    evaluator: string
    questions: string
  }

interface OpenPageProps {
  site: Site
  plans: readonly { id: string; title: string }[]
  /** Organs that lead nothing: one of them evaluates. */
  organs: readonly Organ[]
  typed: OpenTyped
  errors: readonly FieldError[]
}

/** /work/evaluations/new: of which plan, as of when, by whom, until when. */
export function OpenPage({ site, plans, organs, typed, errors }: OpenPageProps) {
  const { t, language } = site
  const title = t('evaluation.work.open')
  const field = <Name extends keyof OpenTyped>(name: Name) => ({
    t,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('evaluation.list.title'), href: '/work/evaluations' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('evaluation.work.openLead')}</p>
      <ActForm site={site}>
        <Radios
          {...field('sort')}
          label={t('evaluation.about.sort')}
          choices={evaluationSorts.map((value) => ({
            value,
            label: t(`evaluation.sort.${value}`),
          }))}
        />
        {textFields.map((name) => (
          <TextField
            {...field(name)}
            label={t(`evaluation.work.${name}`)}
            hint={name === 'code' ? t('evaluation.work.codeHint') : undefined}
          />
        ))}
        <SelectField
          {...field('plan')}
          label={t('evaluation.work.plan')}
          choices={plans.map(({ id, title: label }) => ({
            value: id,
            label,
            lang: 'zh-CN' as const,
          }))}
        />
        <SelectField
          {...field('evaluator')}
          label={t('evaluation.about.evaluator')}
          hint={t('evaluation.work.evaluatorHint')}
          choices={organs.map(({ id, name }) => ({ value: id, label: localText(name, language) }))}
        />
        {dateFields.map((name) => (
          <DateField
            {...field(name)}
            label={t(`evaluation.about.${name}`)}
            optional={name === 'questionsUntil'}
          />
        ))}
        <TextArea
          {...field('questions')}
          optional
          label={t('evaluation.work.questions')}
          hint={t('evaluation.work.questionsHint')}
        />
        <Button>{t('evaluation.work.openSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
