import type { AccountabilityCase } from '../../../../engines/plan/accountability/load-cases.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { CaseTable } from '../../accountability/case-table.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface WorkCasesPageProps {
  site: Site
  cases: readonly AccountabilityCase[]
  organs: ReadonlyMap<string, Organ>
  mayOpen: boolean
  done: Entry | null
}

/** /work/cases: what waits for this office's answer or decision, and every case for those who open them. */
export function WorkCasesPage({ site, cases, organs, mayOpen, done }: WorkCasesPageProps) {
  const { t } = site
  const title = t('accountability.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {mayOpen && (
        <p>
          <a class="button" href="/work/cases/new">
            {t('accountability.open')}
          </a>
        </p>
      )}
      {cases.length === 0 ? (
        <EmptyState title={t('accountability.none')}>
          <p>{t('accountability.noneBody')}</p>
        </EmptyState>
      ) : (
        <CaseTable site={site} cases={cases} organs={organs} under="/work/cases" />
      )}
    </Layout>
  )
}
