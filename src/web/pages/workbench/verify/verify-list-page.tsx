import { evidenceGrades } from '../../../../engines/plan/report.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Layout } from '../../../components/layout.tsx'
import { civilDateOf, formatAge } from '../../../format-date.ts'
import { formatNumber } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { excerpt } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface VerifyListPageProps {
  site: Site
  reports: readonly Report[]
  commitments: ReadonlyMap<string, CommitmentView>
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /work/verify: the reports that wait, the oldest first. */
export function VerifyListPage(props: VerifyListPageProps) {
  const { site, reports, done } = props
  const { t } = site
  const title = t('work.verify.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {reports.length === 0 ? (
        <EmptyState title={t('work.verify.none')}>
          <p>{t('work.verify.noneBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t('work.verify.lead')}</p>
          <Queue {...props} />
        </>
      )}
    </Layout>
  )
}

function Queue({ site, reports, commitments, organs }: VerifyListPageProps) {
  const { t, language, today } = site
  return (
    <DataTable<Report>
      t={t}
      caption={t('work.verify.title')}
      captionHidden
      rows={reports}
      columns={[
        {
          heading: t('work.verify.commitment'),
          names: true,
          size: 'wide',
          cell: ({ id, commitment }) => (
            <a href={`/work/verify/${id}`} lang="zh-CN">
              {excerpt(commitments.get(commitment)?.wording.text ?? commitment, 44)}
            </a>
          ),
        },
        {
          heading: t('work.verify.organ'),
          cell: ({ organ }) => organName(organs, organ, language),
        },
        {
          heading: t('work.verify.evidence'),
          cell: ({ content }) => bestEvidence(site, content.evidence),
        },
        {
          heading: t('work.verify.submitted'),
          cell: ({ submittedAt }) =>
            submittedAt ? formatAge(civilDateOf(submittedAt), today, language) : '',
        },
      ]}
    />
  )
}

/** The strongest grade there is, and how many pieces in all. */
function bestEvidence({ t, language }: Site, evidence: Report['content']['evidence']): string {
  const best = evidenceGrades.find((grade) => evidence.some((each) => each.grade === grade))
  if (!best) return t('work.none')
  return t('work.verify.best', {
    grade: t(`work.report.grades.${best}`),
    count: formatNumber(evidence.length, language),
  })
}
