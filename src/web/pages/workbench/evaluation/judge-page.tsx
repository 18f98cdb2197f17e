import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import type { EvaluationReport } from '../../evaluation/report.ts'
import { RecommendationItem } from '../../evaluation/said-list.tsx'
import { ActForm } from '../act/act-form.tsx'
import { ItemFields, type ItemTyped } from './item-fields.tsx'

export interface JudgeTyped {
  overall: string
  items: readonly ItemTyped[]
  recommendation: string
  about: string
}

interface JudgePageProps {
  site: Site
  report: EvaluationReport
  typed: JudgeTyped
  errors: readonly FieldError[]
}

/** /work/evaluations/…/judge: the independent view, and what the evaluator recommends. */
export function JudgePage(props: JudgePageProps) {
  const { site, report, errors } = props
  const { t, language } = site
  const { evaluation } = report
  const title = t('evaluation.work.judge')
  const on = formatDate(evaluation.timetable.independentUntil, language)
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
      <p class="lead">{t('evaluation.work.judgeLead', { on })}</p>
      {evaluation.status === 'computed' ? (
        <Forms {...props} />
      ) : (
        <p>{t('evaluation.work.nothing')}</p>
      )}
    </Layout>
  )
}

/** The view and the recommendations, each a form of its own. */
function Forms({ site, report, typed, errors }: JudgePageProps) {
  const { t } = site
  return (
    <>
      <form method="get" class="find">
        <input
          name="about"
          aria-label={t('evaluation.work.add')}
          placeholder={t('evaluation.work.add')}
        />
        <button type="submit">{t('evaluation.work.addSubmit')}</button>
      </form>
      <ActForm site={site} act="view">
        <h2>{t('evaluation.views.independent')}</h2>
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
      <h2>{t('evaluation.one.recommendations')}</h2>
      {report.evaluation.recommendations.map((recommendation) => (
        <RecommendationItem site={site} report={report} recommendation={recommendation} />
      ))}
      <ActForm site={site} act="recommend">
        <TextArea
          t={t}
          name="recommendation"
          label={t('evaluation.work.recommendation')}
          value={typed.recommendation}
          error={errorOf(errors, 'recommendation')}
        />
        <TextField
          t={t}
          name="about"
          label={t('evaluation.work.aboutId')}
          optional
          value={typed.about}
          error={errorOf(errors, 'about')}
          size="medium"
        />
        <Button kind="secondary">{t('evaluation.work.recommendSubmit')}</Button>
      </ActForm>
    </>
  )
}
