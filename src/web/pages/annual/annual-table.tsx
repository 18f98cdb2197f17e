import type { AnnualRow } from '../../../engines/plan/annual/annual-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { langOf } from '../../components/lang-of.ts'
import { OwnWords } from '../../components/own-words.tsx'
import type { Site } from '../../site.ts'
import { commitmentTitle } from '../commitment-facts.ts'
import { valueText } from '../measure-text.ts'
import { OrganLink } from '../organ-link.tsx'
import { carriedLines, goalsText } from './annual-words.ts'
import { ItemMark } from './item-mark.tsx'

interface AnnualTableProps {
  site: Site
  caption: string
  rows: readonly AnnualRow[]
  organs: ReadonlyMap<string, Organ>
  /** Further columns, for those who draft it. */
  extra?: readonly Column<AnnualRow>[]
}

/** The items of a year: which promise, what is done about it, how far it is to come and has come. */
export function AnnualTable({ site, caption, rows, organs, extra = [] }: AnnualTableProps) {
  const { t, language } = site
  const columns: Column<AnnualRow>[] = [
    {
      heading: t('annual.column.commitment'),
      names: true,
      cell: (row) => <Name site={site} row={row} />,
    },
    {
      heading: t('annual.column.task'),
      cell: (row) => <Task site={site} row={row} />,
    },
    {
      heading: t('annual.column.goal'),
      cell: ({ view, standing }) => goalsText(site, view, standing.goals),
    },
    { heading: t('annual.column.actual'), cell: (row) => <Actual site={site} row={row} /> },
    {
      heading: t('annual.column.unit'),
      cell: ({ view }) =>
        view.commitment.lead ? (
          <OrganLink organs={organs} id={view.commitment.lead} language={language} />
        ) : (
          '—'
        ),
    },
    {
      heading: t('annual.column.state'),
      cell: ({ standing }) => <ItemMark t={t} state={standing.state} />,
    },
    ...extra,
  ]
  return (
    <DataTable<AnnualRow> t={t} caption={caption} captionHidden rows={rows} columns={columns} />
  )
}

function Name({ site, row: { view, carried } }: { site: Site; row: AnnualRow }) {
  return (
    <>
      <a href={`/commitments/${view.id}`}>
        <OwnWords site={site} words={commitmentTitle(view)} />
      </a>
      {carried && (
        <div class="small late">{site.t('annual.carriedFrom', { year: carried.fromYear })}</div>
      )}
    </>
  )
}

function Task({ site, row: { view, item, carried } }: { site: Site; row: AnnualRow }) {
  const { t, language } = site
  const task = (item ?? carried?.item)?.content.task ?? ''
  return (
    <div>
      <span lang={langOf(task, language)}>{task}</span>
      {carried && (
        <div class="small">
          {carriedLines(site, view, carried).map((line) => (
            <div>{line}</div>
          ))}
          {item === null && <div>{t('annual.carriedOnly')}</div>}
        </div>
      )}
    </div>
  )
}

function Actual({ site: { t }, row: { view, standing } }: { site: Site; row: AnnualRow }) {
  if (standing.goals.length === 0) return <>—</>
  return (
    <div>
      {standing.goals.map(({ measure, actual }) => {
        const known = view.measures.find(({ id }) => id === measure)
        return (
          <div class="num">
            {actual === null || !known ? t('annual.none_') : valueText(known, actual, t.language)}
          </div>
        )
      })}
    </div>
  )
}
