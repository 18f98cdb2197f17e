import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Site } from '../../../site.ts'
import { ChangeList } from '../../change/change-list.tsx'
import type { ChangeKind } from './change-asked.ts'

interface ChangeLinksProps {
  site: Site
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  dropped: boolean
}

/** What can be changed about a promise that was given to its units, and what was changed before. */
export function ChangeLinks({ site, view, organs, dropped }: ChangeLinksProps) {
  const { t } = site
  const hasFigures = view.measures.some((each) => each.type === 'figure')
  const kinds: ChangeKind[] = dropped
    ? ['reinstated']
    : ['date', ...(hasFigures ? (['target'] as const) : []), 'lead', 'terms', 'dropped']
  return (
    <section>
      <h2>{t('change.work.open')}</h2>
      <p>{t('change.work.lead')}</p>
      <ul class="acts">
        {kinds.map((kind) => (
          <li>
            <a href={`/work/commitments/${view.id}/change/${kind}`}>{t(`change.what.${kind}`)}</a>
          </li>
        ))}
      </ul>
      <ChangeList site={site} view={view} organs={organs} />
    </section>
  )
}
