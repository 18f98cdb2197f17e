import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { AboutEvaluation } from '../../evaluation/about-evaluation.tsx'
import { nextOf } from '../../evaluation/evaluation-facts.tsx'
import { EvaluationMark } from '../../evaluation/evaluation-mark.tsx'
import type { EvaluationReport } from '../../evaluation/report.ts'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { RecommendationForms } from './recommendation-forms.tsx'

export type HoldAct = 'compute' | 'publish' | 'appoint' | 'settle'

export interface HoldPageProps {
  site: Site
  report: EvaluationReport
  /** Organs that lead nothing. */
  evaluators: readonly { id: string; name: string }[]
  /** What was typed, by field. */
  typed: Readonly<Record<string, string>>
  done: Entry | null
  errors: readonly FieldError[]
}

/** /work/evaluations/…: what the office that holds an evaluation does next. */
export function HoldPage(props: HoldPageProps) {
  const { site, report, done, errors } = props
  const { t, language } = site
  const { evaluation } = report
  const title = localText(evaluation.title, language)
  const acts = actsOf(props)
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <DoneBanner site={site} done={done} />
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
      <p>
        <EvaluationMark t={t} status={evaluation.status} /> {nextOf(site, evaluation)}{' '}
        <a href={`/evaluations/${evaluation.id}`}>{t('evaluation.work.public')}</a>
      </p>
      {acts.length === 0 && evaluation.status !== 'published' && (
        <p>{t('evaluation.work.nothing')}</p>
      )}
      {acts.includes('compute') && <Compute site={site} />}
      {acts.includes('publish') && <Publish {...props} />}
      {acts.includes('appoint') && <Appoint {...props} />}
      {evaluation.status === 'published' && <RecommendationForms {...props} />}
      <h2>{t('evaluation.one.about')}</h2>
      <AboutEvaluation site={site} report={report} />
    </Layout>
  )
}

/** What may be done on a day, the next step first. */
function actsOf({ site: { today }, report }: HoldPageProps): HoldAct[] {
  const { status, cutOffOn, independentAt } = report.evaluation
  const acts: HoldAct[] = []
  if (status === 'open' && today > cutOffOn) acts.push('compute')
  if (status === 'computed') acts.push('publish')
  if ((status === 'open' || status === 'computed') && independentAt === null) acts.push('appoint')
  return acts
}

function Compute({ site }: { site: Site }) {
  const { t } = site
  return (
    <section class="card decide">
      <h2>{t('evaluation.work.compute')}</h2>
      <p>{t('evaluation.work.computeBody')}</p>
      <ActForm site={site} act="compute">
        <Button>{t('evaluation.work.compute')}</Button>
      </ActForm>
    </section>
  )
}

function Publish({ site, typed, errors }: HoldPageProps) {
  const { t } = site
  return (
    <section class="card decide">
      <h2>{t('evaluation.work.publish')}</h2>
      <p>{t('evaluation.work.publishBody')}</p>
      <ActForm site={site} act="publish">
        <TextArea
          t={t}
          name="summary"
          label={t('evaluation.one.summary')}
          hint={t('evaluation.work.summaryHint')}
          value={typed.summary}
          error={errorOf(errors, 'summary')}
          rows={8}
        />
        <Button>{t('evaluation.work.publish')}</Button>
      </ActForm>
    </section>
  )
}

function Appoint({ site, evaluators, typed, errors }: HoldPageProps) {
  const { t } = site
  return (
    <section class="card decide">
      <h2>{t('evaluation.work.appoint')}</h2>
      <ActForm site={site} act="appoint">
        <SelectField
          t={t}
          name="evaluator"
          label={t('evaluation.about.evaluator')}
          hint={t('evaluation.work.evaluatorHint')}
          value={typed.evaluator}
          error={errorOf(errors, 'evaluator')}
          choices={evaluators.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          t={t}
          name="reason"
          label={t('evaluation.work.reason')}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          rows={3}
        />
        <Button kind="secondary">{t('evaluation.work.appoint')}</Button>
      </ActForm>
    </section>
  )
}
