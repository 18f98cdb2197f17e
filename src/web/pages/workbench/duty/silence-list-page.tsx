import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Layout } from '../../../components/layout.tsx'
import type { Site } from '../../../site.ts'
import { SilenceTable, type SilentRow } from '../../silence/silence-table.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

/** A silence that somebody here can do something about. */
export interface SilentTask extends SilentRow {
  /** Whether the person heads the unit that is silent. */
  mayExplain: boolean
  /** The entry by which it was last told on, as a ground for a case; null where the person opens none. */
  ground: number | null
}

interface SilenceListPageProps {
  site: Site
  rows: readonly SilentTask[]
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /work/silence: reports that did not come, for the head who answers for them and the supervisor they were told to. */
export function SilenceListPage({ site, rows, organs, done }: SilenceListPageProps) {
  const { t } = site
  const title = t('duty.work.title')
  const tasks = new Map(rows.map((row) => [row.view.id, row]))
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{t('duty.work.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('duty.none')}>
          <p>{t('duty.noneBody')}</p>
        </EmptyState>
      ) : (
        <SilenceTable
          site={site}
          rows={rows}
          organs={organs}
          extra={{
            heading: t('duty.work.do'),
            cell: ({ view }) => <ToDo site={site} task={tasks.get(view.id)} />,
          }}
        />
      )}
    </Layout>
  )
}

function ToDo({ site: { t }, task }: { site: Site; task: SilentTask | undefined }) {
  if (!task) return null
  const { view, duty, mayExplain, ground } = task
  return (
    <>
      {mayExplain && <a href={`/work/silence/${view.id}`}>{t('duty.work.explain')}</a>}
      {mayExplain && ground !== null && ' · '}
      {ground !== null && (
        <a href={`/work/cases/new?entry=${ground}&unit=${duty.organ}`}>{t('duty.work.openCase')}</a>
      )}
    </>
  )
}
