import { dateMoves, monthsMoved } from '../../../engines/plan/change/change.ts'
import type { MadeChange } from '../../../engines/plan/change/list-changes.ts'
import type { Decision } from '../../../engines/plan/change/load-decisions.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Chips } from '../../components/chips.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import { ChangeTable } from './change-table.tsx'
import { DecisionList } from './decision-list.tsx'

export const changeFilters = {
  all: () => true,
  weakened: ({ change }: MadeChange) => change.weakens,
  date: ({ change }: MadeChange) => change.what.type === 'date',
  target: ({ change }: MadeChange) => change.what.type === 'target',
  lead: ({ change }: MadeChange) => change.what.type === 'lead',
  dropped: ({ change }: MadeChange) => change.what.type === 'dropped',
} as const
export type ChangeFilter = keyof typeof changeFilters

const rowsPerPage = 50

interface ChangesPageProps {
  site: Site
  /** Of all plans, the latest first. */
  changes: readonly MadeChange[]
  decisions: readonly Decision[]
  organs: ReadonlyMap<string, Organ>
  /** How many promises are dropped now. */
  dropped: number
  show: ChangeFilter
  page: number
}

/** /changes: every change since the plans were adopted, who made them, and whose promises they were. */
export function ChangesPage(props: ChangesPageProps) {
  const { site, changes, organs, show, page } = props
  const { t } = site
  const shown = changes.filter(changeFilters[show])
  const from = (page - 1) * rowsPerPage
  return (
    <Layout site={site} title={t('change.title')} door="supervision">
      <h1>{t('change.title')}</h1>
      <p class="lead">{t('change.lead')}</p>
      {changes.length === 0 ? (
        <EmptyState title={t('change.none')}>
          <p>{t('change.noneBody')}</p>
        </EmptyState>
      ) : (
        <>
          <ChangeFacts {...props} />
          <ChangeChips {...props} />
          <ChangeTable
            site={site}
            changes={shown.slice(from, from + rowsPerPage)}
            organs={organs}
          />
          <Pagination
            t={t}
            page={page}
            pages={Math.ceil(shown.length / rowsPerPage)}
            hrefOf={(number) => `/changes?show=${show}&page=${number}`}
          />
          <h2>{t('change.byUnit')}</h2>
          <UnitsTable {...props} />
        </>
      )}
      <h2 id="decisions">{t('change.decision.list')}</h2>
      <DecisionList site={site} decisions={props.decisions} />
    </Layout>
  )
}

function ChangeFacts({ site, changes, dropped }: ChangesPageProps) {
  const { t, language } = site
  const weakened = changes.filter(changeFilters.weakened).length
  const months = monthsMoved(dateMoves(changes.map(({ change }) => change)))
  return (
    <FactRow
      facts={[
        { value: formatNumber(changes.length, language), label: t('change.facts.all') },
        {
          value: formatNumber(weakened, language),
          label: t('change.facts.weakened'),
          tone: weakened > 0 ? 'late' : undefined,
        },
        { value: formatNumber(months, language), label: t('change.facts.months') },
        { value: formatNumber(dropped, language), label: t('change.facts.dropped') },
      ]}
    />
  )
}

function ChangeChips({ site, changes, show }: ChangesPageProps) {
  const { t, language } = site
  const names = Object.keys(changeFilters) as ChangeFilter[]
  const chips = names.map((name) => ({
    label: t(`change.filter.${name}`),
    href: name === 'all' ? '/changes' : `/changes?show=${name}`,
    current: name === show,
    count: formatNumber(changes.filter(changeFilters[name]).length, language),
  }))
  return <Chips t={t} chips={chips} />
}

interface UnitRow {
  organ: string
  changes: MadeChange[]
}

/** Which units' promises were changed, the longest put off first. */
function UnitsTable({ site, changes, organs }: ChangesPageProps) {
  const { t, language } = site
  const months = (row: UnitRow) => monthsMoved(dateMoves(row.changes.map(({ change }) => change)))
  const count = (row: UnitRow, wanted: (each: MadeChange) => boolean) =>
    formatNumber(row.changes.filter(wanted).length, language)
  const rows = [...Map.groupBy(changes, ({ change }) => change.lead ?? '')]
    .filter(([organ]) => organ !== '')
    .map(([organ, own]): UnitRow => ({ organ, changes: own }))
    .toSorted((a, b) => months(b) - months(a) || b.changes.length - a.changes.length)
  return (
    <DataTable<UnitRow>
      t={t}
      caption={t('change.byUnit')}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('public.unit.unit'),
          names: true,
          cell: ({ organ }) => <OrganLink organs={organs} id={organ} language={language} />,
        },
        {
          heading: t('change.unit.moves'),
          numeric: true,
          cell: (row) => count(row, changeFilters.date),
        },
        {
          heading: t('change.unit.months'),
          numeric: true,
          cell: (row) => formatNumber(months(row), language),
        },
        {
          heading: t('change.unit.lowered'),
          numeric: true,
          cell: (row) => count(row, (each) => changeFilters.target(each) && each.change.weakens),
        },
        {
          heading: t('change.unit.dropped'),
          numeric: true,
          cell: (row) => count(row, changeFilters.dropped),
        },
      ]}
    />
  )
}
