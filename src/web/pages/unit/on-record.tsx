import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Assessment, Score } from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { formatNumber } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { CaseMark } from '../accountability/case-mark.tsx'
import { isPublished } from '../assessment/assessment-facts.tsx'
import { AssessmentMark } from '../assessment/assessment-mark.tsx'

interface OnRecordProps {
  site: Site
  organ: Organ
  assessments: readonly Assessment[]
  scores: readonly Score[]
  cases: readonly AccountabilityCase[]
}

/** A unit's published scores and the accountability cases against it; nothing where there are none. */
export function OnRecord({ site, organ, assessments, scores, cases }: OnRecordProps) {
  const { t, language } = site
  const published = assessments.filter(isPublished).flatMap((assessment) => {
    const score = scores.find((each) => each.assessment === assessment.id)
    return score ? [{ assessment, score: score.score }] : []
  })
  if (published.length === 0 && cases.length === 0) return null
  return (
    <section>
      <h2 id="on-record">{t('assessment.unit.records')}</h2>
      <ul class="plain">
        {published.map(({ assessment, score }) => (
          <li>
            <a href={`/assessments/${assessment.id}/units/${organ.id}`}>
              {localText(assessment.title, language)}
            </a>{' '}
            <strong class="num">
              {score?.total ? formatNumber(score.total, language) : t('assessment.one.unknown')}
            </strong>{' '}
            · <AssessmentMark t={t} status={assessment.status} />
          </li>
        ))}
        {cases.map((one) => (
          <li>
            <a href={`/cases/${one.id}`}>{t('accountability.one', { number: one.id })}</a> ·{' '}
            {t(`accountability.stage.${one.stage}`)} · <CaseMark site={site} one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
