import { isAnswerMissing } from '../../../engines/plan/accountability/accountability-case.ts'
import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'
import type { Site } from '../../site.ts'

const tones: Readonly<Record<AccountabilityCase['status'], Tone>> = {
  none: 'wait',
  open: 'risk',
  answered: 'idle',
  closed: 'done',
}

/** How a case stands: how it ended, or that an answer did not come in time. */
export function CaseMark({ site: { t, today }, one }: { site: Site; one: AccountabilityCase }) {
  const { status, outcome } = one
  if (outcome !== null) {
    const tone = outcome === 'sanctioned' ? 'late' : outcome === 'settled' ? 'done' : 'idle'
    return <StatusMark tone={tone}>{t(`accountability.outcome.${outcome}`)}</StatusMark>
  }
  if (isAnswerMissing(one, today))
    return <StatusMark tone="late">{t('accountability.late')}</StatusMark>
  return <StatusMark tone={tones[status]}>{t(`accountability.status.${status}`)}</StatusMark>
}
