import type { PlanState } from '../../../../engines/plan/plan.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { FileField } from '../../../components/file-field.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'

/** The choice that means a new plan; no plan has this id, since ids have no `*`. */
export const newPlanChoice = '*'

/** What was typed. The file itself cannot be given back to a browser. */
export interface TakeInTyped {
  text: string
  which: string
  id: string
  name: string
}

interface TakeInPageProps {
  site: Site
  plans: readonly { id: string; plan: PlanState }[]
  typed: TakeInTyped
  errors: readonly FieldError[]
}

/** /work/take-in: a document, and which plan it is a version of. */
export function TakeInPage({ site, plans, typed, errors }: TakeInPageProps) {
  const { t } = site
  const title = t('work.takeIn.title')
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('work.plans.title'), href: '/work/plans' },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('work.takeIn.lead')}</p>
      <ActForm site={site} multipart hidden={plans.length > 0 ? [['asked', 'which']] : []}>
        <FileField
          {...field('file')}
          label={t('work.takeIn.file')}
          hint={t('work.takeIn.fileHint')}
          accept=".txt,.md,.html,.htm,.docx,.pdf"
        />
        <Details summary={t('work.takeIn.paste')} open={typed.text !== ''}>
          <TextArea
            {...field('text')}
            label={t('work.takeIn.paste')}
            hint={t('work.takeIn.pasteHint')}
            value={typed.text}
            rows={10}
          />
        </Details>
        {plans.length > 0 && (
          <Radios
            {...field('which')}
            label={t('work.takeIn.which')}
            value={typed.which}
            choices={[
              ...plans.map(({ id, plan }) => ({
                value: id,
                label: t('work.takeIn.versionOf', { plan: plan.title }),
                hint: t('work.takeIn.versionHint', { current: plan.current }),
              })),
              { value: newPlanChoice, label: t('work.takeIn.newPlan') },
            ]}
          />
        )}
        <TextField
          {...field('name')}
          label={t('work.takeIn.name')}
          hint={t('work.takeIn.nameHint')}
          value={typed.name}
          optional
        />
        <TextField
          {...field('id')}
          label={t('work.takeIn.id')}
          hint={t('work.takeIn.idHint')}
          value={typed.id}
          size="medium"
          optional
        />
        <div class="actions">
          <Button>{t('work.takeIn.submit')}</Button>
        </div>
      </ActForm>
    </Layout>
  )
}
