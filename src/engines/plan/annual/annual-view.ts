// A year's plan as it stands on a day: its own items, and what slipped from the year before. What slips is not an act
// anybody could forget or put off: it follows from what was verified.
import type { CivilDate } from '../../../kernel/time.ts'
import type { CommitmentView } from '../views/commitment-view.ts'
import type { AnnualItemState } from './annual-item.ts'
import { type ItemStanding, itemStanding, type ItemState } from './item-standing.ts'

export interface AnnualRow {
  view: CommitmentView
  /** Null where it stands here only because it slipped. */
  item: AnnualItemState | null
  /** How it stands by this year's goals; by those it was carried with where it has none of this year. */
  standing: ItemStanding
  /** What it is carried from, where the year before ended without it. */
  carried: Carried | null
}

/** What was not reached in an earlier year. */
export interface Carried {
  /** The year whose plan first held it. */
  fromYear: number
  item: AnnualItemState
  standing: ItemStanding
}

interface Given {
  year: number
  /** Items of this year's plan and of every earlier one. */
  items: readonly AnnualItemState[]
  /** The plan's promises in force, by id. */
  views: ReadonlyMap<string, CommitmentView>
  today: CivilDate
}

/** The rows of a year in the order of the plan's text. Items of promises no longer in force are left out. */
export function annualRows({ year, items, views, today }: Given): AnnualRow[] {
  const planned = items.filter(({ status }) => status === 'planned')
  const rows = [...Map.groupBy(planned, ({ commitment }) => commitment)].flatMap(([id, all]) => {
    const view = views.get(id)
    if (!view) return []
    const item = all.find((each) => each.year === year) ?? null
    const carried = carriedInto(year, all, { view, today })
    const shown = item ?? carried?.item
    if (!shown) return []
    return [{ view, item, carried, standing: standingOf(shown, view, today) }]
  })
  return rows.toSorted((a, b) => a.view.wording.start - b.view.wording.start)
}

/** The earliest of the unbroken run of years before in which the promise's item was not reached. */
function carriedInto(
  year: number,
  items: readonly AnnualItemState[],
  { view, today }: { view: CommitmentView; today: CivilDate },
): Carried | null {
  if (today < `${year}-01-01`) return null
  const before = items
    .filter((each) => each.year < year)
    .toSorted((a, b) => b.year - a.year)
    .map((item) => ({ item, standing: standingOf(item, view, today) }))
  const [last] = before
  if (!last || !slippedBefore(last.standing, year)) return null
  const kept = before.findIndex(({ standing, item }) => !slippedBefore(standing, item.year + 1))
  const first = (kept === -1 ? before : before.slice(0, kept)).at(-1) ?? last
  return { fromYear: first.item.year, item: last.item, standing: last.standing }
}

/** Whether something was still missing when a year began. */
function slippedBefore({ state, goals }: ItemStanding, year: number): boolean {
  if (state === 'slipped') return true
  const lastOn =
    goals
      .map(({ reachedOn }) => reachedOn ?? '')
      .toSorted()
      .at(-1) ?? ''
  return state === 'reached-late' && lastOn >= `${year}-01-01`
}

function standingOf(item: AnnualItemState, view: CommitmentView, today: CivilDate): ItemStanding {
  const { commitment, measures, result } = view
  const given = { year: item.year, goals: item.content.goals }
  return itemStanding(given, { commitment, measures, done: result.state === 'done' }, today)
}

/** How many rows stand in each state, and how many were carried. */
export function countRows(rows: readonly AnnualRow[]): Record<ItemState | 'carried', number> {
  const count = (state: ItemState) => rows.filter(({ standing }) => standing.state === state).length
  return {
    'under-way': count('under-way'),
    reached: count('reached'),
    'reached-late': count('reached-late'),
    slipped: count('slipped'),
    carried: rows.filter(({ carried }) => carried !== null).length,
  }
}
