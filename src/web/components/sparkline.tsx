import type { Translate } from '../../text/translate.ts'

const width = 72
const height = 18
const inset = 2

interface SparklineProps {
  t: Translate
  /** In the order of time, evenly apart. For drawing only. */
  values: readonly number[]
  /** The first and the last value as people read them. */
  ends: { readonly first: string; readonly last: string }
}

/** A series as a small stroke in a line of text. Nothing for fewer than two values. */
export function Sparkline({ t, values, ends }: SparklineProps) {
  if (values.length < 2) return null
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, index) => {
    const x = inset + (index / (values.length - 1)) * (width - 2 * inset)
    const y = height - inset - ((value - low) / span) * (height - 2 * inset)
    return [x.toFixed(1), y.toFixed(1)] as const
  })
  const [x, y] = points.at(-1) ?? ['0', '0']
  return (
    <svg class="spark" width={width} height={height} role="img" aria-label={t('parts.spark', ends)}>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={x} cy={y} r="2" />
    </svg>
  )
}
