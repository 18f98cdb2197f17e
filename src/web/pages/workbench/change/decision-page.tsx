import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { type DateParts, DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { ownWords } from '../../../components/own-words.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { commitmentTitle, natureOf } from '../../commitment-facts.ts'
import { ActForm } from '../act/act-form.tsx'

export interface DecisionTyped {
  plan: string
  title: string
  reference: string
  decidedOn: DateParts
  permits: string
  reason: string
}

interface DecisionFormPageProps {
  site: Site
  plans: readonly LoadedPlan[]
  /** The number the decision will have. */
  number: string
  typed: DecisionTyped
  errors: readonly FieldError[]
}

/** /work/decisions/new: what the adopting body decided about the promises of a plan. */
export function DecisionFormPage({ site, plans, number, typed, errors }: DecisionFormPageProps) {
  const { t } = site
  const title = t('change.work.record')
  const field = (name: 'plan' | 'title' | 'reference' | 'permits' | 'reason') => ({
    t,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('change.work.recordLead')}</p>
      <ActForm site={site} hidden={[['number', number]]}>
        <SelectField
          {...field('plan')}
          label={t('change.work.plan')}
          choices={plans.map(({ id, plan }) => ({ value: id, label: ownWords(site, plan.title) }))}
        />
        <TextField {...field('title')} label={t('change.decision.title')} />
        <TextField {...field('reference')} label={t('change.decision.reference')} />
        <DateField
          t={t}
          name="decidedOn"
          label={t('change.decision.decidedOn')}
          value={typed.decidedOn}
          error={errorOf(errors, 'decidedOn')}
        />
        <TextArea
          {...field('permits')}
          label={t('change.work.permits')}
          hint={t('change.work.permitsHint')}
          rows={4}
        />
        <BindingPromises site={site} plans={plans} />
        <TextArea
          {...field('reason')}
          label={t('change.work.reason')}
          hint={t('change.work.reasonHint')}
          rows={3}
        />
        <div class="actions">
          <Button>{t('change.work.recordSubmit')}</Button>
        </div>
      </ActForm>
    </Layout>
  )
}

/** The numbers to write, beside what they stand for. */
function BindingPromises({ site, plans }: Pick<DecisionFormPageProps, 'site' | 'plans'>) {
  const binding = plans
    .flatMap(({ commitments }) => commitments)
    .filter((view) => natureOf(view) === 'binding')
  if (binding.length === 0) return null
  return (
    <Details summary={`${site.t('public.commitment.binding')}（${binding.length}）`}>
      <ul class="plain">
        {binding.map((view) => (
          <li>
            <code>{view.id}</code>{' '}
            <span lang="zh-CN">
              {commitmentTitle(view)} ·{' '}
              {view.measures
                .flatMap((each) =>
                  each.type === 'figure' ? [`${each.id} ${each.indicator} ${each.target}`] : [],
                )
                .join('；')}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
