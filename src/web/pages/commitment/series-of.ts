import type { FigureMeasure } from '../../../engines/plan/arithmetic/measure.ts'
import { goalOf } from '../../../engines/plan/arithmetic/progress.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Translate } from '../../../text/translate.ts'
import type { Series } from '../../components/series.ts'
import { targetText } from '../measure-text.ts'

/** A figure's verified values with its target and interim targets, ready to be drawn. */
export function seriesOf(given: {
  view: CommitmentView
  measure: FigureMeasure
  title: string
  t: Translate
}): Series {
  const { view, measure, title, t } = given
  const goal = goalOf(measure)
  const reported = view.commitment.verified
    .flatMap(({ asOf, values }) =>
      values
        .filter((each) => each.measure === measure.id)
        .map(({ value }) => ({ on: asOf, value })),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return {
    title,
    unit: measure.unit ?? '',
    baseline: goal.baseline === null ? null : { on: view.startOn, value: goal.baseline },
    reported,
    interim: measure.interim,
    target: { on: measure.dueOn ?? view.dueOn, value: goal.target },
    targetText: targetText(measure, t),
  }
}
