import type {
  Assessment,
  Score,
  ScoreSheet,
} from '../../../engines/plan/assessment/views/load-assessments.ts'
import type { Rank } from '../../../engines/plan/assessment/ranks.ts'
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import { FactRow } from '../../components/fact-row.tsx'
import { formatDate, civilDateOf } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'

/** What is known of an assessment: it, its sheet, its scores and their ranks. */
export interface Assessing {
  assessment: Assessment
  sheet: ScoreSheet
  scores: readonly Score[]
  ranks: ReadonlyMap<string, Rank>
}

/** Whether anyone may see the scores. */
export function isPublished({ status }: Pick<Assessment, 'status'>): boolean {
  return status === 'provisional' || status === 'final'
}

/** The numbers an assessment's page opens with. */
export function AssessmentFacts(props: Assessing & { site: Site; objections: number }) {
  const { site, assessment, scores, ranks, objections } = props
  const { t, language } = site
  const totals = scores.flatMap(({ score }) => score?.total ?? [])
  const sum = totals.reduce((before, total) => before.plus(total), decimal(0))
  const mean = totals.length === 0 ? '—' : sum.div(totals.length).toFixed(2)
  return (
    <FactRow
      facts={[
        {
          value: isPublished(assessment) ? formatNumber(mean, language) : '—',
          label: t('assessment.one.average'),
        },
        {
          value: `${formatNumber(ranks.size, language)} / ${formatNumber(scores.length, language)}`,
          label: t('assessment.one.ranked'),
        },
        { value: formatNumber(objections, language), label: t('assessment.one.objections') },
      ]}
    />
  )
}

/** Where it stands, and what comes next. */
export function nextOf({ t, language }: Site, assessment: Assessment): string {
  const { status, cutOffOn, objectUntil, openObjections: count, finalAt } = assessment
  switch (status) {
    case 'computed':
      return t('assessment.one.computedNext')
    case 'provisional':
      return t('assessment.one.provisionalNext', {
        on: formatDate(objectUntil ?? '', language),
        count,
      })
    case 'final':
      return t('assessment.one.finalNext', {
        on: formatDate(civilDateOf(finalAt ?? ''), language),
      })
    default:
      return t('assessment.one.openNext', { on: formatDate(cutOffOn, language) })
  }
}
