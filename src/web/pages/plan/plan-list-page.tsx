import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { OwnWords } from '../../components/own-words.tsx'
import { StateBar, StateLegend } from '../../components/state-bar.tsx'
import type { Site } from '../../site.ts'

/** Every plan in force, each as one bar. */
export function PlanListPage({ site, plans }: { site: Site; plans: readonly LoadedPlan[] }) {
  const { t } = site
  return (
    <Layout site={site} title={t('public.plan.list')} door="plan">
      <h1>{t('public.plan.list')}</h1>
      {plans.length > 1 && (
        <p>
          <a href="/alignment">{t('alignment.title')}</a>
        </p>
      )}
      {plans.length === 0 && (
        <EmptyState title={t('public.home.noPlan')}>
          <p>{t('public.home.noPlanBody')}</p>
        </EmptyState>
      )}
      {plans.map((plan) => (
        <section class="plan-row">
          <h2>
            <a href={`/plans/${plan.id}`}>
              <OwnWords site={site} words={plan.plan.title} />
            </a>
          </h2>
          <StateBar t={t} counts={plan.total.counts} size="row" />
          <StateLegend t={t} counts={plan.total.counts} />
        </section>
      ))}
    </Layout>
  )
}
