import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Score } from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { CaseMark } from '../accountability/case-mark.tsx'

interface OnRecordProps {
  site: Site
  organ: Organ
  scores: readonly Score[]
  cases: readonly AccountabilityCase[]
}

/** A unit's scores in every assessment and the accountability cases against it; nothing where there are none. */
export function OnRecord({ site, organ, scores, cases }: OnRecordProps) {
  const { t, language } = site
  if (scores.length === 0 && cases.length === 0) return null
  return (
    <section>
      <h2 id="on-record">{t('assessment.unit.records')}</h2>
      <ul class="plain">
        {scores.map(({ assessment, score }) => (
          <li>
            <a href={`/assessments/${assessment}/units/${organ.id}`}>{assessment}</a>:{' '}
            <strong class="num">
              {score?.total ? formatNumber(score.total, language) : t('assessment.one.unknown')}
            </strong>
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
