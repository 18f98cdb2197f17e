import type { Objection } from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { langOf } from '../../../components/lang-of.ts'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { ObjectionMark } from '../../assessment/objection-item.tsx'
import { excerpt } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface ObjectionListPageProps {
  site: Site
  objections: readonly Objection[]
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /work/objections: what waits for this office's ruling, the oldest first. */
export function ObjectionListPage({ site, objections, organs, done }: ObjectionListPageProps) {
  const { t, language } = site
  const title = t('assessment.work.objections')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {objections.length === 0 ? (
        <EmptyState title={t('assessment.work.noObjections')}>
          <p>{t('assessment.work.noObjectionsBody')}</p>
        </EmptyState>
      ) : (
        <DataTable<Objection>
          t={t}
          caption={title}
          captionHidden
          rows={objections}
          columns={[
            {
              heading: t('assessment.objection.title'),
              names: true,
              size: 'wide',
              cell: ({ id, statement }) => (
                <a
                  href={`/work/objections/${encodeURIComponent(id)}`}
                  lang={langOf(statement, language)}
                >
                  {excerpt(statement, 44)}
                </a>
              ),
            },
            {
              heading: t('assessment.one.unit'),
              cell: ({ organ }) => organName(organs, organ, language),
            },
            {
              heading: t('assessment.list.status'),
              cell: (objection) => <ObjectionMark site={site} objection={objection} />,
            },
          ]}
        />
      )}
    </Layout>
  )
}
