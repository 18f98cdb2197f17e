import type { PlacedPlan } from '../../../engines/plan/views/plan-hierarchy.ts'
import { gapsBelow } from '../../../engines/plan/views/plan-hierarchy.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { OwnWords, ownWords } from '../../components/own-words.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { openDifferences } from './open-differences.ts'

interface AlignmentPageProps {
  site: Site
  placed: readonly PlacedPlan[]
}

/** /alignment: the plans in force as a tree, and how each fits the one it carries out. */
export function AlignmentPage({ site, placed }: AlignmentPageProps) {
  const { t } = site
  return (
    <Layout site={site} title={t('alignment.title')} door="plan">
      <h1>{t('alignment.title')}</h1>
      <p class="lead">{t('alignment.lead')}</p>
      {placed.length < 2 ? (
        <EmptyState title={t('alignment.onlyOne')}>
          <p>{t('alignment.onlyOneBody')}</p>
        </EmptyState>
      ) : (
        <>
          <PlacedTable site={site} placed={placed} />
          <CompareForm site={site} plans={placed.map(({ plan }) => plan)} />
        </>
      )}
    </Layout>
  )
}

function PlacedTable({ site, placed }: AlignmentPageProps) {
  const { t, language } = site
  return (
    <DataTable<PlacedPlan>
      t={t}
      caption={t('alignment.title')}
      captionHidden
      rows={placed}
      columns={[
        {
          heading: t('alignment.plan'),
          names: true,
          size: 'wide',
          cell: (row) => <PlanName site={site} row={row} />,
        },
        {
          heading: t('alignment.same'),
          numeric: true,
          cell: ({ above }) => (above ? formatNumber(above.sentences.length, language) : '—'),
        },
        {
          heading: t('alignment.open'),
          cell: (row) => <Differences site={site} row={row} />,
        },
        {
          heading: t('alignment.gaps'),
          cell: ({ plan }) => <Gaps site={site} plan={plan} placed={placed} />,
        },
        {
          heading: t('alignment.see'),
          cell: ({ plan, above }) =>
            above ? <a href={`/alignment/${above.a.id}/${plan.id}`}>{t('alignment.see')}</a> : '—',
        },
      ]}
    />
  )
}

function PlanName({ site, row: { plan, depth, above } }: { site: Site; row: PlacedPlan }) {
  const { t } = site
  const under = above && t('alignment.under', { plan: ownWords(site, above.a.plan.title) })
  return (
    <div class={depth > 0 ? 'plan-below' : undefined}>
      <a href={`/plans/${plan.id}`}>
        <OwnWords site={site} words={plan.plan.title} />
      </a>
      <div class="small">
        {[t(`alignment.sort.${plan.plan.place?.sort ?? 'none'}`), under]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </div>
  )
}

function Differences({ site: { t }, row: { plan, above } }: { site: Site; row: PlacedPlan }) {
  if (!above) return <>—</>
  const { open, settled } = openDifferences(above)
  return (
    <>
      {open.length === 0 ? (
        t('alignment.openNone')
      ) : (
        <a href={`/alignment/${above.a.id}/${plan.id}#differences`}>
          {t('alignment.openCount', { count: open.length })}
        </a>
      )}
      {settled.length > 0 && (
        <span class="small"> · {t('alignment.settledCount', { count: settled.length })}</span>
      )}
    </>
  )
}

function Gaps(props: { site: Site; plan: LoadedPlan; placed: readonly PlacedPlan[] }) {
  const { site, plan, placed } = props
  const below = placed.flatMap(({ above }) => (above?.a.id === plan.id ? [above] : []))
  if (below.length === 0) return <>—</>
  const count = gapsBelow(plan, below).length
  return (
    <a href={`/plans/${plan.id}/gaps`}>
      {site.t('alignment.takenUpOf', { count, all: plan.commitments.length })}
    </a>
  )
}

function CompareForm({ site, plans }: { site: Site; plans: readonly LoadedPlan[] }) {
  const { t, language } = site
  const choices = plans.map(({ id, plan }) => ({
    value: id,
    label: ownWords(site, plan.title),
    lang: language === 'en' && site.englishOf(plan.title) === null ? ('zh-CN' as const) : undefined,
  }))
  return (
    <section>
      <h2>{t('alignment.compare')}</h2>
      <form class="compare" method="get" action="/alignment/compare">
        <SelectField t={t} name="first" label={t('alignment.first')} choices={choices} />
        <SelectField t={t} name="second" label={t('alignment.second')} choices={choices} />
        <Button>{t('alignment.compareSubmit')}</Button>
      </form>
    </section>
  )
}
