import type { Change } from '../../../engines/plan/change/change.ts'
import type { DutyStep } from '../../../engines/plan/duty/ladder.ts'
import type { EntryEvent } from '../../../kernel/entry.ts'
import { type Happening, Timeline } from '../../components/timeline.tsx'
import { formatDate, formatInstant } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import { changeLines } from '../change/change-words.ts'
import { organName } from '../organ-link.tsx'
import type { CommitmentPageProps } from './commitment-page-props.ts'

/** Everything that happened to it, each with its entry in the journal. */
export function History(props: CommitmentPageProps) {
  const { site, records } = props
  const { t, language } = site
  const happenings = records.flatMap((record) => {
    const title = record.events.map((each) => titleOf(each, props)).find((each) => each !== null)
    if (!title) return []
    const happening: Happening = {
      title,
      when: { datetime: record.at, text: formatInstant(record.at, language) },
      by: (
        <>
          {record.organ && `${organName(props.organs, record.organ, language)} · `}
          <a href={`/record/entries/${record.seq}`}>
            {t('public.commitment.entry', { seq: formatNumber(record.seq, language) })}
          </a>
        </>
      ),
      state: title === t('public.commitment.event.returned') ? 'bad' : 'ok',
    }
    return [happening]
  })
  return (
    <section>
      <h2>{t('public.commitment.history')}</h2>
      <Timeline t={t} happenings={happenings.toReversed()} />
    </section>
  )
}

/** What an event means to a reader; null for those that mean nothing alone. */
function titleOf(
  { event }: EntryEvent,
  { site, organs, view }: CommitmentPageProps,
): string | null {
  const { t, language } = site
  const told = event as { type: string } & { [key: string]: unknown }
  const date = (value: unknown) => (typeof value === 'string' ? formatDate(value, language) : '—')
  switch (event.type) {
    case 'CommitmentWorded': {
      const wording = told.wording as {
        version: number
        relation: 'new' | 'kept' | 'reworded' | 'weakened'
      }
      const relation = t(`public.plan.relation.${wording.relation}`)
      return t('public.commitment.event.worded', { number: wording.version, relation })
    }
    case 'CommitmentAssigned':
      return t('public.commitment.event.assigned', {
        lead: organName(organs, String(told.lead), language),
      })
    case 'DueDateMoved':
    case 'TargetChanged':
    case 'LeadChanged':
    case 'TermsChanged':
    case 'CommitmentDropped':
    case 'CommitmentReinstated':
      return changeLines(site, told as unknown as Change, { view, organs }).join(
        t('work.separator'),
      )
    case 'DutyStepTaken':
      return t(`duty.step.${told.step as DutyStep}`)
    case 'SilenceExplained':
      return t('act.duty.explain')
    case 'PartHandedIn':
      return t('act.duty.hand-in')
    case 'CheckMissed':
      return t('act.duty.record-unchecked')
    case 'ReportSubmitted': {
      const { asOf } = told.content as { asOf: string }
      return t('public.commitment.event.submitted', { on: date(asOf) })
    }
    case 'ReportVerified':
      return t('public.commitment.event.verified')
    case 'ReportReturned':
      return t('public.commitment.event.returned')
    case 'ReportChallenged':
      return t('challenge.event.raised')
    case 'ChallengeAnswered':
      return t('challenge.event.answered')
    case 'ChallengeUpheld':
      return t('challenge.event.upheld')
    case 'ChallengeDismissed':
      return t('challenge.event.dismissed')
    case 'AnswerReminded':
      return t('challenge.event.reminded')
    case 'AnswerMissed':
      return t('challenge.event.unanswered')
    case 'RulingMissed':
      return t('challenge.event.unruled')
    default:
      return null
  }
}
