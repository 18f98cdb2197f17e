// The geometry of a series chart: pure arithmetic from values to places. For drawing only; the
// exact figures stand in the table beside the chart.

/** A value at a date, as a point in time (days since 1970) and a number. */
export interface SeriesPoint {
  readonly day: number
  readonly value: number
}

/** Turns days and values into places in the drawing. */
export interface SeriesScale {
  x(day: number): number
  y(value: number): number
  readonly valueTicks: readonly number[]
  /** The first of January of each year inside, as days. */
  readonly yearTicks: readonly { readonly year: number; readonly day: number }[]
}

export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const msPerDay = 86_400_000

/** `2026-03-18` as days since 1970. */
export function dayOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / msPerDay
}

/**
 * A scale that holds every point; the value axis starts at zero unless the values are far from it.
 */
export function seriesScale(points: readonly SeriesPoint[], area: PlotArea): SeriesScale {
  const days = extent(points.map((point) => point.day))
  const valueTicks = niceTicks(extent(points.map((point) => point.value)))
  const values = extent(valueTicks)
  return {
    x: (day) => place(day, days, [area.left, area.right]),
    y: (value) => place(value, values, [area.bottom, area.top]),
    valueTicks,
    yearTicks: yearsWithin(days),
  }
}

type Extent = readonly [low: number, high: number]

/** Below this part of the values' size, a difference is not drawn as one. */
const leastSpan = 1e-6

/**
 * The ends of some numbers, apart enough to be told from each other in binary fractions and on an
 * axis: a single value, or values that differ in their last digits only, get room around them.
 */
function extent(numbers: readonly number[]): Extent {
  const low = numbers.reduce((least, one) => Math.min(least, one), Infinity)
  const high = numbers.reduce((most, one) => Math.max(most, one), -Infinity)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  const size = Math.max(Math.abs(low), Math.abs(high), 1)
  if (high - low > size * leastSpan) return [low, high]
  const room = Math.max(1, size * leastSpan)
  return [low - room, high + room]
}

function place(value: number, [low, high]: Extent, [from, to]: Extent): number {
  return from + ((value - low) / (high - low)) * (to - from)
}

/** Three to seven round values around an extent: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: Extent): number[] {
  const nearZero = low > 0 && low < (high - low) * 2
  const from = nearZero ? 0 : low
  const rough = (high - from) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power
  const first = Math.floor(from / step)
  const last = Math.ceil(high / step)
  // Counted in whole steps, so that 0.1 + 0.2 leaves no tail in a label.
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(Math.min(digits, 100))),
  )
}

function yearsWithin([from, to]: Extent): { year: number; day: number }[] {
  const first = new Date(from * msPerDay).getUTCFullYear()
  const last = new Date(to * msPerDay).getUTCFullYear() + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((year) => ({ year, day: dayOf(`${year}-01-01`) }))
    .filter(({ day }) => day >= from - 1 && day <= to + 1)
}
