import { formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { OrganLink } from '../organ-link.tsx'
import type { EvaluationReport } from './report.ts'

/** Of which plan, as of when, by whom, and the timetable. */
export function AboutEvaluation({ site, report }: { site: Site; report: EvaluationReport }) {
  const { t, language } = site
  const { evaluation, organs } = report
  const { sort, dataOn, cutOffOn, cutOff, timetable, office, evaluator } = evaluation
  const { selfUntil, independentUntil, questionsUntil, publishBy } = timetable
  const days: [string, string | null][] = [
    [t('evaluation.about.dataOn'), dataOn],
    [t('evaluation.about.selfUntil'), selfUntil],
    [t('evaluation.about.independentUntil'), independentUntil],
    [t('evaluation.about.questionsUntil'), questionsUntil],
    [t('evaluation.about.publishBy'), publishBy],
  ]
  return (
    <dl class="about">
      <dt>{t('evaluation.about.sort')}</dt>
      <dd>{t(`evaluation.sort.${sort}`)}</dd>
      <dt>{t('evaluation.about.office')}</dt>
      <dd>
        <OrganLink organs={organs} id={office} language={language} />
      </dd>
      <dt>{t('evaluation.about.evaluator')}</dt>
      <dd>
        <OrganLink organs={organs} id={evaluator} language={language} />
      </dd>
      <dt>{t('evaluation.about.cutOff')}</dt>
      <dd>
        {formatDate(cutOffOn, language)}
        {cutOff && (
          <>
            {' · '}
            <a href={`/record/entries/${cutOff.seq}`}>
              {t('evaluation.about.cutOffEntry', { seq: formatNumber(cutOff.seq, language) })}
            </a>
          </>
        )}
      </dd>
      {days.map(
        ([label, on]) =>
          on !== null && (
            <>
              <dt>{label}</dt>
              <dd>{formatDate(on, language)}</dd>
            </>
          ),
      )}
    </dl>
  )
}
