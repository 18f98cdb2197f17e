import { labelled } from '../../../components/labelled.ts'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { ActForm } from '../act/act-form.tsx'
import type { CommitmentPageProps } from './commitment-page.tsx'

export interface MoveTyped {
  to: DateParts
  reason: string
}

/** Moves the date of a promise; how often that happened stays with it for ever. */
export function MoveForm({ site, view, move, errors }: CommitmentPageProps) {
  const { t, language } = site
  const { moves } = view.commitment
  return (
    <section id="move">
      <h2>{t('work.commitment.move')}</h2>
      <p>
        {t('work.commitment.moveLead')}
        {moves.length > 0 && ` ${t('work.commitment.moved', { count: moves.length })}`}
      </p>
      <ul>
        {moves.map(({ from, to, reason }) => (
          <li>
            {from ? `${formatDate(from, language)} → ` : ''}
            {labelled(t, formatDate(to, language), reason)}
          </li>
        ))}
      </ul>
      <ActForm site={site} act="move">
        <DateField
          t={t}
          name="to"
          label={t('work.commitment.moveTo')}
          value={move.to}
          error={errorOf(errors, 'to')}
        />
        <TextArea
          t={t}
          name="reason"
          label={t('work.commitment.moveReason')}
          value={move.reason}
          error={errorOf(errors, 'reason')}
          rows={2}
        />
        <div class="actions">
          <Button kind="secondary">{t('work.commitment.moveSubmit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}
