import { loadDuties } from '../../../../engines/plan/duty/load-duties.ts'
import { owesPart } from '../../../../engines/plan/duty/owes-part.ts'
import type { ReaderStore } from '../../../../kernel/store.ts'
import type { CityData } from '../../city-data.ts'
import type { SilentRow } from '../../silence/silence-table.tsx'

/** What a unit supports and has not handed a part in for, in the round that runs; the first to fall due first. */
export async function partsOwed(
  reader: ReaderStore,
  { commitments }: Pick<CityData, 'commitments'>,
  organ: string,
): Promise<SilentRow[]> {
  const supported = commitments.filter(({ commitment }) => commitment.supporting.includes(organ))
  const views = new Map(supported.map((view) => [view.id, view]))
  const duties = await loadDuties(reader, [...views.keys()])
  return duties
    .filter((duty) => owesPart(duty, organ))
    .flatMap((duty) => {
      const view = views.get(duty.commitment)
      return view ? [{ duty, view }] : []
    })
    .toSorted((a, b) => (a.duty.dueOn < b.duty.dueOn ? -1 : 1))
}
