import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { CheckAnswers } from '../../../components/check-answers.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatPercent } from '../../../format-number.ts'
import { localText, type Site } from '../../../site.ts'
import { findingsOf } from '../../evaluation/class-chart.tsx'
import { ClassMark } from '../../evaluation/class-mark.tsx'
import { actualOf, expectedOf, titleOf } from '../../evaluation/measure-words.ts'
import type { EvaluationReport, MeasureRow } from '../../evaluation/report.ts'
import { targetText } from '../../measure-text.ts'
import { ActForm } from '../act/act-form.tsx'

export interface OverrideTyped {
  class: string
  reason: string
}

interface OverridePageProps {
  site: Site
  report: EvaluationReport
  row: MeasureRow
  typed: OverrideTyped
  errors: readonly FieldError[]
}

/** /work/evaluations/…/override: what a class was computed from, and another one with its reason. */
export function OverridePage({ site, report, row, typed, errors }: OverridePageProps) {
  const { t, language } = site
  const { evaluation } = report
  const title = t('evaluation.table.override')
  const { input, found, group, standing } = row
  const share = (part: string | null) =>
    part === null ? '—' : formatPercent(Number(part), language)
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          {
            label: localText(evaluation.title, language),
            href: `/evaluations/${evaluation.id}`,
          },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="quoted" lang="zh-CN">
        {row.text}
      </p>
      <CheckAnswers
        t={t}
        answers={[
          {
            question: t('evaluation.table.measure'),
            answer: <span lang="zh-CN">{titleOf(row)}</span>,
          },
          { question: t('evaluation.table.target'), answer: targetText(input.measure, t) },
          { question: t('evaluation.table.value'), answer: actualOf(row, language) },
          { question: t('evaluation.table.expected'), answer: expectedOf(row, language) },
          {
            question: t('evaluation.table.way'),
            answer: `${share(found.progress)} / ${share(found.pace)}`,
          },
          {
            question: t('evaluation.table.class'),
            answer: <ClassMark t={t} finding={standing} />,
          },
        ]}
      />
      <ActForm site={site} hidden={[['measure', row.id]]}>
        <Radios
          t={t}
          name="class"
          label={t('evaluation.work.overrideTo')}
          value={typed.class}
          error={errorOf(errors, 'class')}
          choices={findingsOf(group)
            .filter((finding) => finding !== 'unknown' && finding !== standing)
            .map((value) => ({ value, label: t(`evaluation.class.${value}`) }))}
        />
        <TextArea
          t={t}
          name="reason"
          label={t('evaluation.work.reason')}
          hint={t('evaluation.work.overrideHint')}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
        />
        <Button>{t('evaluation.table.override')}</Button>
      </ActForm>
    </Layout>
  )
}
