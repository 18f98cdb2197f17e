import type { MilestoneMeasure } from '../../../engines/plan/arithmetic/measure.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'

interface MilestoneListProps {
  site: Site
  view: CommitmentView
  measure: MilestoneMeasure
}

/** The steps in order, each with its date and whether it is verified as done. */
export function MilestoneList({ site, view, measure }: MilestoneListProps) {
  const { t, language, today } = site
  const standing = view.result.measures.find((each) => each.id === measure.id)
  const done = Number(standing?.actual ?? 0)
  return (
    <section>
      <h3>{t('public.commitment.milestones')}</h3>
      <ol class="milestones">
        {measure.steps.map((step, i) => {
          const dueOn = step.dueOn ?? view.dueOn
          const isDone = i < done
          const tone = isDone ? 'done' : dueOn < today ? 'late' : 'wait'
          return (
            <li>
              <span lang="zh-CN">{step.title}</span>{' '}
              <span class="small">
                {t('public.commitment.stepDue', { on: formatDate(dueOn, language) })}
              </span>{' '}
              <StatusMark tone={tone}>
                {t(isDone ? 'public.commitment.stepDone' : 'public.commitment.stepOpen')}
              </StatusMark>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
