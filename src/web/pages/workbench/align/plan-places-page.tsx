import { planSorts } from '../../../../engines/plan/plan.ts'
import type { PlacedPlan } from '../../../../engines/plan/views/plan-hierarchy.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { OwnWords, ownWords } from '../../../components/own-words.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import type { Site } from '../../../site.ts'
import { openDifferences } from '../../alignment/open-differences.ts'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface PlanPlacesPageProps {
  site: Site
  placed: readonly PlacedPlan[]
  done: Entry | null
  errors: readonly FieldError[]
}

/** /work/alignment: what each plan is among the others, and what waits for a decision between it and the one above. */
export function PlanPlacesPage({ site, placed, done, errors }: PlanPlacesPageProps) {
  const { t } = site
  const title = t('alignment.work.title')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('alignment.work.lead')}</p>
      <p class="small">
        <a href="/alignment">{t('alignment.work.public')}</a>
      </p>
      {placed.map((row) => (
        <PlaceForm site={site} row={row} placed={placed} />
      ))}
    </Layout>
  )
}

interface PlaceFormProps {
  site: Site
  row: PlacedPlan
  placed: readonly PlacedPlan[]
}

function PlaceForm({ site, row: { plan, above }, placed }: PlaceFormProps) {
  const { t } = site
  const open = above ? openDifferences(above).open.length : 0
  const others = placed
    .filter((each) => each.plan.id !== plan.id)
    .map((each) => ({ value: each.plan.id, label: ownWords(site, each.plan.plan.title) }))
  return (
    <section class="card" id={`plan-${plan.id}`}>
      <h2>
        <OwnWords site={site} words={plan.plan.title} />
      </h2>
      {above && open > 0 && (
        <p>
          <a href={`/alignment/${above.a.id}/${plan.id}#differences`}>
            {t('alignment.work.waiting', { count: open })}
          </a>
        </p>
      )}
      <ActForm site={site} hidden={[['plan', plan.id]]}>
        <SelectField
          t={t}
          name="sort"
          label={t('alignment.work.place')}
          value={plan.plan.place?.sort}
          choices={planSorts.map((sort) => ({ value: sort, label: t(`alignment.sort.${sort}`) }))}
        />
        <SelectField
          t={t}
          name="under"
          label={t('alignment.work.under')}
          value={plan.plan.place?.under ?? 'none'}
          unchosen={false}
          choices={[{ value: 'none', label: t('alignment.work.underNone') }, ...others]}
        />
        <Button>{t('alignment.work.placeSubmit')}</Button>
      </ActForm>
    </section>
  )
}
