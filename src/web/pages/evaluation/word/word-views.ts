import type { FileChild, Table } from 'docx'
import type { Question } from '../../../../engines/plan/evaluation/evaluation.ts'
import type { ViewItem } from '../../../../engines/plan/evaluation/evaluation-view.ts'
import { formatPercent } from '../../../format-number.ts'
import { localText, type Site } from '../../../site.ts'
import type { EvaluationReport } from '../report.ts'
import { comparedIn } from '../three-views.tsx'
import { lead, paragraphs, wordTable } from './word-parts.ts'
import { statementOf } from './word-said.ts'

/** The units', the independent and the public view. */
export function viewsOf(site: Site, report: EvaluationReport): FileChild[] {
  const { t } = site
  const { selfViews, independent, evaluation } = report
  const { questions, answers } = evaluation
  const statement = independent?.overall
  return [
    lead(t('evaluation.views.self')),
    ...selfViews.flatMap(({ overall }) => (overall ? [statementOf(site, report, overall)] : [])),
    lead(t('evaluation.views.independent')),
    ...(statement
      ? [statementOf(site, report, statement)]
      : paragraphs(t('evaluation.views.missing'))),
    ...comparedTable(site, report),
    lead(t('evaluation.views.public')),
    ...paragraphs(
      questions.length === 0
        ? t('evaluation.views.notAsked')
        : t('evaluation.views.people', { count: answers.people }),
    ),
    ...questions.map((question, i) =>
      answersTable(site, { question, counts: answers.counts[i] ?? [], people: answers.people }),
    ),
  ]
}

function comparedTable({ t }: Site, report: EvaluationReport): Table[] {
  const rows = comparedIn(report)
  if (rows.length === 0) return []
  const text = (item: ViewItem | null) => {
    if (item === null) return '—'
    return item.class ? `${t(`evaluation.class.${item.class}`)}\n${item.text}` : item.text
  }
  const table = wordTable(
    [
      {
        heading: t('evaluation.table.measure'),
        width: 30,
        text: ({ title }) => title,
      },
      { heading: t('evaluation.views.self'), width: 35, text: ({ self }) => text(self) },
      {
        heading: t('evaluation.views.independent'),
        width: 35,
        text: ({ independent }) => text(independent),
      },
    ],
    rows,
  )
  return [table]
}

interface Answered {
  question: Question
  counts: readonly number[]
  people: number
}

function answersTable({ t, language }: Site, { question, counts, people }: Answered): Table {
  const share = (count: number) => (people === 0 ? '—' : formatPercent(count / people, language))
  return wordTable(
    [
      {
        heading: localText(question.text, language),
        width: 60,
        text: ({ choice }) => localText(choice, language),
      },
      { heading: t('evaluation.word.number'), width: 20, text: ({ count }) => String(count) },
      { heading: t('evaluation.word.share'), width: 20, text: ({ count }) => share(count) },
    ],
    question.choices.map((choice, i) => ({ choice, count: counts[i] ?? 0 })),
  )
}
