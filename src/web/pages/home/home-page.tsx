import { dateMoves } from '../../../engines/plan/change/change.ts'
import type { OutlineNode } from '../../../engines/plan/views/plan-view.ts'
import type { LoadedPlan } from '../../../engines/plan/views/load-plan.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { OwnWords } from '../../components/own-words.tsx'
import { Layout } from '../../components/layout.tsx'
import { SearchForm } from '../../components/search-form.tsx'
import { StateBar, StateLegend } from '../../components/state-bar.tsx'
import { formatAge, formatInstant } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import type { CityData } from '../city-data.ts'
import { commitmentTitle, valueOfTarget } from '../commitment-facts.ts'
import { excerpt } from '../measure-text.ts'
import { organName } from '../organ-link.tsx'
import { silentLongest } from '../supervision/supervision-routes.tsx'

interface HomePageProps {
  site: Site
  city: CityData
}

/** The start page: what was promised, what became of it, and the way to any one promise. */
export function HomePage({ site, city }: HomePageProps) {
  const { t } = site
  const quick = [
    ['/units', t('public.home.quick.units')],
    ['/supervision', t('public.home.quick.silent')],
    ['/record', t('public.home.quick.record')],
    ['/record#verify', t('public.home.quick.verify')],
  ] as const
  return (
    <Layout site={site} title={t('public.home.title')}>
      <section class="hero">
        <div>
          <h1>
            {t('public.home.headline')}
            <br />
            {t('public.home.headlineRest')}
          </h1>
          <p>{t('public.home.lead')}</p>
        </div>
        <div>
          <SearchForm t={t} action="/search" placeholder={t('public.home.searchFor')} />
          <ul class="quick">
            {quick.map(([href, label]) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <div class="halves">
        <div>
          {city.plans.length === 0 && <NoPlan site={site} />}
          {city.plans.map((plan) => (
            <PlanSummary site={site} plan={plan} />
          ))}
          <SilentLongest site={site} city={city} />
        </div>
        <div>
          <LatestVerified site={site} city={city} />
          <RightNow site={site} />
        </div>
      </div>
    </Layout>
  )
}

function NoPlan({ site: { t } }: { site: Site }) {
  return (
    <section>
      <h2>{t('public.home.noPlan')}</h2>
      <p>{t('public.home.noPlanBody')}</p>
    </section>
  )
}

function PlanSummary({ site, plan }: { site: Site; plan: LoadedPlan }) {
  const { t } = site
  const { counts, total } = plan.total
  const silent = plan.commitments.filter(({ result }) => result.silent).length
  const line = t('public.home.planLine', {
    total,
    owned:
      counts.unowned === 0
        ? t('public.home.allOwned')
        : t('public.home.unowned', { count: counts.unowned }),
    silent:
      silent === 0 ? t('public.home.noneSilent') : t('public.home.someSilent', { count: silent }),
  })
  return (
    <section>
      <h2>
        <a class="plain" href={`/plans/${plan.id}`}>
          <OwnWords site={site} words={plan.plan.title} />
        </a>
      </h2>
      <p class="small">{line}</p>
      <ul class="chapters">
        {promisingParts(plan.outline).map((node) => (
          <li>
            <a href={`/plans/${plan.id}#${node.section.id}`}>
              <OwnWords site={site} words={node.section.title} />
            </a>
            <StateBar t={t} counts={node.total.counts} size="row" />
            <span class="small num">
              {t('public.home.chapterCount', { count: node.total.total })}
            </span>
          </li>
        ))}
      </ul>
      <StateLegend t={t} counts={counts} />
    </section>
  )
}

/** The chapters that promise something; where the text has a single top heading, what stands under it. */
function promisingParts(outline: readonly OutlineNode[]): OutlineNode[] {
  const parts = outline.filter((node) => node.total.total > 0)
  const [only] = parts
  return parts.length === 1 && only && only.children.length > 1
    ? promisingParts(only.children)
    : parts
}

function SilentLongest({ site, city }: HomePageProps) {
  const { t, language, today } = site
  const [worst] = silentLongest(city.commitments)
  if (!worst) return null
  const unit = organName(city.organs, worst.commitment.lead ?? '', language)
  const since = worst.lastReportOn
  return (
    <section class="callout">
      <strong>{t('public.home.silentLongest')}</strong>{' '}
      <a href={`/commitments/${worst.id}`} lang="zh-CN">
        “{excerpt(worst.wording.text)}”
      </a>
      <br />
      <span class="small">
        {since === null
          ? t('public.home.silentNever', { unit })
          : t('public.home.silentFor', { unit, age: formatAge(since, today, language) })}
        {dateMoves(worst.commitment.changes).length > 0 &&
          ` · ${t('public.home.moved', { count: dateMoves(worst.commitment.changes).length })}`}
      </span>
    </section>
  )
}

function LatestVerified({ site, city }: HomePageProps) {
  const { t, language, today } = site
  const latest = city.commitments
    .filter(({ lastReportOn }) => lastReportOn !== null)
    .toSorted((a, b) => ((a.lastReportOn ?? '') < (b.lastReportOn ?? '') ? 1 : -1))
    .slice(0, 5)
  const line = (view: CommitmentView) =>
    t('public.home.latestLine', {
      unit: organName(city.organs, view.commitment.lead ?? '', language),
      age: formatAge(view.lastReportOn ?? today, today, language),
    })
  return (
    <section>
      <h2>{t('public.home.latest')}</h2>
      {latest.length === 0 && <p>{t('public.home.noLatest')}</p>}
      <ul class="news">
        {latest.map((view) => (
          <li>
            <span class="when num">{valueOfTarget(view, t)}</span>
            <a href={`/commitments/${view.id}`}>
              <OwnWords site={site} words={commitmentTitle(view)} />
            </a>
            <br />
            <span class="small">{line(view)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RightNow({ site }: { site: Site }) {
  const { t, language, journal } = site
  if (!journal) return null
  return (
    <section>
      <h2>{t('public.home.now')}</h2>
      <p class="num">
        <b class="big">{formatNumber(journal.size, language)}</b> {t('public.home.entries')}{' '}
        <a href="/record">{t('public.home.seeRecord')}</a>
        <br />
        <span class="small">
          {t('public.home.lastEntry', { at: formatInstant(journal.at, language) })}
        </span>
      </p>
    </section>
  )
}
