import type { Duty } from '../../../../engines/plan/duty/load-duties.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { NotificationBanner } from '../../../components/notification-banner.tsx'
import { CommitmentMark } from '../../../components/status-mark.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatPercent } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { DutyParts } from '../../commitment/duty-parts.tsx'
import { organName } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import type { ReportTyped } from './report-form.ts'
import { ValueFields } from './value-fields.tsx'

export interface ReportPageProps {
  site: Site
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  /** The report that is gone on with; null: a new one. */
  open: Report | null
  /** Whether another report of this commitment is being verified. */
  waiting: boolean
  /** The duty it is reported under, with the parts of supporting units. */
  duty: Duty | null
  typed: ReportTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/** /work/report/:commitment: for which day, how much, on what grounds. */
export function ReportPage(props: ReportPageProps) {
  const { site, view, organs, duty, typed, errors } = props
  const { t } = site
  const title = t('work.report.title')
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.reports.title'), href: '/work/reports' },
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
        {t('work.report.expected', {
          pace: formatPercent(view.result.pace.toNumber(), t.language),
        })}{' '}
        · <a href={`/commitments/${view.id}`}>{t('work.commitment.public')}</a>
      </p>
      <Notices {...props} />
      <p class="lead">{t('work.report.lead')}</p>
      {duty && duty.supporting.length > 0 && (
        <div class="card">
          <DutyParts site={site} duty={duty} organs={organs} />
        </div>
      )}
      <ActForm site={site} multipart>
        <DateField
          t={t}
          name="asOf"
          label={t('work.report.asOf')}
          hint={t('work.report.asOfHint')}
          value={typed.asOf}
          error={errorOf(errors, 'asOf')}
        />
        <ValueFields {...props} />
        <TextArea
          t={t}
          name="note"
          label={t('work.report.note')}
          hint={t('work.report.noteHint')}
          value={typed.note}
          error={errorOf(errors, 'note')}
          rows={4}
        />
        <EvidenceFields {...props} />
        <div class="actions">
          <Button name="do" value="submit">
            {t('work.report.submit')}
          </Button>
          <Button kind="secondary" name="do" value="draft">
            {t('work.report.saveDraft')}
          </Button>
          <Button kind="secondary" name="do" value="more">
            {t('work.report.saveMore')}
          </Button>
        </div>
      </ActForm>
    </Layout>
  )
}

function Notices({ site, organs, open, waiting }: ReportPageProps) {
  const { t, language } = site
  const returned = open?.status === 'returned' && open.decision !== null
  if (!returned && !waiting) return null
  if (!returned) return <p class="card">{t('work.report.waiting')}</p>
  const organ = organName(organs, open.deciderOrgan ?? '', language)
  return (
    <NotificationBanner t={t} kind="important" title={t('work.report.returnedTitle')}>
      <p>
        {t('work.report.returnedBy', { organ })} {open.decision}
      </p>
    </NotificationBanner>
  )
}
