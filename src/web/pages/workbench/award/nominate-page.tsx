import type { AwardRound } from '../../../../engines/plan/award/load-awards.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { localText, type Site } from '../../../site.ts'
import { RoundRules } from '../../award/award-list-page.tsx'
import { ActForm } from '../act/act-form.tsx'

export interface NominateTyped {
  organ: string
  what: string
  why: string
}

interface NominatePageProps {
  site: Site
  round: AwardRound
  organs: readonly Organ[]
  typed: NominateTyped
  errors: readonly FieldError[]
}

/** /nominate/…: anybody names a unit and what it did. */
export function NominatePage({ site, round, organs, typed, errors }: NominatePageProps) {
  const { t, language } = site
  const title = t('award.nominate')
  const field = (name: keyof NominateTyped) => ({
    t,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('award.title'), href: '/awards' },
          { label: localText(round.title, language), href: `/awards#${round.id}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('award.nominateLead')}</p>
      <RoundRules site={site} round={round} />
      <ActForm site={site}>
        <SelectField
          {...field('organ')}
          label={t('award.unit')}
          choices={organs.map(({ id, name }) => ({ value: id, label: localText(name, language) }))}
        />
        <TextField {...field('what')} label={t('award.what')} hint={t('award.whatHint')} />
        <TextArea {...field('why')} label={t('award.why')} hint={t('award.whyHint')} />
        <Button>{t('award.nominateSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
