import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { OwnWords } from '../../../components/own-words.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import type { Site } from '../../../site.ts'
import { commitmentTitle } from '../../commitment-facts.ts'
import { OrganLink, organName } from '../../organ-link.tsx'
import type { SilentRow } from '../../silence/silence-table.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface PartsPageProps {
  site: Site
  rows: readonly SilentRow[]
  organs: ReadonlyMap<string, Organ>
  done: Entry | null
}

/** /work/parts: what a supporting unit still owes its leads. */
export function PartsPage({ site, rows, organs, done }: PartsPageProps) {
  const { t, language } = site
  const title = t('duty.work.partsTitle')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{t('duty.work.partsLead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('duty.work.noParts')} />
      ) : (
        <DataTable<SilentRow>
          t={t}
          caption={title}
          captionHidden
          rows={rows}
          columns={[
            {
              heading: t('public.unit.commitment'),
              names: true,
              cell: ({ view }) => (
                <a href={`/work/parts/${view.id}`}>
                  <OwnWords site={site} words={commitmentTitle(view)} />
                </a>
              ),
            },
            {
              heading: t('duty.work.leadUnit'),
              cell: ({ duty }) => <OrganLink organs={organs} id={duty.organ} language={language} />,
            },
            {
              heading: t('duty.work.reportDue'),
              cell: ({ duty }) => formatDate(duty.dueOn, language),
            },
          ]}
        />
      )}
    </Layout>
  )
}

interface PartPageProps {
  site: Site
  row: SilentRow
  organs: ReadonlyMap<string, Organ>
  typed: string
  errors: readonly FieldError[]
}

/** /work/parts/…: one part, handed in for the lead's next report. */
export function PartPage({ site, row, organs, typed, errors }: PartPageProps) {
  const { t, language } = site
  const title = t('duty.work.handIn')
  const { duty, view } = row
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('duty.work.partsTitle'), href: '/work/parts' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p class="lead">
        {t('duty.work.handInLead', {
          organ: organName(organs, duty.organ, language),
          on: formatDate(duty.dueOn, language),
        })}
      </p>
      <ActForm site={site}>
        <TextArea
          t={t}
          name="text"
          label={t('duty.work.part')}
          hint={t('duty.work.partHint')}
          value={typed}
          error={errorOf(errors, 'text')}
          rows={6}
        />
        <Button>{t('duty.work.handInSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
