import { EmptyState } from '../../../components/empty-state.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Layout } from '../../../components/layout.tsx'
import { formatInstant } from '../../../format-date.ts'
import { formatNumber } from '../../../format-number.ts'
import { localText, type Site } from '../../../site.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { actTitle } from '../../act-title.ts'
import { DeskList } from './desk-list.tsx'
import { tasksOf } from './desk-tasks.ts'
import { DoneBanner } from '../act/done-banner.tsx'
import type { Desk } from './load-desk.ts'
import { entriesLookedThrough } from './recent-acts.ts'

/**
 * /work: what is waiting for whoever is signed in, and what they did last, each with its receipt.
 */
export function DeskPage({ site, desk, done }: { site: Site; desk: Desk; done: Entry | null }) {
  const { t, language, user } = site
  const tasks = tasksOf(site, desk)
  return (
    <Layout site={site} title={t('work.desk.title')} width="page">
      <DoneBanner site={site} done={done} />
      <p class="small">
        {user && localText(user.name, language)}
        {user?.post && ` · ${localText(user.post.title, language)}`}
      </p>
      <h1>{t('work.desk.title')}</h1>
      <div class="columns desk">
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('work.desk.waiting')}</h2>
          {tasks.length > 0 ? <DeskList site={site} tasks={tasks} /> : <Idle site={site} />}
        </section>
        <aside>
          <h2>{t('work.desk.seeAlso')}</h2>
          <ul class="plain">
            <li>
              <a href="/plan">{t('work.desk.seePlan')}</a>
            </li>
            <li>
              <a href="/work/plans">{t('work.plans.title')}</a>
            </li>
            <li>
              <a href="/supervision">{t('work.desk.silent')}</a>
            </li>
          </ul>
        </aside>
      </div>
      <section aria-labelledby="recent">
        <h2 id="recent">{t('work.desk.recent')}</h2>
        <Recent site={site} entries={desk.recent} />
      </section>
    </Layout>
  )
}

function Idle({ site: { t, user } }: { site: Site }) {
  return (
    <EmptyState title={t('work.desk.nothing')}>
      <p>{t(user?.post ? 'work.desk.nothingBody' : 'work.desk.noPost')}</p>
    </EmptyState>
  )
}

function Recent({ site, entries }: { site: Site; entries: readonly Entry[] }) {
  const { t, language } = site
  const count = formatNumber(entriesLookedThrough, language)
  return (
    <DataTable<Entry>
      t={t}
      caption={t('work.desk.recent')}
      captionHidden
      rows={entries}
      empty={t('work.desk.noRecent', { count })}
      columns={[
        {
          heading: t('work.desk.what'),
          names: true,
          cell: (entry) => actTitle(t, entry.command),
        },
        { heading: t('work.desk.when'), cell: (entry) => formatInstant(entry.at, language) },
        {
          heading: t('work.desk.entry'),
          numeric: true,
          cell: ({ seq }) => (
            <>
              <a href={`/record/entries/${seq}`}>{formatNumber(seq, language)}</a>
              {' · '}
              <a href={`/record/receipts/${seq}.json`} download={`receipt-${seq}.json`}>
                {t('work.done.receipt')}
              </a>
            </>
          ),
        },
      ]}
    />
  )
}
