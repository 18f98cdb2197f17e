import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Checkboxes, Radios } from '../../../components/choice-field.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'
import { ChangeLinks } from '../change/change-links.tsx'
import { TermFields } from './term-fields.tsx'
import type { TermsTyped } from './terms-form.ts'

export interface DutyTyped {
  lead: string
  supporting: readonly string[]
  dueOn: string
  every: string
  terms: readonly TermsTyped[]
}

export interface CommitmentPageProps {
  site: Site
  plan: string
  planTitle: string
  view: CommitmentView
  dropped: boolean
  organs: ReadonlyMap<string, Organ>
  typed: DutyTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/**
 * /work/commitments/:id: who answers for one promise, by when, and how it is measured on the way.
 */
export function CommitmentDutyPage(props: CommitmentPageProps) {
  const { site, view, errors } = props
  const { t } = site
  const title = t('work.commitment.title')
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.assign.title'), href: `/work/assign/${props.plan}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <p class="small">
        <a href={`/commitments/${view.id}`}>{t('work.commitment.public')}</a>
      </p>
      {view.commitment.lead === null ? (
        <DutyForm {...props} />
      ) : (
        <ChangeLinks site={site} view={view} organs={props.organs} dropped={props.dropped} />
      )}
    </Layout>
  )
}

function DutyForm(props: CommitmentPageProps) {
  const { site, view, organs, typed, errors } = props
  const { t, language } = site
  const choices = [...organs.values()].map((organ) => ({
    value: organ.id,
    label: localText(organ.name, language),
  }))
  const due = formatDate(view.dueOn, language)
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <ActForm site={site} act="assign">
      <h2>{t('work.commitment.duty')}</h2>
      <SelectField
        {...field('lead')}
        label={t('work.assign.lead_')}
        choices={choices}
        value={typed.lead}
      />
      <Details
        summary={`${t('work.assign.supporting')}（${typed.supporting.length}）`}
        open={typed.supporting.length > 0}
      >
        <div class="in-columns">
          <Checkboxes
            {...field('supporting')}
            label={t('work.assign.supporting')}
            choices={choices}
            values={typed.supporting}
          />
        </div>
      </Details>
      <TextField
        {...field('dueOn')}
        label={t('work.assign.due')}
        hint={t('work.commitment.dueHint', { on: due })}
        value={typed.dueOn}
        size="short"
        optional
      />
      <Radios
        {...field('every')}
        label={t('work.commitment.interval')}
        value={typed.every}
        choices={(['1', '3', '6', '12'] as const).map((value) => ({
          value,
          label: t(`work.commitment.every.${value}`),
        }))}
        inline
      />
      <h2>{t('work.commitment.terms')}</h2>
      {view.measures.map((measure) => (
        <TermFields
          site={site}
          text={view.wording.text}
          measure={measure}
          typed={typed.terms}
          errors={errors}
        />
      ))}
      <div class="actions">
        <Button>{t('work.commitment.save')}</Button>
      </div>
    </ActForm>
  )
}
