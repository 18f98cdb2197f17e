import type {
  Assessment,
  ScoreSheet,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { localText, type Site } from '../../../site.ts'
import { nextOf } from '../../assessment/assessment-facts.tsx'
import { AssessmentMark } from '../../assessment/assessment-mark.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

export type HoldAct = 'compute' | 'publish' | 'finalize'

interface HoldPageProps {
  site: Site
  assessment: Assessment
  sheet: ScoreSheet
  done: Entry | null
  errors: readonly FieldError[]
}

/** /work/assessments/…: what the office that holds an assessment does next. */
export function HoldPage({ site, assessment, sheet, done, errors }: HoldPageProps) {
  const { t, language } = site
  const title = localText(assessment.title, language)
  const acts = actsOf(assessment, site.today)
  const days = sheet.content.objectionDays
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('assessment.work.title'), href: '/work/assessments' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p>
        <AssessmentMark t={t} status={assessment.status} /> {nextOf(site, assessment)}
      </p>
      <p class="small">
        {t('assessment.work.computed', { count: assessment.units.length })}{' '}
        <a href={`/assessments/${assessment.id}`}>{t('assessment.work.public')}</a>
      </p>
      {acts.length === 0 && <p>{t('assessment.work.nothing')}</p>}
      {acts.map((name, i) => (
        <section class="card decide">
          <h2>{t(`assessment.work.${name}`)}</h2>
          <p>
            {name === 'publish'
              ? t('assessment.work.publishBody', { days })
              : t(`assessment.work.${name}Body`)}
          </p>
          <ActForm site={site} act={name}>
            <Button kind={i === 0 ? 'primary' : 'secondary'}>{t(`assessment.work.${name}`)}</Button>
          </ActForm>
        </section>
      ))}
    </Layout>
  )
}

/** What may be done with an assessment on a day, the next step first. */
function actsOf({ status, cutOffOn, objectUntil, openObjections }: Assessment, today: string) {
  const acts: HoldAct[] = []
  if (status === 'computed') acts.push('publish')
  if ((status === 'open' || status === 'computed') && today > cutOffOn) acts.push('compute')
  if (status === 'provisional' && today > (objectUntil ?? '') && openObjections === 0)
    acts.push('finalize')
  return acts
}
