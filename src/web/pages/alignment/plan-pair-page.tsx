import type { AlignedPair } from '../../../engines/plan/alignment/align-plans.ts'
import type {
  AlignedPlans,
  AlignedPromises,
} from '../../../engines/plan/views/align-loaded-plans.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Chips } from '../../components/chips.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Layout } from '../../components/layout.tsx'
import { ownWords } from '../../components/own-words.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { DifferenceList } from './difference-list.tsx'
import { openDifferences } from './open-differences.ts'

const relations = ['identical', 'near', 'contains', 'paraphrase'] as const

interface PlanPairPageProps {
  site: Site
  aligned: AlignedPlans
  organs: ReadonlyMap<string, Organ>
  /** Whether whoever is signed in decides about differences. */
  mayDecide: boolean
}

/** /alignment/A/B: two plans side by side: where they differ first, then what they say alike. */
export function PlanPairPage(props: PlanPairPageProps) {
  const { site, aligned } = props
  const { t } = site
  const { open, settled } = openDifferences(aligned)
  const title = t('alignment.pair', titlesOf(props))
  return (
    <Layout site={site} title={title} door="plan">
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('alignment.title'), href: '/alignment' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{t('alignment.pairLead')}</p>
      <section id="differences">
        <h2>{t('alignment.differences')}</h2>
        {open.length === 0 ? (
          <p>{t('alignment.differencesNone')}</p>
        ) : (
          <PromiseTable {...props} rows={open} caption={t('alignment.differences')} />
        )}
        {settled.length > 0 && (
          <>
            <h3>{t('alignment.settledTitle')}</h3>
            <PromiseTable {...props} rows={settled} caption={t('alignment.settledTitle')} />
          </>
        )}
      </section>
      <Sentences {...props} />
    </Layout>
  )
}

function titlesOf({ site, aligned: { a, b } }: Pick<PlanPairPageProps, 'site' | 'aligned'>) {
  return { a: ownWords(site, a.plan.title), b: ownWords(site, b.plan.title) }
}

function PromiseTable(props: PlanPairPageProps & { rows: AlignedPromises[]; caption: string }) {
  const { site, aligned, organs, mayDecide } = props
  const { t } = site
  const titles = titlesOf(props)
  return (
    <DataTable<AlignedPromises>
      t={t}
      caption={props.caption}
      captionHidden
      rows={props.rows}
      columns={[
        { heading: titles.a, cell: ({ a }) => <PromiseLink id={a.id} text={a.wording.text} /> },
        { heading: titles.b, cell: ({ b }) => <PromiseLink id={b.id} text={b.wording.text} /> },
        {
          heading: t('alignment.differs'),
          cell: ({ a, b, differences }) => (
            <DifferenceList
              {...{ site, organs, differences, a, b }}
              titles={{ a: aligned.a.plan.title, b: aligned.b.plan.title }}
            />
          ),
        },
        {
          heading: t('alignment.found'),
          cell: ({ relation, status }) => (
            <>
              {t(`alignment.relation.${relation ?? 'indicator'}`)}
              {status === 'confirmed' && <div class="small">{t('alignment.status.confirmed')}</div>}
            </>
          ),
        },
        ...(mayDecide
          ? [
              {
                heading: t('alignment.decision'),
                cell: ({ a, b }: AlignedPromises) => (
                  <a href={`/work/alignment/${a.id}/${b.id}`}>{t('alignment.decide')}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function PromiseLink({ id, text }: { id: string; text: string }) {
  return (
    <a href={`/commitments/${id}`} lang="zh-CN">
      {text.replace(/\s*\n\s*/g, ' · ')}
    </a>
  )
}

function Sentences(props: PlanPairPageProps) {
  const { site, aligned } = props
  const { t, language } = site
  const { a, b, sentences } = aligned
  const wanted = new URLSearchParams(site.path.split('?')[1]).get('relation')
  const base = `/alignment/${a.id}/${b.id}`
  const countOf = (relation: string) =>
    formatNumber(sentences.filter((each) => each.relation === relation).length, language)
  const all = {
    label: t('alignment.all'),
    href: `${base}#sentences`,
    current: wanted === null,
    count: formatNumber(sentences.length, language),
  }
  const chips = relations.map((relation) => ({
    label: t(`alignment.relation.${relation}`),
    href: `${base}?relation=${relation}#sentences`,
    current: wanted === relation,
    count: countOf(relation),
  }))
  const titles = titlesOf(props)
  return (
    <section id="sentences">
      <h2>{t('alignment.sentences')}</h2>
      <Chips t={t} chips={[all, ...chips]} />
      <DataTable<AlignedPair>
        t={t}
        caption={t('alignment.sentences')}
        captionHidden
        rows={sentences.filter(({ relation }) => wanted === null || relation === wanted)}
        columns={[
          {
            heading: t('alignment.found'),
            size: 'narrow',
            cell: ({ relation }) => t(`alignment.relation.${relation}`),
          },
          {
            heading: titles.a,
            cell: ({ a: { start, end } }) => (
              <span lang="zh-CN">{a.text.slice(start, end).trim()}</span>
            ),
          },
          {
            heading: titles.b,
            cell: ({ b: { start, end } }) => (
              <span lang="zh-CN">{b.text.slice(start, end).trim()}</span>
            ),
          },
        ]}
      />
    </section>
  )
}
