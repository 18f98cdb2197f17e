import type { Translate } from '../../text/translate.ts'
import { formatDate } from '../format-date.ts'
import { DataTable } from './data-table.tsx'
import { Details } from './details.tsx'
import { type Reading, type Series, summaryOf, withUnit } from './series.ts'
import { SeriesPlot } from './series-plot.tsx'
import { langOf } from './lang-of.ts'

/** A series as a drawing with a caption, and the same figures as a table. */
export function SeriesChart({ t, series }: { t: Translate; series: Series }) {
  return (
    <figure class="series">
      <figcaption>
        <strong lang={langOf(series.title, t.language)}>{series.title}</strong>{' '}
        <span class="small">{summaryOf(t, series)}</span>
      </figcaption>
      {/* Wider than a phone: it scrolls there, and must then be reached by keyboard. */}
      <section
        class="plot"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls needs focus (WCAG 2.1.1)
        tabindex={0}
        aria-label={t('parts.chart.region', { title: series.title })}
      >
        <SeriesPlot t={t} series={series} />
      </section>
      <Details summary={t('parts.chart.asTable')}>
        <ReadingTable t={t} series={series} />
      </Details>
    </figure>
  )
}

type Kind = 'baseline' | 'reported' | 'interim' | 'target'
interface Row extends Reading {
  readonly kind: Kind
}

function ReadingTable({ t, series }: { t: Translate; series: Series }) {
  return (
    <DataTable<Row>
      t={t}
      caption={series.title}
      captionHidden
      columns={[
        {
          heading: t('parts.chart.on'),
          names: true,
          cell: (row) => formatDate(row.on, t.language),
        },
        { heading: t('parts.chart.kind'), cell: (row) => t(`parts.chart.${row.kind}`) },
        {
          heading: t('parts.chart.value'),
          numeric: true,
          cell: (row) => withUnit(row.value, series.unit, t.language),
        },
      ]}
      rows={rowsOf(series)}
    />
  )
}

function rowsOf({ baseline, reported, interim, target }: Series): Row[] {
  const as = (kind: Kind) => (reading: Reading) => ({ ...reading, kind })
  return [
    ...(baseline ? [baseline].map(as('baseline')) : []),
    ...reported.map(as('reported')),
    ...interim.map(as('interim')),
    as('target')(target),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
