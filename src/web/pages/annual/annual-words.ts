// How goals of a year read: `孵化器：≥ 26 家`.
import type { AnnualGoal } from '../../../engines/plan/annual/annual-item.ts'
import type { Carried } from '../../../engines/plan/annual/annual-view.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Site } from '../../site.ts'
import { measureTitle, valueText } from '../measure-text.ts'

type Goal = Pick<AnnualGoal, 'measure' | 'value'>

/** A goal with what it is of, where the promise has several measures; the bare value where it has one. */
export function goalText({ t }: Site, view: CommitmentView, goal: Goal): string {
  const measure = view.measures.find(({ id }) => id === goal.measure)
  if (!measure) return goal.value
  const value = valueText(measure, goal.value, t.language)
  if (view.measures.length === 1) return value
  const indicator = measureTitle(measure, view.wording.text)
  return t('annual.goalLine', { indicator, goal: value })
}

/** Every goal in one line; what an item without one is held against. */
export function goalsText(site: Site, view: CommitmentView, goals: readonly Goal[]): string {
  if (goals.length === 0) return site.t('annual.noGoal')
  return goals.map((goal) => goalText(site, view, goal)).join('；')
}

/** What was missing when the item was carried: one line for each goal not reached. */
export function carriedLines(site: Site, view: CommitmentView, carried: Carried): string[] {
  const { t } = site
  const { year } = carried.item
  return carried.standing.goals
    .filter(({ reachedOn }) => reachedOn === null || reachedOn > `${year}-12-31`)
    .map(({ measure, value, actual }) => {
      const goal = goalText(site, view, { measure, value })
      if (actual === null) return t('annual.carriedNothing', { year, goal })
      const known = view.measures.find(({ id }) => id === measure)
      const reached = known ? valueText(known, actual, t.language) : actual
      return t('annual.carriedGap', { year, goal, actual: reached })
    })
}
