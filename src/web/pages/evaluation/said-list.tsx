// What was said by name in an evaluation and stays: overrides, dissents, recommendations with their answers.
import {
  isUnanswered,
  type Recommendation,
} from '../../../engines/plan/evaluation/recommendation.ts'
import type { Dissent } from '../../../engines/plan/evaluation/evaluation.ts'
import type { Statement } from '../../../engines/plan/challenge.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { langOf } from '../../components/lang-of.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'
import { ClassMark } from './class-mark.tsx'
import { titleOf } from './measure-words.ts'
import type { EvaluationReport, MeasureRow } from './report.ts'

interface ListProps {
  site: Site
  report: EvaluationReport
}

/** Every override with its reason; nothing where there is none. */
export function OverrideList({ site, report }: ListProps) {
  const { t } = site
  const rows = report.rows.filter(({ overrides }) => overrides.length > 0)
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t('evaluation.one.overrides')}</h2>
      {rows.map((row) => (
        <Overridden site={site} row={row} organs={report.organs} />
      ))}
    </>
  )
}

function Overridden(props: { site: Site; row: MeasureRow; organs: ReadonlyMap<string, Organ> }) {
  const { site, row, organs } = props
  const { t, language } = site
  return (
    <article class="challenge" id={`override-${row.id}`}>
      <p>
        <a href={`/commitments/${row.input.commitment}`} lang="zh-CN">
          {titleOf(row)}
        </a>
      </p>
      {row.overrides.map((override) => (
        <>
          <p>
            <ClassMark t={t} finding={override.from} /> → <ClassMark t={t} finding={override.to} />{' '}
            <By site={site} said={override} organs={organs} />
          </p>
          <p lang={langOf(override.text, language)}>{override.text}</p>
        </>
      ))}
    </article>
  )
}

/** Dissents, word for word. */
export function DissentList({ site, report }: ListProps) {
  const { t } = site
  const { dissents } = report.evaluation
  if (dissents.length === 0) return null
  return (
    <>
      <h2>{t('evaluation.one.dissents')}</h2>
      {dissents.map((dissent) => (
        <DissentItem site={site} report={report} dissent={dissent} />
      ))}
    </>
  )
}

function DissentItem({ site, report, dissent }: ListProps & { dissent: Dissent }) {
  const { language } = site
  return (
    <article class="challenge">
      <p>
        <By site={site} said={dissent} organs={report.organs} />{' '}
        <About report={report} commitment={dissent.commitment} />
      </p>
      <p class="quoted" lang={langOf(dissent.text, language)}>
        {dissent.text}
      </p>
    </article>
  )
}

/** Recommendations, each with what became of it. */
export function RecommendationList({ site, report }: ListProps) {
  const { t } = site
  const { recommendations } = report.evaluation
  if (recommendations.length === 0) return null
  return (
    <>
      <h2 id="recommendations">{t('evaluation.one.recommendations')}</h2>
      {recommendations.map((recommendation) => (
        <RecommendationItem site={site} report={report} recommendation={recommendation} />
      ))}
    </>
  )
}

type RecommendationProps = ListProps & { recommendation: Recommendation }

export function RecommendationItem({ site, report, recommendation }: RecommendationProps) {
  const { t, language } = site
  const { number, commitment, text, outcome } = recommendation
  return (
    <article class="challenge">
      <p>
        <strong>{t('evaluation.recommendation.number', { number })}</strong>{' '}
        <OutcomeMark site={site} recommendation={recommendation} />{' '}
        <About report={report} commitment={commitment} />
      </p>
      <p lang={langOf(text, language)}>{text}</p>
      {outcome && (
        <div class="said">
          <p class="small">
            <By site={site} said={outcome} organs={report.organs} />{' '}
            {outcome.type !== 'refused' && (
              <a href={`/commitments/${outcome.commitment}`}>{outcome.commitment}</a>
            )}
          </p>
          <p lang={langOf(outcome.text, language)}>{outcome.text}</p>
        </div>
      )}
    </article>
  )
}

/** What became of a recommendation, or until when that is to be said. */
function OutcomeMark({ site, recommendation }: Omit<RecommendationProps, 'report'>) {
  const { t, language, today } = site
  const { outcome, answerBy } = recommendation
  if (outcome !== null)
    return (
      <StatusMark tone={outcome.type === 'refused' ? 'idle' : 'done'}>
        {t(`evaluation.recommendation.outcome.${outcome.type}`)}
      </StatusMark>
    )
  if (answerBy === null) return null
  const late = isUnanswered(recommendation, today)
  const on = formatDate(answerBy, language)
  return (
    <StatusMark tone={late ? 'late' : 'wait'}>
      {late
        ? t('evaluation.recommendation.late', { on })
        : t('evaluation.recommendation.waiting', { on })}
    </StatusMark>
  )
}

interface ByProps {
  site: Site
  said: Statement
  organs: ReadonlyMap<string, Organ>
}

/** In whose name something was said, and when. */
function By({ site: { language }, said, organs }: ByProps) {
  return (
    <span class="small">
      {organName(organs, said.organ, language)} · {formatDate(civilDateOf(said.at), language)}
    </span>
  )
}

function About({ report, commitment }: { report: EvaluationReport; commitment: string | null }) {
  if (commitment === null) return null
  return (
    <a class="small" href={`/commitments/${commitment}`} lang="zh-CN">
      {report.titles.get(commitment) ?? commitment}
    </a>
  )
}
