import type { CityData } from '../city-data.ts'
import { DataTable } from '../../components/data-table.tsx'
import { StateBar } from '../../components/state-bar.tsx'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { sumUp } from '../../../engines/plan/views/plan-view.ts'
import { localText, type Site } from '../../site.ts'
import { type UnitFacts, unitFacts } from './unit-facts.ts'

interface Row extends UnitFacts {
  id: string
  name: string
}

/** Units that lead something, side by side: the most overdue first. */
export function UnitTable({ site, city }: { site: Site; city: CityData }) {
  const { t, language, today } = site
  const concerned = byUnit(city.commitments)
  const rows: Row[] = [...city.organs.values()]
    .map((organ) => ({
      id: organ.id,
      name: localText(organ.name, language),
      ...unitFacts(organ.id, concerned.get(organ.id) ?? [], today),
    }))
    .filter((row) => row.led.length > 0 || row.supported.length > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.late - a.late || b.led.length - a.led.length)
  const count = (value: number) => (value === 0 ? <span class="quiet">0</span> : value)
  return (
    <DataTable<Row>
      t={t}
      caption={t('public.unit.list')}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('public.unit.unit'),
          names: true,
          cell: (row) => <a href={`/units/${row.id}`}>{row.name}</a>,
        },
        { heading: t('public.unit.leads'), numeric: true, cell: (row) => count(row.led.length) },
        {
          heading: t('public.unit.state'),
          size: 'bar',
          cell: (row) => <StateBar t={t} counts={sumUp(row.led).counts} size="row" />,
        },
        { heading: t('public.unit.overdue'), numeric: true, cell: (row) => count(row.overdue) },
        { heading: t('public.unit.late'), numeric: true, cell: (row) => count(row.late) },
        { heading: t('public.unit.moved'), numeric: true, cell: (row) => count(row.moves) },
        {
          heading: t('public.unit.medianAge'),
          numeric: true,
          cell: ({ medianAgeDays: age }) =>
            age === null ? t('public.unit.none') : t('public.unit.days', { days: age }),
        },
      ]}
    />
  )
}

/** The commitments that each unit leads or supports, found in one pass: there may be hundreds of units. */
function byUnit(commitments: readonly CommitmentView[]): Map<string, CommitmentView[]> {
  const units = new Map<string, CommitmentView[]>()
  for (const view of commitments) {
    const { lead, supporting } = view.commitment
    for (const unit of new Set(lead === null ? supporting : [lead, ...supporting])) {
      const own = units.get(unit)
      if (own) own.push(view)
      else units.set(unit, [view])
    }
  }
  return units
}
