import { settledDifferences } from '../../../engines/plan/views/align-loaded-plans.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import { OwnWords } from '../../components/own-words.tsx'
import type { Site } from '../../site.ts'

/** A promise of another plan that was confirmed to be the same. */
export interface SamePromise {
  plan: LoadedPlan
  view: CommitmentView
}

interface AlignedListProps {
  site: Site
  view: CommitmentView
  same: readonly SamePromise[]
}

/** The same promise in other plans, and how many of the reports that count here were made there. */
export function AlignedList({ site, view, same }: AlignedListProps) {
  const { t } = site
  if (same.length === 0) return null
  return (
    <section>
      <h2>{t('alignment.mine')}</h2>
      <ul class="plain">
        {same.map(({ plan, view: other }) => (
          <li>
            <p class="small">
              <OwnWords site={site} words={plan.plan.title} />
              {settledDifferences(view, other, undefined).length > 0 && (
                <>
                  {' · '}
                  <a href={`/alignment/${view.commitment.plan}/${plan.id}#differences`}>
                    {t('alignment.differsShort')}
                  </a>
                </>
              )}
            </p>
            <a href={`/commitments/${other.id}`} lang="zh-CN">
              {other.wording.text.replace(/\s*\n\s*/g, ' · ')}
            </a>
            <Served site={site} view={view} other={other.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Served({ site, view, other }: { site: Site; view: CommitmentView; other: string }) {
  const count = view.commitment.verified.filter(({ report }) => report.startsWith(`${other}.r`))
  if (count.length === 0) return null
  return <p class="small">{site.t('alignment.served', { count: count.length })}</p>
}

/** The promises that were confirmed to be the same and are in force, of all plans. */
export function samePromises(view: CommitmentView, plans: readonly LoadedPlan[]): SamePromise[] {
  const ids = view.commitment.aligned.flatMap(({ commitment, measures }) =>
    measures.length > 0 ? [commitment] : [],
  )
  return ids.flatMap((id) => {
    const plan = plans.find(({ commitments }) => commitments.some((each) => each.id === id))
    const other = plan?.commitments.find((each) => each.id === id)
    return plan && other ? [{ plan, view: other }] : []
  })
}
