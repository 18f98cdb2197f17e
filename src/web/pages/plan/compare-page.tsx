import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Chips } from '../../components/chips.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { ownWords } from '../../components/own-words.tsx'
import type { Tone } from '../../components/tone.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import type { ComparedCommitment, Comparison } from './load-comparison.ts'

const relations = ['dropped', 'weakened', 'reworded', 'new', 'kept'] as const
const tones: Readonly<Record<ComparedCommitment['relation'], Tone>> = {
  dropped: 'late',
  weakened: 'risk',
  reworded: 'on',
  new: 'done',
  kept: 'idle',
}

interface ComparePageProps {
  site: Site
  plan: LoadedPlan
  comparison: Comparison
}

/** Two versions of a plan, promise by promise; what became weaker or fell away comes first. */
export function ComparePage({ site, plan, comparison }: ComparePageProps) {
  const { t } = site
  const { old, rows } = comparison
  const wanted = new URLSearchParams(site.path.split('?')[1]).get('relation')
  const shown = relations.flatMap((relation) =>
    wanted === null || wanted === relation ? rows.filter((row) => row.relation === relation) : [],
  )
  const title =
    old === null
      ? t('public.plan.version', { number: plan.version.number })
      : t('public.plan.compare', { old, new: plan.version.number })
  return (
    <Layout site={site} title={title} door="plan">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: ownWords(site, plan.plan.title), href: `/plans/${plan.id}` },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      {old === null ? (
        <EmptyState title={t('public.plan.version', { number: plan.version.number })} />
      ) : (
        <>
          <p class="lead">{t('public.plan.compareLead')}</p>
          <RelationChips
            site={site}
            rows={rows}
            base={`/plans/${plan.id}/versions`}
            wanted={wanted}
          />
          <ComparedTable site={site} rows={shown} caption={title} />
        </>
      )}
    </Layout>
  )
}

function RelationChips(props: {
  site: Site
  rows: readonly ComparedCommitment[]
  base: string
  wanted: string | null
}) {
  const { t, language } = props.site
  const all = {
    label: t('public.unit.filter.all'),
    href: props.base,
    current: props.wanted === null,
    count: formatNumber(props.rows.length, language),
  }
  const chips = relations.map((relation) => ({
    label: t(`public.plan.relation.${relation}`),
    href: `${props.base}?relation=${relation}`,
    current: props.wanted === relation,
    count: formatNumber(props.rows.filter((row) => row.relation === relation).length, language),
  }))
  return <Chips t={t} chips={[all, ...chips]} />
}

function ComparedTable(props: {
  site: Site
  rows: readonly ComparedCommitment[]
  caption: string
}) {
  const { t } = props.site
  return (
    <DataTable<ComparedCommitment>
      t={t}
      caption={props.caption}
      captionHidden
      rows={props.rows}
      columns={[
        {
          heading: t('public.unit.state'),
          size: 'narrow',
          cell: (row) => (
            <StatusMark tone={tones[row.relation]}>
              {t(`public.plan.relation.${row.relation}`)}
            </StatusMark>
          ),
        },
        {
          heading: t('public.plan.before'),
          cell: (row) => <span lang="zh-CN">{row.before ?? '—'}</span>,
        },
        {
          heading: t('public.plan.after'),
          cell: (row) =>
            row.after === null ? (
              '—'
            ) : (
              <a href={`/commitments/${row.id}`} lang="zh-CN">
                {row.after}
              </a>
            ),
        },
      ]}
    />
  )
}
