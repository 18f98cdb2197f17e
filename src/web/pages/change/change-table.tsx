import type { MadeChange } from '../../../engines/plan/change/list-changes.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { langOf } from '../../components/lang-of.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { commitmentTitle } from '../commitment-facts.ts'
import { OrganLink } from '../organ-link.tsx'
import { UnderDecision } from './change-list.tsx'
import { changeLines } from './change-words.ts'

interface ChangeTableProps {
  site: Site
  changes: readonly MadeChange[]
  organs: ReadonlyMap<string, Organ>
}

/** Changes in a table: when, to which promise, what, why, and who led it then. */
export function ChangeTable({ site, changes, organs }: ChangeTableProps) {
  const { t, language } = site
  return (
    <DataTable<MadeChange>
      t={t}
      caption={t('change.title')}
      captionHidden
      rows={changes}
      columns={[
        {
          heading: t('change.column.commitment'),
          names: true,
          cell: ({ view }) => (
            <a href={`/commitments/${view.id}#changes`}>
              <OwnWords site={site} words={commitmentTitle(view)} />
            </a>
          ),
        },
        {
          heading: t('change.column.when'),
          cell: ({ change }) => formatDate(civilDateOf(change.made.at), language),
        },
        {
          heading: t('change.column.what'),
          cell: (row) => <What site={site} organs={organs} row={row} />,
        },
        {
          heading: t('change.column.reason'),
          size: 'wide',
          cell: ({ change }) => (
            <span lang={langOf(change.made.text, language)}>{change.made.text}</span>
          ),
        },
        {
          heading: t('change.column.unit'),
          cell: ({ change }) =>
            change.lead ? <OrganLink organs={organs} id={change.lead} language={language} /> : '—',
        },
      ]}
    />
  )
}

function What({
  site,
  organs,
  row: { change, view },
}: {
  site: Site
  organs: ReadonlyMap<string, Organ>
  row: MadeChange
}) {
  return (
    <div>
      {changeLines(site, change, { view, organs }).map((line) => (
        <div>{line}</div>
      ))}
      <span class="small">
        {change.weakens && <span class="late">{site.t('change.weakens')}</span>}
        <UnderDecision site={site} change={change} />
      </span>
    </div>
  )
}
