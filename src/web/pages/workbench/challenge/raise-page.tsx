import { valueOn } from '../../../../engines/calendar/dated-parameter.ts'
import type { ChallengeState } from '../../../../engines/plan/challenge.ts'
import { answerWithin } from '../../../../engines/plan/challenge-limits.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Report } from '../../../../engines/plan/views/load-reports.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { FileField } from '../../../components/file-field.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { formatBytes } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { excerpt, valueText } from '../../measure-text.ts'
import { organName } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'
import { evidenceBytes } from '../report/evidence-fields.tsx'

export interface RaiseTyped {
  statement: string
  url: string
}

export interface RaisePageProps {
  site: Site
  report: Report
  /** Whether its values are doubted, or that the commitment is done. */
  about: ChallengeState['about']
  view: CommitmentView
  organs: ReadonlyMap<string, Organ>
  typed: RaiseTyped
  errors: readonly FieldError[]
}

/** /challenge/…: somebody says that a verified report is not so, or that what it made “done” is not. */
export function RaisePage({ site, report, about, view, organs, typed, errors }: RaisePageProps) {
  const { t, language } = site
  const title = t(about === 'done' ? 'challenge.doneTitle' : 'challenge.title')
  const days = valueOn(answerWithin, site.today)
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  const values = report.content.values.flatMap(({ measure, value }) => {
    const known = view.measures.find((each) => each.id === measure)
    return known ? [valueText(known, value, language)] : []
  })
  return (
    <Layout site={site} title={title} door="plan" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: excerpt(view.wording.text, 30), href: `/commitments/${view.id}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t(about === 'done' ? 'challenge.doneLead' : 'challenge.lead', { days })}</p>
      <h2>{t('challenge.about')}</h2>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p>
        <strong class="num">{values.join(' · ')}</strong>{' '}
        <span class="small">
          {t('public.commitment.asOf', { on: formatDate(report.content.asOf, language) })} ·{' '}
          {t('public.commitment.by', { organ: organName(organs, report.organ, language) })}
        </span>
      </p>
      <ActForm site={site} multipart>
        <TextArea
          {...field('statement')}
          label={t('challenge.statement')}
          hint={t('challenge.statementHint')}
          value={typed.statement}
          rows={6}
        />
        <TextField
          {...field('url')}
          label={t('challenge.url')}
          value={typed.url}
          kind="url"
          optional
        />
        <FileField
          {...field('file')}
          label={t('challenge.file')}
          hint={t('challenge.fileHint', { limit: formatBytes(evidenceBytes, language) })}
          optional
        />
        <Button>{t('challenge.submit')}</Button>
      </ActForm>
    </Layout>
  )
}
