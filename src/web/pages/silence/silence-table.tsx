import type { Duty } from '../../../engines/plan/duty/load-duties.ts'
import { isPromiseBroken } from '../../../engines/plan/duty/is-silent.ts'
import { daysBetween } from '../../../engines/calendar/civil-date.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { langOf } from '../../components/lang-of.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { commitmentTitle } from '../commitment-facts.ts'
import { OrganLink } from '../organ-link.tsx'

/** A duty with the promise it is about. */
export interface SilentRow {
  duty: Duty
  view: CommitmentView
}

interface SilenceTableProps {
  site: Site
  rows: readonly SilentRow[]
  organs: ReadonlyMap<string, Organ>
  /** A further column, for those who do something about it. */
  extra?: Column<SilentRow> | undefined
}

/** Reports that did not come: of which promise, how long ago, how far up it was told, what was said. */
export function SilenceTable({ site, rows, organs, extra }: SilenceTableProps) {
  const { t, language, today } = site
  const columns: Column<SilentRow>[] = [
    {
      heading: t('public.unit.commitment'),
      names: true,
      cell: ({ view }) => (
        <a href={`/commitments/${view.id}#clock`}>
          <OwnWords site={site} words={commitmentTitle(view)} />
        </a>
      ),
    },
    {
      heading: t('public.unit.unit'),
      cell: ({ duty }) => <OrganLink organs={organs} id={duty.organ} language={language} />,
    },
    {
      heading: t('duty.column.stage'),
      cell: ({ duty }) => (duty.stage === 'none' ? '—' : t(`duty.step.${duty.stage}`)),
    },
    {
      heading: t('duty.column.days'),
      numeric: true,
      cell: ({ duty }) => t('duty.days', { days: daysBetween(duty.lateAfter, today) }),
    },
    {
      heading: t('duty.column.missed'),
      numeric: true,
      cell: ({ duty }) => t('duty.missedTimes', { count: duty.missed }),
    },
    {
      heading: t('duty.column.said'),
      size: 'wide',
      cell: ({ duty }) => <Said site={site} duty={duty} />,
    },
  ]
  return (
    <DataTable<SilentRow>
      t={t}
      caption={t('duty.title')}
      captionHidden
      rows={rows}
      columns={extra ? [...columns, extra] : columns}
    />
  )
}

/** What the head of the unit said last, and whether the day it named has passed. */
export function Said({ site, duty }: { site: Site; duty: Duty }) {
  const { t, language, today } = site
  const last = duty.explanations.at(-1)
  if (!last) return <>—</>
  const on = formatDate(last.promisedOn, language)
  return (
    <span lang={langOf(last.text, language)}>
      {isPromiseBroken(last, today) ? (
        <>
          {last.text}
          <span class="late" lang={language}>
            {t('duty.broken', { on })}
          </span>
        </>
      ) : (
        t('duty.promised', { text: last.text, on })
      )}
    </span>
  )
}
