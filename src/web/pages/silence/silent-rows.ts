import { listSilent } from '../../../engines/plan/duty/load-duties.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { CityData } from '../city-data.ts'
import type { SilentRow } from './silence-table.tsx'

/** Reports that did not come, of promises in force; the longest silent first. */
export async function silentRows(
  reader: ReaderStore,
  { commitments }: Pick<CityData, 'commitments'>,
  filter: { organ?: string } = {},
): Promise<SilentRow[]> {
  const views = new Map(commitments.map((view) => [view.id, view]))
  const duties = await listSilent(reader, filter)
  return duties.flatMap((duty) => {
    const view = views.get(duty.commitment)
    return view ? [{ duty, view }] : []
  })
}
