import { answerDays, stages } from '../../../../engines/plan/accountability/stages.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

export interface OpenCaseTyped {
  organ: string
  stage: string
  grounds: string
  statement: string
}

interface OpenCasePageProps {
  site: Site
  organs: readonly Organ[]
  /** The number the case will have. */
  number: string
  typed: OpenCaseTyped
  errors: readonly FieldError[]
}

/** /work/cases/new: what is held against which unit, on which grounds, on which stage. */
export function OpenCasePage({ site, organs, number, typed, errors }: OpenCasePageProps) {
  const { t, language, today } = site
  const title = t('accountability.open')
  const field = (name: keyof OpenCaseTyped) => ({
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
          { label: t('accountability.title'), href: '/work/cases' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('accountability.openLead')}</p>
      <ActForm site={site} hidden={[['number', number]]}>
        <SelectField
          {...field('organ')}
          label={t('accountability.unit')}
          choices={organs.map(({ id, name }) => ({ value: id, label: localText(name, language) }))}
        />
        <Radios
          {...field('stage')}
          label={t('accountability.stageField')}
          choices={stages.map((value) => ({
            value,
            label: t(`accountability.stage.${value}`),
            hint: t('accountability.days', { days: answerDays(value, today) }),
          }))}
        />
        <TextField
          {...field('grounds')}
          label={t('accountability.groundsField')}
          hint={t('accountability.groundsHint')}
        />
        <TextArea
          {...field('statement')}
          label={t('accountability.statement')}
          hint={t('accountability.statementHint')}
        />
        <Button>{t('accountability.openSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
