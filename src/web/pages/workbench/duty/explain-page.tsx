import { addDays } from '../../../../engines/calendar/civil-date.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { DutyClock } from '../../commitment/duty-clock.tsx'
import type { SilentRow } from '../../silence/silence-table.tsx'
import { ActForm } from '../act/act-form.tsx'

export interface ExplainTyped {
  text: string
  promisedOn: DateParts
}

interface ExplainPageProps {
  site: Site
  row: SilentRow
  organs: ReadonlyMap<string, Organ>
  typed: ExplainTyped
  errors: readonly FieldError[]
}

/** /work/silence/…: why no report came, and by when it will; everyone can read it. */
export function ExplainPage({ site, row, organs, typed, errors }: ExplainPageProps) {
  const { t, language, today } = site
  const title = t('duty.work.explain')
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('duty.work.title'), href: '/work/silence' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{row.view.wording.text}</mark>
      </p>
      <p class="lead">{t('duty.work.explainLead')}</p>
      <ActForm site={site}>
        <TextArea
          {...field('text')}
          label={t('duty.work.text')}
          hint={t('duty.work.textHint')}
          value={typed.text}
          rows={5}
        />
        <DateField
          {...field('promisedOn')}
          label={t('duty.work.promisedOn')}
          hint={t('duty.work.promisedOnHint', { on: formatDate(addDays(today, 7), language) })}
          value={typed.promisedOn}
        />
        <Button>{t('duty.work.explainSubmit')}</Button>
      </ActForm>
      <DutyClock site={site} duty={row.duty} organs={organs} />
    </Layout>
  )
}
