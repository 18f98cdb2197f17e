import { type Change, dateMoves, monthsMoved } from '../../../engines/plan/change/change.ts'
import { langOf } from '../../components/lang-of.ts'
import { formatDate, civilDateOf } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { changeLines } from './change-words.ts'

interface ChangeListProps {
  site: Site
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
}

/** Everything that was ever changed about a promise; nothing where nothing was. */
export function ChangeList({ site, view, organs }: ChangeListProps) {
  const { t } = site
  const { changes } = view.commitment
  if (changes.length === 0) return null
  const moves = dateMoves(changes)
  return (
    <section id="changes">
      <h2>{t('change.onPage')}</h2>
      {moves.length > 0 && (
        <p class="num">
          {t('change.summary', { times: moves.length, months: monthsMoved(moves) })}
        </p>
      )}
      <ul class="plain">
        {changes.toReversed().map((change) => (
          <li>
            <ChangeItem site={site} view={view} organs={organs} change={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeItem({ site, view, organs, change }: ChangeListProps & { change: Change }) {
  const { t, language } = site
  const { made } = change
  const on = formatDate(civilDateOf(made.at), language)
  return (
    <>
      {changeLines(site, change, { view, organs }).map((line) => (
        <p>
          <strong>{line}</strong>
          {change.weakens && <span class="late small"> {t('change.weakens')}</span>}
        </p>
      ))}
      <p lang={langOf(made.text, language)}>{made.text}</p>
      <p class="small">
        {t('change.by', { organ: organName(organs, made.organ, language), on })}
        <UnderDecision site={site} change={change} />
      </p>
    </>
  )
}

/** The decision a change rests on. */
export function UnderDecision({ site: { t }, change }: { site: Site; change: Change }) {
  const { decision } = change
  if (decision === null) return null
  return (
    <>
      {' · '}
      {t('change.under')}{' '}
      <a href={`/changes/decisions/${decision}`}>{t('change.decision.one', { id: decision })}</a>
    </>
  )
}
