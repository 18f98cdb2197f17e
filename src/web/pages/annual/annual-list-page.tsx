import { countRows } from '../../../engines/plan/annual/annual-view.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { OwnWords } from '../../components/own-words.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import type { LoadedAnnual } from './load-annual-page.ts'

/** /annual: every year's plan, with how much of it was reached. */
export function AnnualListPage({ site, years }: { site: Site; years: readonly LoadedAnnual[] }) {
  const { t, language } = site
  const count = ({ rows }: LoadedAnnual, name: 'reached' | 'slipped' | 'carried') =>
    formatNumber(countRows(rows)[name], language)
  return (
    <Layout site={site} title={t('annual.title')} door="plan">
      <h1>{t('annual.title')}</h1>
      <p class="lead">{t('annual.lead')}</p>
      {years.length === 0 ? (
        <EmptyState title={t('annual.none')}>
          <p>{t('annual.noneBody')}</p>
        </EmptyState>
      ) : (
        <DataTable<LoadedAnnual>
          t={t}
          caption={t('annual.title')}
          captionHidden
          rows={years}
          columns={[
            {
              heading: t('annual.column.year'),
              names: true,
              cell: ({ annual }) => (
                <a href={`/annual/${annual.plan}/${annual.year}`}>{annual.year}</a>
              ),
            },
            {
              heading: t('annual.column.plan'),
              size: 'wide',
              cell: ({ plan }) => <OwnWords site={site} words={plan.plan.title} />,
            },
            {
              heading: t('annual.column.state'),
              cell: ({ annual }) => t(`annual.status.${annual.status}`),
            },
            {
              heading: t('annual.column.items'),
              numeric: true,
              cell: ({ rows }) => formatNumber(rows.length, language),
            },
            {
              heading: t('annual.state.reached'),
              numeric: true,
              cell: (year) => count(year, 'reached'),
            },
            {
              heading: t('annual.state.slipped'),
              numeric: true,
              cell: (year) => count(year, 'slipped'),
            },
            {
              heading: t('annual.filter.carried'),
              numeric: true,
              cell: (year) => count(year, 'carried'),
            },
          ]}
        />
      )}
    </Layout>
  )
}
