import type { Language } from '../../text/language.ts'
import type { Translate } from '../../text/translate.ts'
import { formatDate, formatMonth } from '../format-date.ts'
import { formatNumber } from '../format-number.ts'
import { DataTable } from './data-table.tsx'
import { Details } from './details.tsx'
import { SeriesPlot } from './series-plot.tsx'

/** A value at a civil date; the value is a decimal string, shown as it is. */
export interface Reading {
  readonly on: string
  readonly value: string
}

/** What is known of one target over time. */
export interface Series {
  readonly title: string
  readonly unit: string
  /** Where it started; null where nobody says. */
  readonly baseline: Reading | null
  /** Verified values in the order of their dates. */
  readonly reported: readonly Reading[]
  readonly interim: readonly Reading[]
  readonly target: Reading
  /** How the target reads in words: `≥ 40 家`. */
  readonly targetText: string
  /** Drawn as steps where a value holds until the next: counts of built things. Default: straight lines. */
  readonly steps?: boolean
}

/** A series as a drawing with a caption, and the same figures as a table. */
export function SeriesChart({ t, series }: { t: Translate; series: Series }) {
  return (
    <figure class="series">
      <figcaption>
        <strong>{series.title}</strong> <span class="small">{summary(t, series)}</span>
      </figcaption>
      {/* Wider than a phone: it scrolls there, and a keyboard can scroll it. */}
      <div
        class="plot"
        role="region"
        tabindex={0}
        aria-label={t('parts.chart.region', { title: series.title })}
      >
        <SeriesPlot t={t} series={series} />
      </div>
      <Details summary={t('parts.chart.asTable')}>
        <ReadingTable t={t} series={series} />
      </Details>
    </figure>
  )
}

/** The chart in one sentence: what its drawing is called for those who do not see it. */
export function summary(t: Translate, series: Series): string {
  const latest = series.reported.at(-1)
  const target = series.targetText
  if (!latest) return t('parts.chart.noValues', { target })
  const first = series.baseline ?? series.reported[0] ?? latest
  return t('parts.chart.summary', {
    from: formatMonth(first.on, t.language),
    to: formatMonth(latest.on, t.language),
    latest: withUnit(latest.value, series.unit, t.language),
    target,
  })
}

export function withUnit(value: string, unit: string, language: Language): string {
  const gap = unit === '%' || unit === '' ? '' : ' '
  return `${formatNumber(value, language)}${gap}${unit}`
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
