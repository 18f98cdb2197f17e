import type {
  Assessment,
  ScoreSheet,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

export interface ObjectTyped {
  item: string
  statement: string
  url: string
}

interface ObjectPageProps {
  site: Site
  assessment: Assessment
  sheet: ScoreSheet
  organ: string
  typed: ObjectTyped
  errors: readonly FieldError[]
}

/** /work/assessments/…/object: a unit says which item of its score is not so. */
export function ObjectPage({ site, assessment, sheet, organ, typed, errors }: ObjectPageProps) {
  const { t, language } = site
  const title = t('assessment.work.object')
  const on = formatDate(assessment.objectUntil ?? assessment.cutOffOn, language)
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          {
            label: localText(assessment.title, language),
            href: `/assessments/${assessment.id}/units/${organ}`,
          },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('assessment.work.objectLead', { on })}</p>
      <ActForm site={site}>
        <Radios
          t={t}
          name="item"
          label={t('assessment.work.item')}
          value={typed.item}
          error={errorOf(errors, 'item')}
          choices={sheet.content.items.map(({ id, title: name }) => ({
            value: id,
            label: localText(name, language),
          }))}
        />
        <TextArea
          t={t}
          name="statement"
          label={t('assessment.work.statement')}
          hint={t('assessment.work.statementHint')}
          value={typed.statement}
          error={errorOf(errors, 'statement')}
        />
        <TextField
          t={t}
          name="url"
          kind="url"
          optional
          label={t('assessment.work.url')}
          value={typed.url}
          error={errorOf(errors, 'url')}
        />
        <Button>{t('assessment.work.objectSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
