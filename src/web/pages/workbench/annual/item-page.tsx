import type { Measure } from '../../../../engines/plan/arithmetic/measure.ts'
import type { AnnualPlan } from '../../../../engines/plan/annual/load-annual.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { measureTitle, targetText } from '../../measure-text.ts'
import { ActForm } from '../act/act-form.tsx'

export interface ItemTyped {
  task: string
  /** By measure, as typed. */
  goals: Readonly<Record<string, string>>
  reason: string
  /** Why it is carried no longer. */
  release: string
}

interface ItemPageProps {
  site: Site
  annual: AnnualPlan
  view: CommitmentView
  /** Whether its year is over and it may be given up. */
  mayRelease: boolean
  typed: ItemTyped
  errors: readonly FieldError[]
}

/** /work/annual/…/items/…: one item of a year; once the plan is approved, with the reason for the change. */
export function ItemPage(props: ItemPageProps) {
  const { site, annual, view, mayRelease, typed, errors } = props
  const { t } = site
  const title = t('annual.work.item')
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <Layout site={site} title={title} width="text" hasErrors={errors.length > 0}>
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('annual.work.title'), href: '/work/annual' },
          { label: String(annual.year), href: `/work/annual/${annual.plan}/${annual.year}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="words in-text" lang="zh-CN">
        <mark>{view.wording.text}</mark>
      </p>
      <ActForm site={site} act="set">
        <TextArea
          {...field('task')}
          label={t('annual.work.task')}
          hint={t('annual.work.taskHint')}
          value={typed.task}
          rows={3}
        />
        {view.measures.map((measure) => (
          <GoalField {...props} measure={measure} />
        ))}
        {annual.status === 'adopted' && (
          <TextArea
            {...field('reason')}
            label={t('annual.work.reason')}
            value={typed.reason}
            rows={3}
          />
        )}
        <Button>{t('annual.work.save')}</Button>
      </ActForm>
      {mayRelease && (
        <ActForm site={site} act="release" class="card">
          <h2>{t('annual.work.release')}</h2>
          <p>{t('annual.work.releaseLead')}</p>
          <TextArea
            {...field('release')}
            label={t('annual.work.reason')}
            value={typed.release}
            rows={3}
          />
          <Button kind="danger">{t('annual.work.releaseSubmit')}</Button>
        </ActForm>
      )}
    </Layout>
  )
}

function GoalField({ site, view, typed, errors, measure }: ItemPageProps & { measure: Measure }) {
  const { t } = site
  const name = `goal.${measure.id}`
  const unit = measure.type === 'figure' ? (measure.unit ?? undefined) : undefined
  return (
    <TextField
      t={t}
      name={name}
      label={`${t('annual.work.goal')} · ${measureTitle(measure, view.wording.text)}`}
      hint={t('annual.work.goalHint', { target: targetText(measure, t) })}
      kind="decimal"
      size="short"
      unit={unit}
      value={typed.goals[measure.id] ?? ''}
      error={errorOf(errors, name)}
      optional
    />
  )
}
