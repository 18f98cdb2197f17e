import type { LoadedPlan } from '../../../../engines/plan/views/load-plan.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import { Chips } from '../../../components/chips.tsx'
import { ErrorSummary, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { formatNumber } from '../../../format-number.ts'
import type { Site } from '../../../site.ts'
import { ActForm } from '../act/act-form.tsx'
import { type AssignFilter, type AssignTable, shows } from './assign-rows.ts'
import { AssignRows } from './assign-table.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

export interface AssignPageProps {
  site: Site
  plan: LoadedPlan
  organs: ReadonlyMap<string, Organ>
  table: AssignTable
  filter: AssignFilter
  errors: readonly FieldError[]
  done: Entry | null
}

/** /work/assign/:plan: who answers for each promise. What has no owner comes first, and in red. */
export function AssignPage(props: AssignPageProps) {
  const { site, plan, table, filter, errors } = props
  const { t, language } = site
  const title = t('work.assign.title')
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: plan.plan.title, href: `/plans/${plan.id}` },
          { label: title },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      {table.unowned > 0 ? (
        <p class="alarm late">
          {t('work.assign.unowned', { count: formatNumber(table.unowned, language) })}
        </p>
      ) : (
        <p>{t('work.assign.allOwned')}</p>
      )}
      <p class="lead">{t('work.assign.lead')}</p>
      <Tails {...props} />
      <Filters {...props} />
      {table.rows.length === 0 ? (
        <p class="empty">{t('work.assign.empty')}</p>
      ) : (
        <ActForm site={site} act="selected">
          <AssignRows {...props} />
          <div class="actions">
            <Button>{t('work.assign.submit')}</Button>
            <span class="small">{t('work.assign.selectAll')}</span>
          </div>
        </ActForm>
      )}
      <Pagination
        t={t}
        page={filter.page}
        pages={table.pages}
        hrefOf={(page) => assignHref(plan.id, { ...filter, page })}
      />
    </Layout>
  )
}

/** The address of the rows that a filter shows. */
export function assignHref(plan: string, { show, chapter, page }: AssignFilter): string {
  return `/work/assign/${plan}?show=${show}&chapter=${chapter}&page=${page}`
}

/** What the text itself says needs no choosing: all of it at once. */
function Tails({ site, table }: AssignPageProps) {
  const { t } = site
  const count = table.byTail.length
  if (count === 0) return null
  return (
    <section class="callout tails">
      <h2>{t('work.assign.tails')}</h2>
      <p>{t('work.assign.tailsHint', { count })}</p>
      <ActForm site={site} act="tails">
        <Button kind="secondary">{t('work.assign.tailsSubmit', { count })}</Button>
      </ActForm>
    </section>
  )
}

function Filters({ site, plan, table, filter }: AssignPageProps) {
  const { t, language } = site
  const counts = {
    all: plan.commitments.length,
    unowned: table.unowned,
    tail: table.byTail.length,
  }
  const chips = shows
    .filter((show) => show === 'all' || counts[show] > 0)
    .map((show) => ({
      label: t(`work.assign.show.${show}`),
      href: assignHref(plan.id, { ...filter, show, page: 1 }),
      current: show === filter.show,
      count: formatNumber(counts[show], language),
    }))
  return (
    <div class="filters">
      <Chips t={t} chips={chips} />
      <form method="get" action={`/work/assign/${plan.id}`} class="pick">
        <input type="hidden" name="show" value={filter.show} />
        <label for="chapter">{t('work.assign.chapter')}</label>
        <select id="chapter" name="chapter">
          <option value="0">{t('work.assign.allChapters')}</option>
          {plan.outline.map(({ section }, i) => (
            <option value={String(i + 1)} lang="zh-CN" selected={filter.chapter === i + 1}>
              {section.label}　{section.title}
            </option>
          ))}
        </select>
        <button type="submit" class="button secondary">
          {t('work.assign.filter')}
        </button>
      </form>
    </div>
  )
}
