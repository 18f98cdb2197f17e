import type { Evidence } from '../../../engines/plan/report.ts'
import type { Report } from '../../../engines/plan/views/load-reports.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import type { Tone } from '../../components/tone.ts'
import { formatDate } from '../../format-date.ts'
import { formatBytes } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { valueText } from '../measure-text.ts'
import { organName } from '../organ-link.tsx'
import { ChallengeItem } from '../challenge-item.tsx'
import type { CommitmentPageProps } from './commitment-page-props.ts'
import { langOf } from '../../components/lang-of.ts'

const tones: Readonly<Record<Report['status'], Tone>> = {
  none: 'wait',
  draft: 'wait',
  submitted: 'idle',
  returned: 'risk',
  verified: 'on',
}

/** Every report that was submitted, the latest first, with what it rests on and who checked it. */
export function ReportList(props: CommitmentPageProps) {
  const { site } = props
  const { t } = site
  const shown = props.reports
    .filter((report) => report.submittedAt !== null)
    .toSorted((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? 1 : -1))
  return (
    <section id="reports">
      <h2>{t('public.commitment.reports')}</h2>
      {shown.length === 0 && <p>{t('public.commitment.noReports')}</p>}
      {shown.map((report) => (
        <ReportItem page={props} report={report} />
      ))}
    </section>
  )
}

function ReportItem({ page, report }: { page: CommitmentPageProps; report: Report }) {
  const { site, view, organs } = page
  const { t, language } = site
  const { content, status } = report
  const decided = status === 'verified' ? 'checkedBy' : 'returnedBy'
  const values = content.values.flatMap(({ measure, value }) => {
    const known = view.measures.find((each) => each.id === measure)
    return known ? [valueText(known, value, language)] : []
  })
  return (
    <article class="report">
      <p>
        <strong class="num">{values.join(' · ')}</strong>{' '}
        <StatusMark tone={tones[status]}>
          {status === 'none' ? '' : t(`public.commitment.status.${status}`)}
        </StatusMark>
      </p>
      <p class="small">
        {t('public.commitment.asOf', { on: formatDate(content.asOf, language) })} ·{' '}
        {t('public.commitment.by', { organ: organName(organs, report.organ, language) })}
        {report.deciderOrgan &&
          ` · ${t(`public.commitment.${decided}`, { organ: organName(organs, report.deciderOrgan, language) })}`}
      </p>
      {content.note && <p lang="zh-CN">{content.note}</p>}
      {report.decision && (
        <p class="small" lang="zh-CN">
          “{report.decision}”
        </p>
      )}
      <ul class="evidence">
        {content.evidence.map((each) => (
          <EvidenceItem site={site} evidence={each} />
        ))}
      </ul>
      <Challenges page={page} report={report} />
    </article>
  )
}

/** What was said against the report, and the way to say so. */
function Challenges({ page, report }: { page: CommitmentPageProps; report: Report }) {
  const { site, view, organs, mayChallenge } = page
  const challenges = page.challenges.filter((each) => each.report === report.id)
  const counts = view.commitment.verified.some((each) => each.report === report.id)
  return (
    <>
      {challenges.map((challenge) => (
        <ChallengeItem site={site} challenge={challenge} organs={organs} />
      ))}
      {mayChallenge && counts && (
        <p class="small">
          <a href={`/challenge/${report.id}`}>{site.t('challenge.link')}</a>
        </p>
      )}
    </>
  )
}

function EvidenceItem({ site, evidence }: { site: Site; evidence: Evidence }) {
  const { t, language } = site
  const { title, url, file, grade } = evidence
  const href = file ? `/files/${file.digest}` : url
  return (
    <li>
      <span class="grade">{t(`public.commitment.grade.${grade}`)}</span>{' '}
      {href ? (
        <a href={href} rel="noreferrer nofollow" lang={langOf(title, language)}>
          {title}
        </a>
      ) : (
        title
      )}
      {file && (
        <span class="small">
          {' '}
          {file.name}, {formatBytes(file.sizeBytes, language)}, SHA-256 {file.digest.slice(0, 12)}…
        </span>
      )}
    </li>
  )
}
