import type { Award } from '../../../engines/plan/award/load-awards.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'
import type { Translate } from '../../../text/translate.ts'

const tones: Readonly<Record<Award['status'], Tone>> = {
  none: 'wait',
  nominated: 'risk',
  granted: 'done',
  'not-granted': 'idle',
}

/** How a nomination stands. */
export function AwardMark({ t, status }: { t: Translate; status: Award['status'] }) {
  return <StatusMark tone={tones[status]}>{t(`award.status.${status}`)}</StatusMark>
}
