import type { Language } from '../../text/language.ts'
import type { Translate } from '../../text/translate.ts'
import { formatPercent } from '../format-number.ts'
import { svgPercent } from './percent.ts'
import type { Tone } from './tone.ts'

interface TrackProps {
  t: Translate
  tone: Tone
  /**
   * Share of the way from baseline to target; null where no value is verified. May lie outside 0 to
   * 1.
   */
  progress: number | null
  /** The share expected by now; null where nothing is expected yet. */
  pace: number | null
}

/** How far it is, and by the tick how far it should be. */
export function Track({ t, tone, progress, pace }: TrackProps) {
  return (
    <svg class={`track ${tone}`} role="img" aria-label={describe(t, progress, pace)}>
      <rect class="rail" y="3" width="100%" height="6" rx="3" />
      {progress !== null && progress > 0 && (
        <rect class="value" y="3" width={svgPercent(progress)} height="6" rx="3" />
      )}
      {pace !== null && (
        <svg x={svgPercent(pace)} class="pace">
          <rect x="-1" width="2" height="12" />
        </svg>
      )}
    </svg>
  )
}

function describe(t: Translate, progress: number | null, pace: number | null): string {
  const language: Language = t.language
  if (progress === null) return t('plan.track.unknown')
  const written = formatPercent(progress, language)
  if (pace === null) return t('plan.track.noPace', { progress: written })
  return t('plan.track.label', { progress: written, pace: formatPercent(pace, language) })
}
