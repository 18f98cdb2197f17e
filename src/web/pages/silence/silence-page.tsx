import { dutyLimits, escalations, type Escalation } from '../../../engines/plan/duty/ladder.ts'
import { valueOn } from '../../../engines/calendar/dated-parameter.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Chips } from '../../components/chips.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import { SilenceTable, type SilentRow } from './silence-table.tsx'

interface SilencePageProps {
  site: Site
  rows: readonly SilentRow[]
  organs: ReadonlyMap<string, Organ>
  show: Escalation | 'all'
}

/** /silence: every report that did not come, and how far up that was told. */
export function SilencePage(props: SilencePageProps) {
  const { site, rows, organs, show } = props
  const { t } = site
  const shown = show === 'all' ? rows : rows.filter(({ duty }) => duty.stage === show)
  return (
    <Layout site={site} title={t('duty.title')} door="supervision">
      <h1>{t('duty.title')}</h1>
      <p class="lead">{t('duty.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('duty.none')}>
          <p>{t('duty.noneBody')}</p>
        </EmptyState>
      ) : (
        <>
          <Facts {...props} />
          <StageChips {...props} />
          <SilenceTable site={site} rows={shown} organs={organs} />
          <h2>{t('duty.byUnit')}</h2>
          <UnitTable {...props} />
        </>
      )}
      <Rules site={site} />
    </Layout>
  )
}

function Facts({ site, rows }: SilencePageProps) {
  const { t, language } = site
  const count = (wanted: (row: SilentRow) => boolean) =>
    formatNumber(rows.filter(wanted).length, language)
  return (
    <FactRow
      facts={[
        { value: count(() => true), label: t('duty.facts.all'), tone: 'late' },
        {
          value: count(({ duty }) => duty.stage === 'office' || duty.stage === 'supervisor'),
          label: t('duty.facts.office'),
        },
        {
          value: count(({ duty }) => duty.stage === 'supervisor'),
          label: t('duty.facts.supervisor'),
        },
        {
          value: count(({ duty }) => duty.explanations.length > 0),
          label: t('duty.facts.explained'),
        },
      ]}
    />
  )
}

function StageChips({ site, rows, show }: SilencePageProps) {
  const { t, language } = site
  const chips = (['all', ...escalations] as const).map((name) => ({
    label: t(`duty.filter.${name}`),
    href: name === 'all' ? '/silence' : `/silence?show=${name}`,
    current: name === show,
    count: formatNumber(
      name === 'all' ? rows.length : rows.filter(({ duty }) => duty.stage === name).length,
      language,
    ),
  }))
  return <Chips t={t} chips={chips} />
}

function UnitTable({ site, rows, organs }: SilencePageProps) {
  const { t, language } = site
  const units = [...Map.groupBy(rows, ({ duty }) => duty.organ)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return (
    <DataTable<(typeof units)[number]>
      t={t}
      caption={t('duty.byUnit')}
      captionHidden
      rows={units}
      columns={[
        {
          heading: t('public.unit.unit'),
          names: true,
          cell: ([organ]) => <OrganLink organs={organs} id={organ} language={language} />,
        },
        ...escalations.map((stage) => ({
          heading: t(`duty.filter.${stage}`),
          numeric: true,
          cell: ([, own]: (typeof units)[number]) =>
            formatNumber(own.filter(({ duty }) => duty.stage === stage).length, language),
        })),
      ]}
    />
  )
}

/** The limits in force today, in words. */
function Rules({ site: { t, today } }: { site: Site }) {
  const days = (limit: keyof typeof dutyLimits) => valueOn(dutyLimits[limit], today)
  return (
    <p class="small">
      {t('duty.rules', {
        supporting: days('supporting'),
        reminded: days('reminded'),
        head: days('head'),
        office: days('office'),
        supervisor: days('supervisor'),
      })}
    </p>
  )
}
