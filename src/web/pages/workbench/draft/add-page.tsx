import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import type { Site } from '../../../site.ts'
import { excerpt } from '../../measure-text.ts'
import { ActForm } from '../act/act-form.tsx'
import { draftHref } from './confirm-page.tsx'
import type { Draft } from './draft.ts'
import { MeasureLine } from './draft-passage.tsx'

export interface AddTyped {
  continues: string
  relation: string
}

interface AddPageProps {
  site: Site
  draft: Draft
  chapter: number
  sentence: string
  measures: readonly Measure[]
  typed: AddTyped
  errors: readonly FieldError[]
}

/** A sentence that was passed over, to be marked as a promise. */
export function AddPage({ site, draft, sentence, measures, typed, errors, chapter }: AddPageProps) {
  const { t } = site
  const title = t('work.add.title')
  const relations = ['kept', 'reworded', 'weakened'] as const
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.plans.title'), href: '/work/plans' },
          {
            label: t('work.confirm.title', { version: draft.version.number }),
            href: `${draftHref(draft)}?chapter=${chapter}`,
          },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{sentence}</mark>
      </p>
      <p class="lead">{t('work.add.lead')}</p>
      <h2>{t('work.add.measuredBy')}</h2>
      {measures.map((measure) => (
        <MeasureLine site={site} measure={measure} />
      ))}
      <ActForm site={site}>
        {draft.dropped.length > 0 && (
          <Details summary={t('work.add.continues')} open={typed.continues !== ''}>
            <SelectField
              t={t}
              name="continues"
              label={t('work.add.continues')}
              hint={t('work.add.continuesHint')}
              value={typed.continues}
              error={errorOf(errors, 'continues')}
              choices={draft.dropped.map(({ id, wording }) => ({
                value: id,
                lang: 'zh-CN',
                label: excerpt(wording.text, 40),
              }))}
            />
            <Radios
              t={t}
              name="relation"
              label={t('work.add.relation')}
              value={typed.relation}
              choices={relations.map((value) => ({
                value,
                label: t(`work.confirm.relation.${value}`),
              }))}
              inline
            />
          </Details>
        )}
        <div class="actions">
          <Button>{t('work.add.submit')}</Button>
        </div>
      </ActForm>
    </Layout>
  )
}
