// What the units, the independent evaluator and the public say, side by side.
import type { EvaluationView } from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { Finding } from '../../../engines/plan/evaluation/tally.ts'
import type { ViewItem } from '../../../engines/plan/evaluation/evaluation-view.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { langOf } from '../../components/lang-of.ts'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { OrganLink, organName } from '../organ-link.tsx'
import { ClassMark } from './class-mark.tsx'
import { PublicAnswers } from './public-answers.tsx'
import type { EvaluationReport } from './report.ts'

interface ThreeViewsProps {
  site: Site
  report: EvaluationReport
  /** Whether whoever is signed in has answered the questions. */
  answered: boolean
}

export function ThreeViews(props: ThreeViewsProps) {
  const { site, report } = props
  const { t, language, today } = site
  const { evaluation, selfViews, independent, organs } = report
  const { selfUntil, independentUntil } = evaluation.timetable
  return (
    <div class="three">
      <section class="card">
        <h3>{t('evaluation.views.self')}</h3>
        <p class="small">
          {evaluation.leads.length > 0
            ? t('evaluation.views.selfCount', {
                given: selfViews.length,
                of: evaluation.leads.length,
              })
            : t('evaluation.views.selfSoFar', { given: selfViews.length })}{' '}
          {today <= selfUntil &&
            t('evaluation.views.until', { on: formatDate(selfUntil, language) })}
        </p>
        {selfViews.map((view) => (
          <SelfView site={site} view={view} report={report} />
        ))}
      </section>
      <section class="card">
        <h3>{t('evaluation.views.independent')}</h3>
        <p class="small">
          <OrganLink organs={organs} id={evaluation.evaluator} language={language} />
        </p>
        {independent?.overall ? (
          <>
            <p lang={langOf(independent.overall.text, language)}>{independent.overall.text}</p>
            <p class="small">{formatDate(civilDateOf(independent.overall.at), language)}</p>
          </>
        ) : (
          <p>
            {today <= independentUntil
              ? t('evaluation.views.until', { on: formatDate(independentUntil, language) })
              : t('evaluation.views.missing')}
          </p>
        )}
      </section>
      <PublicAnswers {...props} />
    </div>
  )
}

function SelfView({
  site,
  view,
  report,
}: {
  site: Site
  view: EvaluationView
  report: EvaluationReport
}) {
  const { language } = site
  const text = view.overall?.text ?? ''
  return (
    <Details summary={organName(report.organs, view.organ, language)}>
      <p lang={langOf(text, language)}>{text}</p>
    </Details>
  )
}

interface Compared {
  commitment: string
  title: string
  /** What was computed of its measures, each finding once. */
  computed: Finding[]
  self: ViewItem | null
  independent: ViewItem | null
}

/**
 * Commitment by commitment what each side says: first what the evaluator spoke of; folded away what a unit alone sees
 * otherwise than it was computed, and what is seen as computed.
 */
export function ViewsCompared({ site, report }: Pick<ThreeViewsProps, 'site' | 'report'>) {
  const { t } = site
  const rows = comparedIn(report)
  const spoken = rows.filter(({ independent }) => independent !== null)
  const own = rows.filter(({ independent }) => independent === null)
  const isClassed = report.rows.length > 0
  const otherwise = own.filter((row) => isClassed && isSeenOtherwise(row))
  const same = own.filter((row) => !otherwise.includes(row))
  return (
    <>
      {spoken.length > 0 && (
        <ComparedTable site={site} caption={t('evaluation.views.spoken')} rows={spoken} />
      )}
      {otherwise.length > 0 && (
        <Details summary={t('evaluation.views.otherwise', { count: otherwise.length })}>
          <ComparedTable site={site} caption={t('evaluation.views.each')} rows={otherwise} />
        </Details>
      )}
      {same.length > 0 && (
        <Details
          open={!isClassed}
          summary={
            isClassed
              ? t('evaluation.views.same', { count: same.length })
              : t('evaluation.views.each')
          }
        >
          <ComparedTable site={site} caption={t('evaluation.views.each')} rows={same} />
        </Details>
      )}
    </>
  )
}

/** Whether the unit names another class than those computed. */
function isSeenOtherwise({ computed, self }: Compared): boolean {
  return Boolean(self?.class && !computed.includes(self.class))
}

interface ComparedTableProps {
  site: Site
  caption: string
  rows: readonly Compared[]
}

function ComparedTable({ site, caption, rows }: ComparedTableProps) {
  const { t } = site
  return (
    <DataTable<Compared>
      t={t}
      caption={caption}
      rows={rows}
      columns={[
        {
          heading: t('evaluation.table.measure'),
          names: true,
          size: 'wide',
          cell: ({ commitment, title }) => (
            <a href={`/commitments/${commitment}`} lang="zh-CN">
              {title}
            </a>
          ),
        },
        {
          heading: t('evaluation.views.computed'),
          cell: ({ computed }) => (
            <div>
              {computed.map((finding) => (
                <div>
                  <ClassMark t={t} finding={finding} />
                </div>
              ))}
            </div>
          ),
        },
        {
          heading: t('evaluation.views.self'),
          cell: ({ self }) => <Said site={site} item={self} />,
        },
        {
          heading: t('evaluation.views.independent'),
          cell: ({ independent }) => <Said site={site} item={independent} />,
        },
      ]}
    />
  )
}

/** What is said of commitments, in the order of the plan's text. */
export function comparedIn(report: EvaluationReport): Compared[] {
  const { rows, words, titles, selfViews, independent } = report
  const self = new Map(
    selfViews.flatMap(({ items }) => items.map((item) => [item.commitment, item] as const)),
  )
  const judged = new Map((independent?.items ?? []).map((item) => [item.commitment, item] as const))
  const measures = Map.groupBy(rows, ({ input }) => input.commitment)
  const inOrder = [...new Set([...measures.keys(), ...words.keys()])]
  return inOrder
    .filter((commitment) => self.has(commitment) || judged.has(commitment))
    .map((commitment) => {
      const own = measures.get(commitment) ?? []
      return {
        commitment,
        title: titles.get(commitment) ?? commitment,
        computed: [...new Set(own.map(({ found }) => found.class ?? 'unknown'))],
        self: self.get(commitment) ?? null,
        independent: judged.get(commitment) ?? null,
      }
    })
}

function Said({ site: { t, language }, item }: { site: Site; item: ViewItem | null }) {
  if (item === null) return <span class="quiet">—</span>
  return (
    <div>
      {item.class && <ClassMark t={t} finding={item.class} />}
      <div class="small" lang={langOf(item.text, language)}>
        {item.text}
      </div>
    </div>
  )
}
