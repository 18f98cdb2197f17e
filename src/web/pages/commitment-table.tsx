import { dateMoves } from '../../engines/plan/change/change.ts'
import type { CommitmentView } from '../../engines/plan/views/commitment-view.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { CommitmentMark } from '../components/status-mark.tsx'
import { toneOf } from '../components/tone.ts'
import { Track } from '../components/track.tsx'
import { formatAge, formatDate } from '../format-date.ts'
import type { Site } from '../site.ts'
import { commitmentTitle, drawn, natureOf, valueOfTarget } from './commitment-facts.ts'

interface CommitmentTableProps {
  site: Site
  caption: string
  rows: readonly CommitmentView[]
  /** A further column after the commitment's own: the unit, say. */
  extra?: Column<CommitmentView> | undefined
}

/** Commitments as a table: what, how far, in which state, how long ago anyone checked. */
export function CommitmentTable({ site, caption, rows, extra }: CommitmentTableProps) {
  const { t } = site
  const columns: Column<CommitmentView>[] = [
    {
      heading: t('public.unit.commitment'),
      names: true,
      cell: (row) => <Name site={site} row={row} />,
    },
    ...(extra ? [extra] : []),
    {
      heading: t('public.unit.valueOfTarget'),
      numeric: true,
      cell: (row) => valueOfTarget(row, t),
    },
    {
      heading: t('public.unit.progress'),
      size: 'bar',
      cell: ({ result }) => (
        <Track
          t={t}
          tone={toneOf(result.state)}
          progress={drawn(result.progress)}
          pace={drawn(result.pace)}
        />
      ),
    },
    {
      heading: t('public.unit.state'),
      cell: ({ result }) => <CommitmentMark t={t} state={result.state} />,
    },
    { heading: t('public.unit.verified'), cell: (row) => <Age site={site} row={row} /> },
  ]
  return (
    <DataTable<CommitmentView>
      t={t}
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowTone={({ result }) => (result.silent ? 'hot' : undefined)}
    />
  )
}

function Name({ site, row }: { site: Site; row: CommitmentView }) {
  const { t, language } = site
  const [move] = dateMoves(row.commitment.changes).slice(-1)
  const nature = t(`public.commitment.${natureOf(row)}`)
  return (
    <>
      <a href={`/commitments/${row.id}`}>
        <OwnWords site={site} words={commitmentTitle(row)} />
      </a>
      <div class="small">
        {row.place && <span lang="zh-CN">{row.place} · </span>}
        {nature}
        {move &&
          ` · ${t('public.unit.movedFrom', {
            from: formatDate(move.from, language),
            to: formatDate(move.to, language),
          })}`}
      </div>
    </>
  )
}

function Age({ site, row }: { site: Site; row: CommitmentView }) {
  const { t, language, today } = site
  const { lastReportOn, result } = row
  const text =
    lastReportOn === null ? t('public.unit.never') : formatAge(lastReportOn, today, language)
  return <span class={result.silent ? 'age old' : 'age'}>{text}</span>
}
