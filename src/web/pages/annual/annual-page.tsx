import type { AnnualItemState } from '../../../engines/plan/annual/annual-item.ts'
import { type AnnualRow, countRows } from '../../../engines/plan/annual/annual-view.ts'
import type { AnnualPlan } from '../../../engines/plan/annual/load-annual.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../kernel/entry.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Chips } from '../../components/chips.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { ownWords } from '../../components/own-words.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { DoneBanner } from '../workbench/act/done-banner.tsx'
import { AnnualChanges } from './annual-changes.tsx'
import { AnnualTable } from './annual-table.tsx'

export const annualFilters = [
  'all',
  'carried',
  'slipped',
  'under-way',
  'reached',
  'reached-late',
] as const
export type AnnualFilter = (typeof annualFilters)[number]

const rowsPerPage = 50

interface AnnualPageProps {
  site: Site
  annual: AnnualPlan
  plan: LoadedPlan
  rows: readonly AnnualRow[]
  /** The year's own items, released ones included. */
  items: readonly AnnualItemState[]
  organs: ReadonlyMap<string, Organ>
  show: AnnualFilter
  page: number
  done: Entry | null
}

/** /annual/…/2026: one year of a plan, item by item, with what slipped into it. */
export function AnnualPage(props: AnnualPageProps) {
  const { site, annual, plan, rows, organs, show, page } = props
  const { t } = site
  const { year } = annual
  const title = t('annual.one', { plan: ownWords(site, plan.plan.title), year })
  const shown = rows.filter((row) => isShown(row, show))
  const from = (page - 1) * rowsPerPage
  const onPage = shown.slice(from, from + rowsPerPage)
  return (
    <Layout site={site} title={title} door="plan">
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('annual.title'), href: '/annual' }, { label: String(year) }]}
      />
      <h1>{title}</h1>
      <p class="lead">{adoptionLine(site, annual)}</p>
      <Facts {...props} />
      <Filters {...props} />
      <AnnualTable site={site} caption={title} rows={onPage} organs={organs} />
      <Pagination
        t={t}
        page={page}
        pages={Math.ceil(shown.length / rowsPerPage)}
        hrefOf={(number) => `/annual/${annual.plan}/${year}?show=${show}&page=${number}`}
      />
      <AnnualChanges {...props} />
    </Layout>
  )
}

function adoptionLine({ t, language, today }: Site, annual: AnnualPlan): string {
  const { adoptedOn, decision, year } = annual
  const endsOn = `${year}-12-31`
  const ends =
    today > endsOn
      ? t('annual.yearOver')
      : t('annual.yearEnds', { on: formatDate(endsOn, language) })
  if (adoptedOn === null) return t('annual.draftLead')
  const adopted = { on: formatDate(adoptedOn, language), decision: decision ?? '' }
  return `${t('annual.adopted', adopted)} ${ends}`
}

function isShown({ standing, carried }: AnnualRow, show: AnnualFilter): boolean {
  if (show === 'all') return true
  return show === 'carried' ? carried !== null : standing.state === show
}

function Facts({ site, rows }: AnnualPageProps) {
  const { t, language } = site
  const counts = countRows(rows)
  const fact = (name: keyof typeof counts, tone?: 'late' | 'done') => ({
    value: formatNumber(counts[name], language),
    label: t(`annual.facts.${name}`),
    tone: counts[name] > 0 ? tone : undefined,
  })
  return (
    <FactRow
      facts={[
        { value: formatNumber(rows.length, language), label: t('annual.facts.items') },
        fact('reached', 'done'),
        fact('under-way'),
        fact('slipped', 'late'),
        fact('reached-late'),
        fact('carried', 'late'),
      ]}
    />
  )
}

function Filters({ site, annual, rows, show }: AnnualPageProps) {
  const { t, language } = site
  const href = `/annual/${annual.plan}/${annual.year}`
  const chips = annualFilters.map((name) => ({
    label: t(`annual.filter.${name}`),
    href: name === 'all' ? href : `${href}?show=${name}`,
    current: name === show,
    count: formatNumber(rows.filter((row) => isShown(row, name)).length, language),
  }))
  return <Chips t={t} chips={chips} />
}
