import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import type { Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import { CaseMark } from './case-mark.tsx'
import { CaseSteps, Grounds } from './case-steps.tsx'
import { CaseTable } from './case-table.tsx'

interface CaseListPageProps {
  site: Site
  cases: readonly AccountabilityCase[]
  organs: ReadonlyMap<string, Organ>
}

/** /cases: every accountability case, the latest first. */
export function CaseListPage({ site, cases, organs }: CaseListPageProps) {
  const { t } = site
  return (
    <Layout site={site} title={t('accountability.title')} door="supervision">
      <h1>{t('accountability.title')}</h1>
      <p class="lead">{t('accountability.lead')}</p>
      {cases.length === 0 ? (
        <EmptyState title={t('accountability.none')}>
          <p>{t('accountability.noneBody')}</p>
        </EmptyState>
      ) : (
        <CaseTable site={site} cases={cases} organs={organs} under="/cases" />
      )}
    </Layout>
  )
}

interface CasePageProps {
  site: Site
  one: AccountabilityCase
  organs: ReadonlyMap<string, Organ>
}

/** /cases/…: one case, whole. */
export function CasePage({ site, one, organs }: CasePageProps) {
  const { t, language } = site
  const title = t('accountability.one', { number: one.id })
  return (
    <Layout site={site} title={title} door="supervision" width="text">
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('accountability.title'), href: '/cases' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p>
        <OrganLink organs={organs} id={one.organ} language={language} /> ·{' '}
        {t(`accountability.stage.${one.stage}`)} · <CaseMark site={site} one={one} />
      </p>
      <Grounds site={site} one={one} />
      <CaseSteps site={site} one={one} organs={organs} />
      <p class="small">{t('accountability.effect')}</p>
    </Layout>
  )
}
