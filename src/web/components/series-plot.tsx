import type { Translate } from '../../text/translate.ts'
import { formatNumber } from '../format-number.ts'
import { type Reading, type Series, summaryOf, withUnit } from './series.ts'
import {
  dayOf,
  type PlotArea,
  type SeriesPoint,
  type SeriesScale,
  seriesScale,
} from './series-scale.ts'

const size = { width: 640, height: 280 }
const area: PlotArea = { left: 52, right: 520, top: 18, bottom: 246 }

/** The drawing of a series: grid, expected pace, interim targets, target, verified values. */
export function SeriesPlot({ t, series }: { t: Translate; series: Series }) {
  const path = pacePath(series)
  const scale = seriesScale([...path, ...series.reported.map(pointOf)], area)
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={summaryOf(t, series)}>
      <Grid t={t} scale={scale} />
      <polyline class="pace" points={line(scale, path)} />
      {series.interim.map((reading) => (
        <Diamond at={pointOf(reading)} scale={scale} kind="interim" />
      ))}
      <Diamond at={pointOf(series.target)} scale={scale} kind="target" />
      <Reported series={series} scale={scale} />
      <Labels t={t} series={series} scale={scale} />
    </svg>
  )
}

const pointOf = ({ on, value }: Reading): SeriesPoint => ({ day: dayOf(on), value: Number(value) })

/** From the baseline through the interim targets to the target: where it should be at each date. */
function pacePath({ baseline, reported, interim, target }: Series): SeriesPoint[] {
  const start = baseline ?? reported[0]
  return [...(start ? [start] : []), ...interim, target].map(pointOf)
}

function line(scale: SeriesScale, points: readonly SeriesPoint[]): string {
  return points.map(({ day, value }) => `${xOf(scale, day)},${yOf(scale, value)}`).join(' ')
}

/**
 * A value holds until the next one: each point is first reached at the height of the one before.
 */
function stepped(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    return before ? [{ day: point.day, value: before.value }, point] : [point]
  })
}

const xOf = (scale: SeriesScale, day: number) => Number(scale.x(day).toFixed(1))
const yOf = (scale: SeriesScale, value: number) => Number(scale.y(value).toFixed(1))

function Grid({ t, scale }: { t: Translate; scale: SeriesScale }) {
  return (
    <g class="grid" aria-hidden="true">
      {scale.valueTicks.map((tick) => (
        <>
          <line x1={area.left} x2={area.right} y1={yOf(scale, tick)} y2={yOf(scale, tick)} />
          <text x={area.left - 8} y={yOf(scale, tick) + 5} text-anchor="end">
            {formatNumber(tick, t.language)}
          </text>
        </>
      ))}
      {scale.yearTicks.map(({ year, day }) => (
        <text x={xOf(scale, day)} y={area.bottom + 22} text-anchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

interface DiamondProps {
  at: SeriesPoint
  scale: SeriesScale
  kind: 'interim' | 'target'
}

function Diamond({ at, scale, kind }: DiamondProps) {
  const [x, y] = [xOf(scale, at.day), yOf(scale, at.value)]
  return <path class={kind} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
}

function Reported({ series, scale }: { series: Series; scale: SeriesScale }) {
  const points = [...(series.baseline ? [series.baseline] : []), ...series.reported].map(pointOf)
  return (
    <g class="reported">
      <polyline points={line(scale, series.steps ? stepped(points) : points)} />
      {points.map(({ day, value }, index) => (
        <circle
          cx={xOf(scale, day)}
          cy={yOf(scale, value)}
          r={index === points.length - 1 ? 5 : 3}
        />
      ))}
    </g>
  )
}

function middleOf(points: readonly SeriesPoint[]): SeriesPoint {
  const mean = (pick: (point: SeriesPoint) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  return { day: mean((point) => point.day), value: mean((point) => point.value) }
}

/** The lines are named where they end, so that no legend has to be matched by colour. */
function Labels({ t, series, scale }: { t: Translate; series: Series; scale: SeriesScale }) {
  const target = pointOf(series.target)
  const latest = series.reported.at(-1)
  const at = latest && pointOf(latest)
  const middle = middleOf(pacePath(series).slice(-2))
  return (
    <g class="labels" aria-hidden="true">
      <text x={xOf(scale, target.day) + 12} y={yOf(scale, target.value) + 5}>
        {t('plan.note.targetOnly', { target: series.targetText })}
      </text>
      <text
        class="aside"
        x={xOf(scale, middle.day) - 8}
        y={yOf(scale, middle.value) - 10}
        text-anchor="end"
      >
        {t('parts.chart.pace')}
      </text>
      {series.interim.map((reading) => (
        <text
          class="aside"
          x={xOf(scale, dayOf(reading.on))}
          y={yOf(scale, Number(reading.value)) + 24}
          text-anchor="middle"
        >
          {formatNumber(reading.value, t.language)}
        </text>
      ))}
      {latest && at && (
        <text class="latest" x={xOf(scale, at.day) + 10} y={yOf(scale, at.value) + 18}>
          {withUnit(latest.value, series.unit, t.language)}
        </text>
      )}
    </g>
  )
}
