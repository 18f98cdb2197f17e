import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { statesByUrgency } from '../../../../engines/plan/arithmetic/state.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Layout } from '../../../components/layout.tsx'
import { CommitmentMark, StatusMark } from '../../../components/status-mark.tsx'
import type { Tone } from '../../../components/tone.ts'
import { daysBetween, formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { valueOfTarget } from '../../commitment-facts.ts'
import { excerpt } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface ReportsPageProps {
  site: Site
  organ: string
  organs: ReadonlyMap<string, Organ>
  led: readonly CommitmentView[]
  reports: readonly Report[]
  done: Entry | null
}

/** /work/reports: what an office leads and what it has reported, the urgent first. */
export function ReportsPage({ site, organ, organs, led, reports, done }: ReportsPageProps) {
  const { t, language } = site
  const title = t('work.reports.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{t('work.reports.lead', { organ: organName(organs, organ, language) })}</p>
      <section>
        <h2>{t('work.reports.owed')}</h2>
        <LedTable site={site} led={led} reports={reports} />
      </section>
      <section id="written">
        <h2>{t('work.reports.mine')}</h2>
        <ReportTable site={site} reports={reports} led={led} />
      </section>
    </Layout>
  )
}

/**
 * What must be reported first comes first: overdue, then by the day it is due; what is done comes
 * last.
 */
function byUrgency(a: CommitmentView, b: CommitmentView): number {
  const rank = ({ result }: CommitmentView) => (result.state === 'done' ? 1 : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.result.reportBeforeOn !== b.result.reportBeforeOn)
    return a.result.reportBeforeOn < b.result.reportBeforeOn ? -1 : 1
  return statesByUrgency.indexOf(a.result.state) - statesByUrgency.indexOf(b.result.state)
}

interface LedTableProps {
  site: Site
  led: readonly CommitmentView[]
  reports: readonly Report[]
}

function LedTable({ site, led, reports }: LedTableProps) {
  const { t } = site
  const open = new Set(
    reports
      .filter(({ status }) => status === 'draft' || status === 'returned')
      .map(({ commitment }) => commitment),
  )
  return (
    <DataTable<CommitmentView>
      t={t}
      caption={t('work.reports.owed')}
      captionHidden
      rows={led.toSorted(byUrgency)}
      rowTone={({ result }) => (result.silent ? 'hot' : undefined)}
      empty={t('work.reports.none')}
      columns={[
        {
          heading: t('work.verify.commitment'),
          names: true,
          size: 'wide',
          cell: (view) => (
            <a href={`/commitments/${view.id}`} lang="zh-CN">
              {excerpt(view.wording.text, 44)}
            </a>
          ),
        },
        {
          heading: t('work.reports.state'),
          cell: ({ result }) => <CommitmentMark t={t} state={result.state} />,
        },
        { heading: t('work.reports.value'), numeric: true, cell: (view) => valueOfTarget(view, t) },
        {
          heading: t('work.reports.before'),
          cell: (view) => <NextReport site={site} view={view} />,
        },
        {
          heading: t('work.reports.report'),
          cell: ({ id }) => (
            <a href={`/work/report/${id}`} aria-label={`${t('work.reports.write')} ${id}`}>
              {t(open.has(id) ? 'work.reports.goOn' : 'work.reports.write')}
            </a>
          ),
        },
      ]}
    />
  )
}

function NextReport({ site, view: { result } }: { site: Site; view: CommitmentView }) {
  const { t, language, today } = site
  if (result.state === 'done') return <>—</>
  const days = daysBetween(result.reportBeforeOn, today)
  if (result.silent) return <span class="age old">{t('work.reports.passed', { days })}</span>
  return <>{t('work.reports.by', { on: formatDate(result.reportBeforeOn, language) })}</>
}

const tones: Readonly<Record<Report['status'], Tone>> = {
  none: 'idle',
  draft: 'wait',
  submitted: 'idle',
  returned: 'risk',
  verified: 'on',
}

const statusOrder = ['returned', 'draft', 'submitted', 'verified', 'none']

/** How many of the finished reports are listed; all of them are on the commitments' pages. */
const reportsListed = 60

function ReportTable({ site, reports, led }: LedTableProps) {
  const { t, language } = site
  const texts = new Map(led.map(({ id, wording }) => [id, wording.text]))
  const rows = reports.toSorted(
    (a, b) =>
      statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
      (a.content.asOf < b.content.asOf ? 1 : -1),
  )
  return (
    <DataTable<Report>
      t={t}
      caption={t('work.reports.mine')}
      captionHidden
      rows={rows.slice(0, reportsListed)}
      empty={t('work.reports.noReports')}
      columns={[
        {
          heading: t('work.verify.commitment'),
          names: true,
          size: 'wide',
          cell: ({ commitment }) => (
            <a href={`/commitments/${commitment}`} lang="zh-CN">
              {excerpt(texts.get(commitment) ?? commitment, 44)}
            </a>
          ),
        },
        {
          heading: t('work.reports.state'),
          cell: ({ status }) => (
            <StatusMark tone={tones[status]}>{t(`work.reports.status.${status}`)}</StatusMark>
          ),
        },
        {
          heading: t('work.reports.asOf'),
          cell: ({ content }) => formatDate(content.asOf, language),
        },
        {
          heading: t('work.plans.next'),
          cell: ({ status, commitment, decision }) =>
            status === 'draft' || status === 'returned' ? (
              <a href={`/work/report/${commitment}`}>{t('work.reports.goOn')}</a>
            ) : (
              <span class="small">{decision ? excerpt(decision, 30) : ''}</span>
            ),
        },
      ]}
    />
  )
}
