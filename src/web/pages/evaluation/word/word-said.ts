// What was said by name: overrides, dissents word for word, recommendations with their answers.
import type { FileChild, Paragraph } from 'docx'
import type { Statement } from '../../../../engines/plan/challenge.ts'
import { civilDateOf, formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { organName } from '../../organ-link.tsx'
import { titleOf } from '../measure-words.ts'
import type { EvaluationReport } from '../report.ts'
import { headingTwo, lead, said } from './word-parts.ts'

/** A statement with the office it was made in the name of, and its day. */
export function statementOf(
  { language }: Site,
  { organs }: EvaluationReport,
  { organ, at, text }: Statement,
): Paragraph {
  const by = `${organName(organs, organ, language)} · ${formatDate(civilDateOf(at), language)}`
  return said(by, text)
}

export function overridesOf(site: Site, report: EvaluationReport): FileChild[] {
  const { t } = site
  const rows = report.rows.filter(({ overrides }) => overrides.length > 0)
  const each = rows.flatMap((row) => [
    lead(titleOf(row)),
    ...row.overrides.flatMap((override) => {
      const { from, to, text } = override
      const change = `${t(`evaluation.class.${from}`)} → ${t(`evaluation.class.${to}`)}`
      return [statementOf(site, report, { ...override, text: `${change}　${text}` })]
    }),
  ])
  return headed(t('evaluation.one.overrides'), each)
}

export function dissentsOf(site: Site, report: EvaluationReport): FileChild[] {
  const each = report.evaluation.dissents.flatMap((dissent) => [
    ...about(report, dissent.commitment),
    statementOf(site, report, dissent),
  ])
  return headed(site.t('evaluation.one.dissents'), each)
}

export function recommendationsOf(site: Site, report: EvaluationReport): FileChild[] {
  const { t } = site
  const each = report.evaluation.recommendations.flatMap((one) => {
    const { number, commitment, outcome } = one
    return [
      lead(t('evaluation.recommendation.number', { number })),
      ...about(report, commitment),
      statementOf(site, report, one),
      ...(outcome
        ? [
            lead(t(`evaluation.recommendation.outcome.${outcome.type}`)),
            statementOf(site, report, outcome),
          ]
        : []),
    ]
  })
  return headed(t('evaluation.one.recommendations'), each)
}

/** Nothing where there is nothing to say under the heading. */
function headed(heading: string, children: FileChild[]): FileChild[] {
  return children.length === 0 ? [] : [headingTwo(heading), ...children]
}

function about({ titles }: EvaluationReport, commitment: string | null): Paragraph[] {
  return commitment === null ? [] : [lead(titles.get(commitment) ?? commitment)]
}
