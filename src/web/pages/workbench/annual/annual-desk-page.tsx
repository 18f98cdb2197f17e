import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { OwnWords, ownWords } from '../../../components/own-words.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatNumber } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import type { LoadedAnnual } from '../../annual/load-annual-page.ts'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

export interface OpenTyped {
  plan: string
  year: string
}

interface AnnualDeskPageProps {
  site: Site
  years: readonly LoadedAnnual[]
  plans: readonly LoadedPlan[]
  mayDraft: boolean
  typed: OpenTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/** /work/annual: every year's plan, and the form that starts one. */
export function AnnualDeskPage(props: AnnualDeskPageProps) {
  const { site, years, plans, mayDraft, typed, errors } = props
  const { t } = site
  const title = t('annual.work.title')
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  const choices = plans.map(({ id, plan }) => ({ value: id, label: ownWords(site, plan.title) }))
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('annual.work.lead')}</p>
      <YearTable site={site} years={years} />
      {mayDraft && (
        <>
          <h2>{t('annual.work.open')}</h2>
          <ActForm site={site}>
            <SelectField
              {...field('plan')}
              label={t('annual.work.plan')}
              choices={choices}
              value={typed.plan}
              unchosen={choices.length > 1}
            />
            <TextField
              {...field('year')}
              label={t('annual.work.year')}
              hint={t('annual.work.yearHint')}
              kind="whole"
              size="year"
              value={typed.year}
            />
            <Button>{t('annual.work.openSubmit')}</Button>
          </ActForm>
        </>
      )}
    </Layout>
  )
}

function YearTable({ site, years }: { site: Site; years: readonly LoadedAnnual[] }) {
  const { t, language } = site
  return (
    <DataTable<LoadedAnnual>
      t={t}
      caption={t('annual.title')}
      captionHidden
      rows={years}
      empty={t('annual.none')}
      columns={[
        {
          heading: t('annual.column.year'),
          names: true,
          cell: ({ annual }) => (
            <a href={`/work/annual/${annual.plan}/${annual.year}`}>{annual.year}</a>
          ),
        },
        {
          heading: t('annual.column.plan'),
          size: 'wide',
          cell: ({ plan }) => <OwnWords site={site} words={plan.plan.title} />,
        },
        {
          heading: t('annual.column.state'),
          cell: ({ annual }) => t(`annual.status.${annual.status}`),
        },
        {
          heading: t('annual.column.items'),
          numeric: true,
          cell: ({ rows }) => formatNumber(rows.length, language),
        },
      ]}
    />
  )
}
