import { dateMoves } from '../../../engines/plan/change/change.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { ownWords } from '../../components/own-words.tsx'
import type { Note } from '../../components/plan-passage.tsx'
import { formatMonth } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { drawn, leadingMeasure, noteTitle, reportAge } from '../commitment-facts.ts'
import { targetText, valueText } from '../measure-text.ts'
import { organName, OrganLink } from '../organ-link.tsx'

type Organs = ReadonlyMap<string, Organ>

/** The note in the margin: the figure that matters most, who owes it, and when it was last verified. */
export function noteOf(view: CommitmentView, organs: Organs, site: Site): Note {
  const { language } = site
  const { measure, standing } = leadingMeasure(view)
  const value =
    measure && standing?.actual ? valueText(measure, standing.actual, language) : undefined
  const known = view.result.state !== 'unowned' && view.result.state !== 'awaiting'
  return {
    id: view.id,
    title: ownWords(site, noteTitle(view)),
    state: view.result.state,
    value,
    goal: measure && goalText(view, measure, site),
    progress: known ? drawn(standing?.progress) : null,
    pace: known ? drawn(standing?.pace) : null,
    owner: ownerLine(view, organs, site),
    body: <NoteBody view={view} organs={organs} site={site} />,
  }
}

function goalText(
  view: CommitmentView,
  measure: CommitmentView['measures'][number],
  { t, language }: Site,
): string {
  const dueOn = (measure.type === 'figure' && measure.dueOn) || view.dueOn
  const year = dueOn.endsWith('12-31') ? dueOn.slice(0, 4) : formatMonth(dueOn, language)
  return t('plan.note.target', { target: targetText(measure, t), year })
}

function ownerLine(view: CommitmentView, organs: Organs, site: Site): string {
  const { lead } = view.commitment
  if (lead === null) return site.t('plan.note.noLead')
  const unit = site.t('plan.note.lead', { unit: organName(organs, lead, site.language) })
  return `${unit} · ${reportAge(view, site)}`
}

function NoteBody({ view, organs, site }: { view: CommitmentView; organs: Organs; site: Site }) {
  const { t, language } = site
  const { commitment, measures, result } = view
  const moves = dateMoves(commitment.changes).length
  const supporting = commitment.supporting.map((id) => organName(organs, id, language))
  return (
    <>
      {supporting.length > 0 && (
        <p>
          {t('plan.note.supporting', { units: supporting.join(language === 'en' ? ', ' : '、') })}
        </p>
      )}
      {measures.length > 1 && (
        <p>{t('public.plan.moreMeasures', { count: measures.length - 1 })}</p>
      )}
      {moves > 0 && <p>{t('public.plan.movedDates', { count: moves })}</p>}
      {result.silent && result.state !== 'silent' && <p>{t('public.plan.overdueReport')}</p>}
      <p class="links">
        <a href={`/commitments/${view.id}`}>{t('plan.note.more')}</a>{' '}
        <a href={`/commitments/${view.id}#how`}>{t('plan.note.arithmetic')}</a>{' '}
        {commitment.lead && <OrganLink organs={organs} id={commitment.lead} language={language} />}
      </p>
    </>
  )
}
