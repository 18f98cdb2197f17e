import { toleranceOn } from '../../../engines/plan/evaluation/tolerance.ts'
import type { Finding, TallyGroup } from '../../../engines/plan/evaluation/tally.ts'
import type { Entry } from '../../../kernel/entry.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { ErrorSummary, type FieldError } from '../../components/error-summary.tsx'
import { langOf } from '../../components/lang-of.ts'
import { Layout } from '../../components/layout.tsx'
import { OwnWords } from '../../components/own-words.tsx'
import { localText, type Site } from '../../site.ts'
import { DoneBanner } from '../workbench/act/done-banner.tsx'
import { AboutEvaluation } from './about-evaluation.tsx'
import { ClassChart } from './class-chart.tsx'
import { EvaluationFacts, headlineOf, nextOf } from './evaluation-facts.tsx'
import { EvaluationMark } from './evaluation-mark.tsx'
import { MeasureSection } from './measure-section.tsx'
import type { EvaluationReport } from './report.ts'
import { DissentList, OverrideList, RecommendationList } from './said-list.tsx'
import { ThreeViews, ViewsCompared } from './three-views.tsx'

/** Which measures are listed. */
export interface Shown {
  group: TallyGroup
  /** Null: all of the group. */
  finding: Finding | null
  page: number
}

export interface EvaluationPageProps {
  site: Site
  report: EvaluationReport
  shown: Shown
  answered: boolean
  mayOverride: boolean
  done: Entry | null
  errors: readonly FieldError[]
}

/** /evaluations/…: how a plan is doing: the classes, the measures behind them, and what three sides say of it. */
export function EvaluationPage(props: EvaluationPageProps) {
  const { site, report, done, errors } = props
  const { t, language } = site
  const { evaluation } = report
  const title = localText(evaluation.title, language)
  const { summary, status } = evaluation
  const isClassed = status === 'computed' || status === 'published'
  return (
    <Layout site={site} title={title} door="supervision" hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('evaluation.list.title'), href: '/evaluations' }, { label: title }]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p>
        <EvaluationMark t={t} status={status} /> {nextOf(site, evaluation)}
      </p>
      <p class="small">
        <a href={`/plans/${evaluation.plan}`}>
          <OwnWords site={site} words={report.planTitle} />
        </a>{' '}
        · <a href={`/evaluations/${evaluation.id}.docx`}>{t('evaluation.one.word')}</a>
      </p>
      {isClassed && (
        <>
          <p class="lead">{headlineOf(site, evaluation)}</p>
          <EvaluationFacts site={site} evaluation={evaluation} />
          <ClassChart t={t} tally={evaluation.standing} />
        </>
      )}
      {summary && (
        <>
          <h2>{t('evaluation.one.summary')}</h2>
          <p class="summed-up" lang={langOf(summary.text, language)}>
            {summary.text}
          </p>
        </>
      )}
      {isClassed && <MeasureSection {...props} />}
      <OverrideList site={site} report={report} />
      <h2>{t('evaluation.views.title')}</h2>
      <ThreeViews {...props} />
      <ViewsCompared site={site} report={report} />
      <DissentList site={site} report={report} />
      <RecommendationList site={site} report={report} />
      <h2>{t('evaluation.one.how')}</h2>
      <p>{t('evaluation.one.howBody')}</p>
      <Tolerance site={site} on={evaluation.dataOn} />
      <p>{t('evaluation.one.verifyBody')}</p>
      <p class="command">
        <code>gangmu verify --scores gangmu-export.tar.gz</code>
      </p>
      <h2>{t('evaluation.one.about')}</h2>
      <AboutEvaluation site={site} report={report} />
    </Layout>
  )
}

/** The tolerance with its source. */
function Tolerance({ site: { t, language }, on }: { site: Site; on: string }) {
  const { value, source } = toleranceOn(on)
  return (
    <p>{t('evaluation.one.tolerance', { points: value, source: localText(source, language) })}</p>
  )
}
