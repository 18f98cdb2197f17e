import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { statesByUrgency } from '../../../engines/plan/arithmetic/state.ts'
import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Assessment, Score } from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Chips } from '../../components/chips.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { type Fact, FactRow } from '../../components/fact-row.tsx'
import { labelled } from '../../components/labelled.ts'
import { Layout } from '../../components/layout.tsx'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { natureOf } from '../commitment-facts.ts'
import { CommitmentTable } from '../commitment-table.tsx'
import { OnRecord } from './on-record.tsx'
import type { UnitFacts } from './unit-facts.ts'

interface UnitPageProps {
  site: Site
  organ: Organ
  facts: UnitFacts
  /** Of its verified reports, the share with statistics or an audit behind them; null where it has none. */
  audited: number | null
  /** Challenges to its reports that are not decided yet. */
  challenged: number
  /** How often it let the last day of a report pass, for ever. */
  missed: number
  /** Every assessment, its scores in them, and the accountability cases against it. */
  assessments: readonly Assessment[]
  scores: readonly Score[]
  cases: readonly AccountabilityCase[]
}

const filters = {
  all: () => true,
  attention: ({ result }: CommitmentView) =>
    result.silent || ['late', 'silent', 'at-risk'].includes(result.state),
  binding: (view: CommitmentView) => natureOf(view) === 'binding',
  thisYear: (view: CommitmentView, today: string) => view.dueOn.slice(0, 4) === today.slice(0, 4),
} as const
type FilterName = keyof typeof filters

/** One unit: what it leads and supports, how far each is, and its silence. */
export function UnitPage(props: UnitPageProps) {
  const { site, organ, facts } = props
  const { t, language } = site
  const name = localText(organ.name, language)
  const wanted = filterOf(site.path)
  const shown = byUrgency(facts.led.filter((view) => filters[wanted](view, site.today)))
  const duties = language === 'en' ? organ.duties.en : organ.duties.zh
  return (
    <Layout site={site} title={name} door="plan">
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('public.unit.list'), href: '/units' }, { label: name }]}
      />
      <h1>{name}</h1>
      <p class="small num">
        {t('public.unit.line', { lead: facts.led.length, supporting: facts.supported.length })}
      </p>
      {duties.length > 0 && (
        <p class="small">
          {labelled(t, t('public.unit.duties'), duties.join(language === 'en' ? '; ' : '、'))}
        </p>
      )}
      <FactRow facts={factsOf(props)} />
      {facts.led.length === 0 ? (
        <EmptyState title={t('public.unit.nothing')} />
      ) : (
        <>
          <UnitChips {...props} wanted={wanted} />
          <CommitmentTable site={site} caption={name} rows={shown} />
        </>
      )}
      {facts.supported.length > 0 && (
        <>
          <h2>{t('public.unit.supportingTitle')}</h2>
          <CommitmentTable
            site={site}
            caption={t('public.unit.supportingTitle')}
            rows={byUrgency(facts.supported)}
          />
        </>
      )}
      <OnRecord {...props} />
    </Layout>
  )
}

function UnitChips(props: UnitPageProps & { wanted: FilterName }) {
  const { site, organ, facts, wanted } = props
  const names = Object.keys(filters) as FilterName[]
  const chips = names.map((name) => ({
    label: site.t(`public.unit.filter.${name}`),
    href: name === 'all' ? `/units/${organ.id}` : `/units/${organ.id}?show=${name}`,
    current: name === wanted,
    count: formatNumber(
      facts.led.filter((view) => filters[name](view, site.today)).length,
      site.language,
    ),
  }))
  return <Chips t={site.t} chips={chips} />
}

function factsOf({ site, facts, audited, challenged, missed }: UnitPageProps): Fact[] {
  const { t, language } = site
  const age = facts.medianAgeDays
  return [
    {
      value: age === null ? t('public.unit.none') : t('public.unit.days', { days: age }),
      label: t('public.unit.medianAge'),
    },
    {
      value: String(facts.overdue),
      label: t('public.unit.overdue'),
      tone: facts.overdue > 0 ? 'late' : undefined,
    },
    {
      value: formatNumber(missed, language),
      label: t('public.unit.missed'),
      tone: missed > 0 ? 'late' : undefined,
    },
    {
      value: String(facts.late),
      label: t('public.unit.late'),
      tone: facts.late > 0 ? 'late' : undefined,
    },
    {
      value: t('public.unit.movedValue', { times: facts.moves }),
      label: t('public.unit.movedMonths', { months: facts.movedMonths }),
    },
    {
      value: audited === null ? t('public.unit.none') : formatPercent(audited, language),
      label: t('public.unit.audited'),
    },
    {
      value: String(challenged),
      label: t('challenge.facts'),
      tone: challenged > 0 ? 'risk' : undefined,
    },
  ]
}

/** The worst first; within a state in the order of the plan. */
export function byUrgency(views: readonly CommitmentView[]): CommitmentView[] {
  const rank = ({ result }: CommitmentView) => statesByUrgency.indexOf(result.state)
  return views.toSorted((a, b) => rank(a) - rank(b) || a.wording.start - b.wording.start)
}

function filterOf(path: string): FilterName {
  const show = new URLSearchParams(path.split('?')[1]).get('show') ?? ''
  return Object.hasOwn(filters, show) ? (show as FilterName) : 'all'
}
