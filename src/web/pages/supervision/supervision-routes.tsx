import { dateMoves } from '../../../engines/plan/change/change.ts'
import { daysBetween } from '../../../engines/calendar/civil-date.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { Routes } from '../../app.tsx'
import type { Column } from '../../components/data-table.tsx'
import { FactRow } from '../../components/fact-row.tsx'
import { Layout } from '../../components/layout.tsx'
import { formatPercent } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import type { CityData, LoadCity } from '../city-data.ts'
import { CommitmentTable } from '../commitment-table.tsx'
import { OrganLink } from '../organ-link.tsx'
import { medianAge } from '../unit/unit-facts.ts'
import { UnitTable } from '../unit/unit-table.tsx'

/** /supervision: silence, lateness and ownerless promises, of the whole city. */
export function supervisionRoutes(loadCity: LoadCity): Routes {
  return (app) => {
    app.get('/supervision', async (c) => {
      const site = c.get('site')
      return c.html(<SupervisionPage site={site} city={await loadCity(site.today)} />)
    })
  }
}

function SupervisionPage({ site, city }: { site: Site; city: CityData }) {
  const { t } = site
  const { commitments, organs } = city
  const lists = {
    silent: silentLongest(commitments),
    late: commitments.filter(({ result }) => result.state === 'late'),
    unowned: commitments.filter(({ result }) => result.state === 'unowned'),
  }
  return (
    <Layout site={site} title={t('public.supervision.title')} door="supervision">
      <h1>{t('public.supervision.title')}</h1>
      <p class="lead">{t('public.supervision.lead')}</p>
      <ul class="acts">
        <li>
          <a href="/silence">{t('duty.title')}</a>
        </li>
        <li>
          <a href="/changes">{t('change.title')}</a>
        </li>
        <li>
          <a href="/evaluations">{t('evaluation.list.title')}</a>
        </li>
        <li>
          <a href="/assessments">{t('assessment.list.title')}</a>
        </li>
        <li>
          <a href="/cases">{t('accountability.title')}</a>
        </li>
        <li>
          <a href="/awards">{t('award.title')}</a>
        </li>
      </ul>
      <SupervisionFacts site={site} city={city} overdue={lists.silent.length} />
      {(['unowned', 'silent', 'late'] as const).map((name) => (
        <section id={name}>
          <h2>{t(`public.supervision.${name}Title`)}</h2>
          {lists[name].length === 0 ? (
            <p>{t('public.supervision.empty')}</p>
          ) : (
            <CommitmentTable
              site={site}
              caption={t(`public.supervision.${name}Title`)}
              rows={lists[name]}
              extra={unitColumn(site, organs)}
            />
          )}
        </section>
      ))}
      <h2>{t('public.supervision.unitsTitle')}</h2>
      <UnitTable site={site} city={city} />
    </Layout>
  )
}

function SupervisionFacts(props: { site: Site; city: CityData; overdue: number }) {
  const { site, overdue } = props
  const { t, language, today } = site
  const { commitments } = props.city
  const never = commitments.filter(({ lastReportOn }) => lastReportOn === null).length
  const share = (count: number) =>
    commitments.length === 0
      ? ''
      : ` · ${t('public.supervision.share', { share: formatPercent(count / commitments.length, language) })}`
  const age = medianAge(commitments, today)
  const moved = commitments.filter(
    ({ commitment }) => dateMoves(commitment.changes).length > 0,
  ).length
  return (
    <FactRow
      boxed
      facts={[
        {
          value: String(overdue),
          label: t('public.unit.overdue') + share(overdue),
          tone: overdue > 0 ? 'late' : undefined,
        },
        { value: String(never), label: t('public.supervision.neverAssessed') + share(never) },
        {
          value: age === null ? t('public.unit.none') : t('public.unit.days', { days: age }),
          label: t('public.supervision.medianAge'),
        },
        { value: String(moved), label: t('public.supervision.movedDates') },
      ]}
    />
  )
}

function unitColumn(site: Site, organs: ReadonlyMap<string, Organ>): Column<CommitmentView> {
  return {
    heading: site.t('public.unit.unit'),
    cell: ({ commitment }) =>
      commitment.lead ? (
        <OrganLink organs={organs} id={commitment.lead} language={site.language} />
      ) : (
        '—'
      ),
  }
}

/** Those whose report is overdue, the longest silence first. */
export function silentLongest(commitments: readonly CommitmentView[]): CommitmentView[] {
  return commitments
    .filter(({ result }) => result.silent)
    .toSorted((a, b) => daysBetween(b.result.reportBeforeOn, a.result.reportBeforeOn))
}
