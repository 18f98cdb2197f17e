import type { Assessment } from '../../../engines/plan/assessment/views/load-assessments.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { formatDate } from '../../format-date.ts'
import { localText, type Site } from '../../site.ts'
import { AssessmentMark } from './assessment-mark.tsx'

/** /assessments: every assessment, the latest first, and the way to sheets, cases and awards. */
export function AssessmentListPage(props: { site: Site; assessments: readonly Assessment[] }) {
  const { site, assessments } = props
  const { t, language } = site
  return (
    <Layout site={site} title={t('assessment.list.title')} door="supervision">
      <h1>{t('assessment.list.title')}</h1>
      <p class="lead">{t('assessment.list.lead')}</p>
      <ul class="acts">
        <li>
          <a href="/sheets">{t('assessment.list.sheets')}</a>
        </li>
        <li>
          <a href="/cases">{t('assessment.list.cases')}</a>
        </li>
        <li>
          <a href="/awards">{t('assessment.list.awards')}</a>
        </li>
      </ul>
      {assessments.length === 0 ? (
        <EmptyState title={t('assessment.list.none')}>
          <p>{t('assessment.list.noneBody')}</p>
        </EmptyState>
      ) : (
        <DataTable<Assessment>
          t={t}
          caption={t('assessment.list.title')}
          captionHidden
          rows={assessments}
          columns={[
            {
              heading: t('assessment.list.assessment'),
              names: true,
              size: 'wide',
              cell: ({ id, title }) => (
                <a href={`/assessments/${id}`}>{localText(title, language)}</a>
              ),
            },
            { heading: t('assessment.list.period'), cell: ({ period }) => rangeOf(site, period) },
            {
              heading: t('assessment.list.status'),
              cell: ({ status }) => <AssessmentMark t={t} status={status} />,
            },
            {
              heading: t('assessment.list.units'),
              numeric: true,
              cell: ({ units }) => units.length,
            },
          ]}
        />
      )}
    </Layout>
  )
}

/** A period as people write it. */
export function rangeOf({ t, language }: Site, { from, to }: Assessment['period']): string {
  return t('assessment.range', { from: formatDate(from, language), to: formatDate(to, language) })
}
