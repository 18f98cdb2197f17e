import type { PlanGaps } from '../../../engines/plan/views/plan-hierarchy.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Layout } from '../../components/layout.tsx'
import { ownWords } from '../../components/own-words.tsx'
import type { Site } from '../../site.ts'
import { CommitmentTable } from '../commitment-table.tsx'

/** /plans/…/gaps: what a plan promises and no plan that carries it out takes up. */
export function GapsPage(props: { site: Site; plan: LoadedPlan; found: PlanGaps }) {
  const { site, plan, found } = props
  const { t } = site
  const title = t('alignment.gapsTitle', { plan: ownWords(site, plan.plan.title) })
  const counts = {
    all: plan.commitments.length,
    count: found.gaps.length,
    plans: found.below.length,
  }
  return (
    <Layout site={site} title={title} door="plan">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('alignment.title'), href: '/alignment' },
          { label: ownWords(site, plan.plan.title), href: `/plans/${plan.id}` },
          { label: t('alignment.gaps') },
        ]}
      />
      <h1>{title}</h1>
      {found.below.length === 0 ? (
        <p class="lead">{t('alignment.gapsNoPlans')}</p>
      ) : (
        <>
          <p class="lead">{t('alignment.gapsLead', counts)}</p>
          {found.gaps.length === 0 ? (
            <p>{t('alignment.gapsNone')}</p>
          ) : (
            <CommitmentTable site={site} caption={title} rows={found.gaps} />
          )}
        </>
      )}
    </Layout>
  )
}
