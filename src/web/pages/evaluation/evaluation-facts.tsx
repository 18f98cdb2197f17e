import { type Tally, totalOf } from '../../../engines/plan/evaluation/tally.ts'
import type { Evaluation } from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import { FactRow } from '../../components/fact-row.tsx'
import { civilDateOf, formatDate } from '../../format-date.ts'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { toneOfFinding } from './class-mark.tsx'
import { findingsOf, groupsIn } from './class-chart.tsx'

/** The group that heads the page: the main indicators where there are any. */
export function firstGroup(tally: Tally) {
  return groupsIn(tally)[0] ?? 'main'
}

/** How many are in line or better, in one sentence. */
export function headlineOf({ t }: Site, { standing }: Evaluation): string {
  const group = firstGroup(standing)
  const counts = standing[group]
  const good = ['early', 'faster', 'in-line', 'as-expected'] as const
  const inLine = good.reduce((sum, finding) => sum + (counts[finding] ?? 0), 0)
  const said = t('evaluation.one.headline', {
    group: t(`evaluation.group.${group}`),
    total: totalOf(standing, group),
    inLine,
  })
  const { unknown } = counts
  return unknown ? `${said} ${t('evaluation.one.withoutData', { unknown })}` : said
}

/** The numbers of the first group, and how many classes were overridden. */
export function EvaluationFacts({ site, evaluation }: { site: Site; evaluation: Evaluation }) {
  const { t, language } = site
  const { standing } = evaluation
  const group = firstGroup(standing)
  return (
    <FactRow
      boxed
      facts={findingsOf(group).map((finding) => ({
        value: formatNumber(standing[group][finding] ?? 0, language),
        label: t(`evaluation.class.${finding}`),
        tone: standing[group][finding] ? toneOfFinding(finding) : undefined,
      }))}
    />
  )
}

/** Where it stands, and what comes next. */
export function nextOf({ t, language }: Site, evaluation: Evaluation): string {
  const { status, cutOffOn, timetable, summary } = evaluation
  switch (status) {
    case 'computed':
      return t('evaluation.one.computedNext', { on: formatDate(timetable.publishBy, language) })
    case 'published':
      return t('evaluation.one.publishedNext', {
        on: formatDate(civilDateOf(summary?.at ?? ''), language),
      })
    default:
      return t('evaluation.one.openNext', { on: formatDate(cutOffOn, language) })
  }
}
