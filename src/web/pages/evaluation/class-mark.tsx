import type { Finding } from '../../../engines/plan/evaluation/tally.ts'
import type { Translate } from '../../../text/translate.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'

const tones: Readonly<Record<Finding, Tone>> = {
  early: 'done',
  faster: 'on',
  'in-line': 'wait',
  behind: 'late',
  'as-expected': 'on',
  'not-as-expected': 'late',
  unknown: 'idle',
}

export function toneOfFinding(finding: Finding): Tone {
  return tones[finding]
}

/** What a measure was found to be, as shape, colour and word. */
export function ClassMark({ t, finding }: { t: Translate; finding: Finding }) {
  return <StatusMark tone={tones[finding]}>{t(`evaluation.class.${finding}`)}</StatusMark>
}
