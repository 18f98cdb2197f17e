import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import { progressOf } from '../../../../engines/plan/arithmetic/progress.ts'
import { decimal } from '../../../../engines/plan/arithmetic/quantity.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SeriesChart } from '../../../components/series-chart.tsx'
import { CommitmentMark } from '../../../components/status-mark.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatDate, formatInstant } from '../../../format-date.ts'
import { formatNumber, formatPercent } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { seriesOf } from '../../commitment/series-of.ts'
import { measureTitle, targetText, valueText } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'
import { EvidenceLine } from '../report/evidence-fields.tsx'
import { lastVerified } from '../report/value-fields.tsx'
import { langOf } from '../../../components/lang-of.ts'

export interface VerifyTyped {
  checked: string
  reason: string
}

export interface VerifyPageProps {
  site: Site
  report: Report
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  /** Whether it is of the verifier's own office: then another office verifies it. */
  own: boolean
  typed: VerifyTyped
  errors: readonly FieldError[]
}

/**
 * One report with all that helps to judge it: claims against what was verified before, evidence,
 * the series.
 */
export function VerifyPage(props: VerifyPageProps) {
  const { site, report, view, organs, errors } = props
  const { t, language } = site
  const title = t('work.verify.one')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.verify.title'), href: '/work/verify' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p class="small">
        <CommitmentMark t={t} state={view.result.state} /> ·{' '}
        {organName(organs, report.organ, language)} ·{' '}
        {report.submittedAt && formatInstant(report.submittedAt, language)} ·{' '}
        {t('work.reports.asOf')} {formatDate(report.content.asOf, language)} ·{' '}
        <a href={`/commitments/${view.id}`}>{t('work.commitment.public')}</a>
      </p>
      <div class="columns">
        <div>
          <Claims {...props} />
          {report.content.note !== '' && (
            <section>
              <h2>{t('work.verify.note')}</h2>
              <p class="quoted" lang={langOf(report.content.note, language)}>
                {report.content.note}
              </p>
            </section>
          )}
          <Evidence {...props} />
          {view.measures.map((measure) => (
            <History page={props} measure={measure} />
          ))}
        </div>
        <Decide {...props} />
      </div>
    </Layout>
  )
}

interface Claim {
  measure: Measure
  value: string
  before: string | null
}

function Claims({ site, report, view }: VerifyPageProps) {
  const { t, language } = site
  const rows = report.content.values.flatMap(({ measure: id, value }): Claim[] => {
    const measure = view.measures.find((each) => each.id === id)
    const before = lastVerified(view, id)?.value ?? null
    return measure ? [{ measure, value, before }] : []
  })
  return (
    <DataTable<Claim>
      t={t}
      caption={t('work.verify.claims')}
      rows={rows}
      columns={[
        {
          heading: t('work.passage.indicator'),
          names: true,
          cell: ({ measure }) => (
            <span lang="zh-CN">{measureTitle(measure, view.wording.text)}</span>
          ),
        },
        {
          heading: t('work.verify.claimed'),
          numeric: true,
          cell: ({ measure, value }) => <strong>{valueText(measure, value, language)}</strong>,
        },
        {
          heading: t('work.verify.before'),
          numeric: true,
          cell: ({ measure, before }) =>
            before === null ? t('work.verify.noBefore') : valueText(measure, before, language),
        },
        {
          heading: t('work.verify.change'),
          numeric: true,
          cell: (claim) => changeText(site, claim),
        },
        {
          heading: t('work.passage.target'),
          numeric: true,
          cell: ({ measure }) => targetText(measure, t),
        },
        {
          heading: t('work.verify.progress'),
          numeric: true,
          cell: (claim) => progressText(site, claim),
        },
      ]}
    />
  )
}

function changeText({ language }: Site, { value, before }: Claim): string {
  if (before === null) return '—'
  const change = decimal(value).minus(before)
  return `${change.isPositive() && !change.isZero() ? '+' : ''}${formatNumber(change.toFixed(), language)}`
}

/** How far it would be if the claim were verified. */
function progressText({ language }: Site, { measure, value }: Claim): string {
  const progress =
    measure.type === 'figure'
      ? progressOf(measure, value).value
      : decimal(value).div(measure.steps.length)
  return progress === null ? '—' : formatPercent(progress.toNumber(), language)
}

function Evidence({ site, report }: VerifyPageProps) {
  const { t } = site
  return (
    <section>
      <h2>{t('work.verify.evidenceTitle')}</h2>
      <ul class="attached">
        {report.content.evidence.map((evidence) => (
          <li>
            <EvidenceLine site={site} evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ page, measure }: { page: VerifyPageProps; measure: Measure }) {
  if (measure.type !== 'figure') return null
  const { t } = page.site
  const title = measureTitle(measure, page.view.wording.text)
  return <SeriesChart t={t} series={seriesOf({ view: page.view, measure, title, t })} />
}

function Decide({ site, report, own, typed, errors }: VerifyPageProps) {
  const { t } = site
  if (report.status !== 'submitted')
    return (
      <aside class="card">
        <p>{t('work.verify.decided', { status: t(`work.reports.status.${report.status}`) })}</p>
        {report.decision && (
          <p class="quoted" lang={langOf(report.decision, site.language)}>
            {report.decision}
          </p>
        )}
      </aside>
    )
  if (own) return <aside class="card">{t('work.verify.own')}</aside>
  return (
    <aside class="card decide">
      <ActForm site={site} act="verify">
        <h2>{t('work.verify.decide')}</h2>
        <TextArea
          t={t}
          name="checked"
          label={t('work.verify.checked')}
          hint={t('work.verify.checkedHint')}
          value={typed.checked}
          error={errorOf(errors, 'checked')}
          rows={4}
        />
        <Button>{t('work.verify.submit')}</Button>
      </ActForm>
      <ActForm site={site} act="return">
        <h2>{t('work.verify.return')}</h2>
        <TextArea
          t={t}
          name="reason"
          label={t('work.verify.returnReason')}
          hint={t('work.verify.returnHint')}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          rows={3}
        />
        <Button kind="secondary">{t('work.verify.returnSubmit')}</Button>
      </ActForm>
    </aside>
  )
}
