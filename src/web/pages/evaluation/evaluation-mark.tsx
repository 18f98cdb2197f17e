import type { Evaluation } from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { Translate } from '../../../text/translate.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'

const tones: Readonly<Record<Evaluation['status'], Tone>> = {
  none: 'wait',
  open: 'wait',
  computed: 'risk',
  published: 'done',
}

/** How an evaluation stands. */
export function EvaluationMark({ t, status }: { t: Translate; status: Evaluation['status'] }) {
  return <StatusMark tone={tones[status]}>{t(`evaluation.status.${status}`)}</StatusMark>
}
