import type { Table } from 'docx'
import type { TallyGroup } from '../../../../engines/plan/evaluation/tally.ts'
import type { Site } from '../../../site.ts'
import { targetText } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { actualOf, expectedOf, titleOf } from '../measure-words.ts'
import type { EvaluationReport, MeasureRow } from '../report.ts'
import { wordTable } from './word-parts.ts'

/** Every measure of a group: its target, where it stands and should stand, and its class. */
export function measureTable(site: Site, report: EvaluationReport, group: TallyGroup): Table {
  const { t, language } = site
  const leadOf = ({ input }: MeasureRow) =>
    input.lead === null
      ? t('evaluation.table.noLead')
      : organName(report.organs, input.lead, language)
  return wordTable<MeasureRow>(
    [
      { heading: t('evaluation.table.measure'), width: 30, text: titleOf },
      { heading: t('evaluation.word.lead'), width: 16, text: leadOf },
      {
        heading: t('evaluation.table.target'),
        width: 14,
        text: ({ input }) => targetText(input.measure, t),
      },
      { heading: t('evaluation.table.value'), width: 13, text: (row) => actualOf(row, language) },
      {
        heading: t('evaluation.table.expected'),
        width: 13,
        text: (row) => expectedOf(row, language),
      },
      { heading: t('evaluation.table.class'), width: 14, text: (row) => classText(site, row) },
    ],
    report.rows.filter((row) => row.group === group),
  )
}

/** The class that holds; with the computed one where it was overridden. */
function classText({ t }: Site, { standing, found, overrides }: MeasureRow): string {
  const now = t(`evaluation.class.${standing}`)
  if (overrides.length === 0) return now
  const computed = t(`evaluation.class.${found.class ?? 'unknown'}`)
  return `${now}\n${t('evaluation.table.overridden', { computed })}`
}
