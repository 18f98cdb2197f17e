import type { Decision } from '../../../engines/plan/change/load-decisions.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'

/** Decisions that allow changes of binding promises. */
export function DecisionList({ site, decisions }: { site: Site; decisions: readonly Decision[] }) {
  const { t, language } = site
  if (decisions.length === 0) return <p>{t('change.decision.none')}</p>
  return (
    <ul class="plain">
      {decisions.map((decision) => (
        <li>
          <a href={`/changes/decisions/${decision.id}`}>
            <OwnWords site={site} words={decision.title} />
          </a>
          <p class="small">
            {t('change.decision.one', { id: decision.id })} ·{' '}
            <OwnWords site={site} words={decision.reference} /> ·{' '}
            {formatDate(decision.decidedOn, language)}
          </p>
        </li>
      ))}
    </ul>
  )
}
