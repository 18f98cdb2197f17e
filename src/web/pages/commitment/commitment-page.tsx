import type { Measure } from '../../../engines/plan/arithmetic/measure.ts'
import { graceWorkingDays } from '../../../engines/plan/arithmetic/state.ts'
import { dateMoves, monthsMoved } from '../../../engines/plan/change/change.ts'
import type { CommitmentView } from '../../../engines/plan/views/commitment-view.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { CheckAnswers } from '../../components/check-answers.tsx'
import { Layout } from '../../components/layout.tsx'
import { ownWords } from '../../components/own-words.tsx'
import { SeriesChart } from '../../components/series-chart.tsx'
import { CommitmentMark } from '../../components/status-mark.tsx'
import { toneOf } from '../../components/tone.ts'
import { Track } from '../../components/track.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { drawn, natureOf } from '../commitment-facts.ts'
import { measureTitle } from '../measure-text.ts'
import { OrganLink } from '../organ-link.tsx'
import { carryingReport } from '../../../engines/plan/views/standing-of.ts'
import { sectionPath } from '../../../engines/plan/views/section-path.ts'
import { DoneBanner } from '../workbench/act/done-banner.tsx'
import { ChangeList } from '../change/change-list.tsx'
import { everyOf } from '../change/change-words.ts'
import { AlignedList } from './aligned-list.tsx'
import { Arithmetic } from './arithmetic-section.tsx'
import { AnnualList } from './annual-list.tsx'
import { DutyClock } from './duty-clock.tsx'
import { History } from './history-section.tsx'
import { MilestoneList } from './milestone-list.tsx'
import type { CommitmentPageProps } from './commitment-page-props.ts'
import { ReportList } from './report-list.tsx'
import { seriesOf } from './series-of.ts'

/**
 * One promise: its words, who owes it, how far it is and how that is worked out, and everything that happened
 * to it.
 */
export function CommitmentPage(props: CommitmentPageProps) {
  const { site, plan, view } = props
  const { t } = site
  const path = sectionPath(plan.reading.sections, view.wording.section)
  return (
    <Layout site={site} title={view.wording.text.slice(0, 40)} door="plan">
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: ownWords(site, plan.plan.title), href: `/plans/${plan.id}` },
          ...path.map((section) => ({
            label: `${section.label} ${ownWords(site, section.title)}`.trim(),
            href: `/plans/${plan.id}#${section.id}`,
          })),
          { label: view.id },
        ]}
      />
      <div class="commitment">
        <div>
          <p class="small">{t('public.commitment.sentence')}</p>
          <h1 class="quote" lang="zh-CN">
            <a href={`/plans/${plan.id}#${view.id}`}>
              {view.wording.text.replace(/\s*\n\s*/g, ' · ')}
            </a>
          </h1>
          <Standing {...props} />
          <h2>{t('public.commitment.measures')}</h2>
          {view.measures.map((measure) => (
            <MeasureBlock site={site} view={view} measure={measure} />
          ))}
          <Arithmetic site={site} view={view} />
          <ReportList {...props} />
        </div>
        <aside>
          <CheckAnswers t={t} answers={factsOf(props)} />
          <DutyClock site={site} duty={props.duty} organs={props.organs} />
          <AnnualList site={site} view={view} items={props.annual} />
          <ChangeList site={site} view={view} organs={props.organs} />
          <AlignedList site={site} view={view} same={props.same} />
          <History {...props} />
        </aside>
      </div>
    </Layout>
  )
}

/** How far it is; of a dropped promise only that it was dropped. */
function Standing(props: CommitmentPageProps) {
  const { site, plan, view } = props
  const { t } = site
  if (plan.dropped.includes(view)) {
    return (
      <p class="alarm">
        <a href="#changes">{t('change.droppedBanner')}</a>
      </p>
    )
  }
  return (
    <>
      <p>
        <CommitmentMark t={t} state={view.result.state} />
        {view.result.silent && (
          <span class="small">
            {' '}
            {t('public.commitment.silentNote', { days: graceWorkingDays })}
          </span>
        )}
      </p>
      <ContestDone {...props} />
      <Track
        t={t}
        tone={toneOf(view.result.state)}
        progress={drawn(view.result.progress)}
        pace={drawn(view.result.pace)}
      />
    </>
  )
}

/** Where a commitment stands as done: the way to say that it is not. */
function ContestDone({ site, view, mayChallenge }: CommitmentPageProps) {
  const report = carryingReport(view.commitment)
  if (view.result.state !== 'done' || !mayChallenge || report === null) return null
  return (
    <p class="small">
      <a href={`/challenge/${report}?about=done`}>{site.t('challenge.doneLink')}</a>
    </p>
  )
}

function MeasureBlock(props: { site: Site; view: CommitmentView; measure: Measure }) {
  const { site, view, measure } = props
  if (measure.type === 'milestones')
    return <MilestoneList site={site} view={view} measure={measure} />
  const title = ownWords(site, measureTitle(measure, view.wording.text))
  return <SeriesChart t={site.t} series={seriesOf({ view, measure, title, t: site.t })} />
}

function factsOf({ site, view, organs }: CommitmentPageProps) {
  const { t, language } = site
  const { commitment, result } = view
  const link = (id: string) => <OrganLink organs={organs} id={id} language={language} />
  const every = t(`public.commitment.every.${everyOf(commitment.reportEveryMonths)}`)
  return [
    {
      question: t('public.commitment.lead'),
      answer: commitment.lead ? link(commitment.lead) : <CommitmentMark t={t} state="unowned" />,
    },
    {
      question: t('public.commitment.supporting'),
      answer:
        commitment.supporting.length > 0
          ? commitment.supporting.map((id, i) => (
              <>
                {i > 0 && (language === 'en' ? ', ' : '、')}
                {link(id)}
              </>
            ))
          : t('public.commitment.none'),
    },
    {
      question: t('public.commitment.due'),
      answer: <Due site={site} view={view} />,
    },
    {
      question: t('public.commitment.report'),
      answer: `${every}${commitment.lead ? ` · ${t('public.commitment.nextReport', { on: formatDate(result.reportBeforeOn, language) })}` : ''}`,
    },
    {
      question: t('public.commitment.nature'),
      answer: t(`public.commitment.${natureOf(view)}`),
    },
  ]
}

/** The date, and how often and how far it was moved. */
function Due({ site: { t, language }, view }: Pick<CommitmentPageProps, 'site' | 'view'>) {
  const moves = dateMoves(view.commitment.changes)
  return (
    <>
      {formatDate(view.dueOn, language)}
      {moves.length > 0 && (
        <div class="small">
          <a href="#changes">
            {t('change.summary', { times: moves.length, months: monthsMoved(moves) })}
          </a>
        </div>
      )}
    </>
  )
}
