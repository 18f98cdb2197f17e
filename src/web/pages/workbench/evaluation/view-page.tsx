import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import type { EvaluationReport } from '../../evaluation/report.ts'
import { ActForm } from '../act/act-form.tsx'
import { ItemFields, type ItemTyped } from './item-fields.tsx'

export interface ViewTyped {
  overall: string
  items: readonly ItemTyped[]
  /** What a dissent is about; '' for the whole. */
  about: string
  statement: string
}

interface ViewPageProps {
  site: Site
  report: EvaluationReport
  typed: ViewTyped
  may: { view: boolean; dissent: boolean }
  errors: readonly FieldError[]
}

/** /work/evaluations/…/view: a unit's own view of what it leads, and what it does not agree with. */
export function ViewPage(props: ViewPageProps) {
  const { site, report, may, errors } = props
  const { t, language } = site
  const { evaluation } = report
  const title = t('evaluation.work.speak')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('evaluation.list.title'), href: '/work/evaluations' },
          {
            label: localText(evaluation.title, language),
            href: `/evaluations/${evaluation.id}`,
          },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      {!may.view && !may.dissent && <p>{t('evaluation.work.nothing')}</p>}
      {may.view && <OwnView {...props} />}
      {may.dissent && <DissentForm {...props} />}
    </Layout>
  )
}

function OwnView({ site, report, typed, errors }: ViewPageProps) {
  const { t, language } = site
  const on = formatDate(report.evaluation.timetable.selfUntil, language)
  return (
    <ActForm site={site} act="view">
      <h2>{t('evaluation.views.self')}</h2>
      <p class="lead">{t('evaluation.work.selfLead', { on })}</p>
      <TextArea
        t={t}
        name="overall"
        label={t('evaluation.work.overall')}
        value={typed.overall}
        error={errorOf(errors, 'overall')}
      />
      <ItemFields site={site} report={report} items={typed.items} errors={errors} />
      <Button>{t('evaluation.work.viewSubmit')}</Button>
    </ActForm>
  )
}

function DissentForm({ site, report, typed, errors }: ViewPageProps) {
  const { t } = site
  return (
    <ActForm site={site} act="dissent">
      <h2>{t('evaluation.one.dissents')}</h2>
      <p>{t('evaluation.work.dissentLead')}</p>
      <SelectField
        t={t}
        name="about"
        label={t('evaluation.work.about')}
        optional
        value={typed.about}
        choices={typed.items.map(({ commitment }) => ({
          value: commitment,
          label: report.titles.get(commitment) ?? commitment,
          lang: 'zh-CN' as const,
        }))}
      />
      <TextArea
        t={t}
        name="statement"
        label={t('evaluation.work.statement')}
        value={typed.statement}
        error={errorOf(errors, 'statement')}
      />
      <Button kind="secondary">{t('evaluation.work.dissentSubmit')}</Button>
    </ActForm>
  )
}
