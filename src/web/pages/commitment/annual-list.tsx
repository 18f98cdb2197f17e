import type { AnnualItemState } from '../../../engines/plan/annual/annual-item.ts'
import { itemStanding } from '../../../engines/plan/annual/item-standing.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { langOf } from '../../components/lang-of.ts'
import type { Site } from '../../site.ts'
import { goalsText } from '../annual/annual-words.ts'
import { ItemMark } from '../annual/item-mark.tsx'

interface AnnualListProps {
  site: Site
  view: CommitmentView
  items: readonly AnnualItemState[]
}

/** What each year's plan said about a promise and what came of it; nothing where none said anything. */
export function AnnualList({ site, view, items }: AnnualListProps) {
  const { t, language, today } = site
  const planned = items.filter(({ status }) => status === 'planned' || status === 'released')
  if (planned.length === 0) return null
  const { commitment, measures, result } = view
  const given = { commitment, measures, done: result.state === 'done' }
  return (
    <section id="annual">
      <h2>{t('annual.onCommitment')}</h2>
      <ul class="plain">
        {planned
          .toSorted((a, b) => b.year - a.year)
          .map(({ year, content }) => (
            <li>
              <a href={`/annual/${commitment.plan}/${year}`}>{year}</a>{' '}
              <span lang={langOf(content.task, language)}>{content.task}</span> ·{' '}
              <span class="num">{goalsText(site, view, content.goals)}</span> ·{' '}
              <ItemMark
                t={t}
                state={itemStanding({ year, goals: content.goals }, given, today).state}
              />
            </li>
          ))}
      </ul>
    </section>
  )
}
