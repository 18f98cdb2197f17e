import type { Assessment } from '../../../engines/plan/assessment/views/load-assessments.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'
import type { Translate } from '../../../text/translate.ts'

const tones: Readonly<Record<Assessment['status'], Tone>> = {
  none: 'wait',
  open: 'wait',
  computed: 'idle',
  provisional: 'risk',
  final: 'done',
}

/** How an assessment stands. */
export function AssessmentMark({ t, status }: { t: Translate; status: Assessment['status'] }) {
  return <StatusMark tone={tones[status]}>{t(`assessment.status.${status}`)}</StatusMark>
}
