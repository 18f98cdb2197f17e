import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

/** What is typed in one line each. */
export const roundTexts = [
  'code',
  'titleZh',
  'titleEn',
  'basisZh',
  'basisEn',
  'needed',
  'quorum',
  'majorityVotes',
  'majorityOf',
] as const

export interface RoundTyped extends Readonly<Record<(typeof roundTexts)[number], string>> {
  nominateUntil: DateParts
  publicUntil: DateParts
}

interface RoundPageProps {
  site: Site
  typed: RoundTyped
  errors: readonly FieldError[]
}

/** /work/awards/new: the rules of a round, which stay as they are once it is open. */
export function RoundPage({ site, typed, errors }: RoundPageProps) {
  const { t } = site
  const title = t('award.open')
  const text = (name: (typeof roundTexts)[number], hint?: string) => (
    <TextField
      t={t}
      name={name}
      label={t(`award.${name}`)}
      hint={hint}
      value={typed[name]}
      error={errorOf(errors, name)}
    />
  )
  const date = (name: 'nominateUntil' | 'publicUntil', hint?: string) => (
    <DateField
      t={t}
      name={name}
      label={t(`award.${name}`)}
      hint={hint}
      optional={name === 'publicUntil'}
      value={typed[name]}
      error={errorOf(errors, name)}
    />
  )
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0} width="text">
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('award.title'), href: '/work/awards' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('award.openLead')}</p>
      <ActForm site={site}>
        {text('code', t('award.codeHint'))}
        {text('titleZh')}
        {text('titleEn')}
        {text('basisZh')}
        {text('basisEn')}
        {date('nominateUntil')}
        {date('publicUntil', t('award.publicHint'))}
        {text('needed')}
        {text('quorum')}
        <p class="hint">{t('award.majorityHint')}</p>
        <div class="side-by-side">
          {text('majorityVotes')}
          {text('majorityOf')}
        </div>
        <Button>{t('award.openSubmit')}</Button>
      </ActForm>
    </Layout>
  )
}
