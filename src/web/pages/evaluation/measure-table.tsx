import type { Organ } from '../../../engines/registry/load-organs.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Track } from '../../components/track.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { targetText } from '../measure-text.ts'
import { OrganLink } from '../organ-link.tsx'
import { ClassMark, toneOfFinding } from './class-mark.tsx'
import { actualOf, expectedOf, titleOf, valueOn } from './measure-words.ts'
import type { MeasureRow } from './report.ts'

interface MeasureTableProps {
  site: Site
  caption: string
  rows: readonly MeasureRow[]
  organs: ReadonlyMap<string, Organ>
  /** The address under which whoever reads this may override a class; null where they may not. */
  overrideAt: string | null
}

/** Every measure: its target, where it stands, where it should by now, and its class with what overrode it. */
export function MeasureTable(props: MeasureTableProps) {
  const { site, caption, rows } = props
  const { t, language } = site
  const columns: Column<MeasureRow>[] = [
    {
      heading: t('evaluation.table.measure'),
      names: true,
      size: 'wide',
      cell: (row) => <Title {...props} row={row} />,
    },
    {
      heading: t('evaluation.table.target'),
      numeric: true,
      cell: ({ input }) => targetText(input.measure, t),
    },
    {
      heading: t('evaluation.table.value'),
      numeric: true,
      cell: (row) => <Value site={site} row={row} />,
    },
    {
      heading: t('evaluation.table.expected'),
      numeric: true,
      cell: (row) => expectedOf(row, language),
    },
    {
      heading: t('evaluation.table.way'),
      size: 'bar',
      cell: ({ found, standing }) => (
        <Track
          t={t}
          tone={toneOfFinding(standing)}
          progress={found.progress === null ? null : Number(found.progress)}
          pace={Number(found.pace)}
        />
      ),
    },
    {
      heading: t('evaluation.table.class'),
      cell: (row) => <ClassCell {...props} row={row} />,
    },
  ]
  return <DataTable<MeasureRow> t={t} caption={caption} rows={rows} columns={columns} />
}

type RowProps = MeasureTableProps & { row: MeasureRow }

function Title({ site, row, organs }: RowProps) {
  const { t, language } = site
  const { lead, measure, commitment } = row.input
  const binding = measure.type === 'figure' ? measure.binding : null
  return (
    <>
      <a href={`/commitments/${commitment}`} lang="zh-CN">
        {titleOf(row)}
      </a>
      <br />
      <span class="small">
        {lead === null ? (
          t('evaluation.table.noLead')
        ) : (
          <OrganLink organs={organs} id={lead} language={language} />
        )}
        {binding !== null &&
          ` · ${t(binding ? 'evaluation.table.binding' : 'evaluation.table.expectedKind')}`}
      </span>
    </>
  )
}

/** One box, so that a phone keeps it beside its heading. */
function Value({ site: { language }, row }: { site: Site; row: MeasureRow }) {
  const on = valueOn(row)
  return (
    <div>
      {actualOf(row, language)}
      {on !== null && <div class="small">{formatDate(on, language)}</div>}
    </div>
  )
}

/** The class that holds; where it was overridden, the computed one stays under it. */
function ClassCell({ site: { t }, row, overrideAt }: RowProps) {
  const computed = row.found.class ?? 'unknown'
  return (
    <div>
      <ClassMark t={t} finding={row.standing} />
      {row.overrides.length > 0 && (
        <div class="small">
          <a href={`#override-${row.id}`}>
            {t('evaluation.table.overridden', { computed: t(`evaluation.class.${computed}`) })}
          </a>
        </div>
      )}
      {overrideAt !== null && (
        <div class="small">
          <a href={`${overrideAt}?measure=${row.id}`}>
            {t('evaluation.table.override')}
            <span class="visually-hidden">{` ${titleOf(row)}`}</span>
          </a>
        </div>
      )}
    </div>
  )
}
