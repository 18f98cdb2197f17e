import type { AnnualRow } from '../../../../engines/plan/annual/annual-view.ts'
import { proposeGoals } from '../../../../engines/plan/annual/propose-goals.ts'
import type { CommitmentView } from '../../../../engines/plan/views/commitment-view.ts'
import type { Organ } from '../../../../engines/registry/load-organs.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { Button } from '../../../components/button.tsx'
import type { Column } from '../../../components/data-table.tsx'
import { DateField, type DateParts } from '../../../components/date-field.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../../../components/error-summary.tsx'
import { Layout } from '../../../components/layout.tsx'
import { ownWords } from '../../../components/own-words.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { TextField } from '../../../components/text-field.tsx'
import type { Site } from '../../../site.ts'
import { AnnualTable } from '../../annual/annual-table.tsx'
import { goalsText } from '../../annual/annual-words.ts'
import type { LoadedAnnual } from '../../annual/load-annual-page.ts'
import { commitmentTitle } from '../../commitment-facts.ts'
import { organName } from '../../organ-link.tsx'
import { ActForm } from '../act/act-form.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

const itemsPerPage = 50

/** As many as one act takes in. */
export const candidatesPerPage = 40

export interface AdoptTyped {
  adoptedOn: DateParts
  decision: string
}

export interface AnnualWorkPageProps {
  site: Site
  loaded: LoadedAnnual
  /** Promises that are led by a unit and not in it yet. */
  candidates: readonly CommitmentView[]
  organs: ReadonlyMap<string, Organ>
  /** Which page of items, and which of candidates. */
  page: { items: number; candidates: number }
  may: { draft: boolean; approve: boolean; change: boolean }
  typed: AdoptTyped
  errors: readonly FieldError[]
  done: Entry | null
}

/** /work/annual/…/2027: the draft of a year, item by item; once approved, the way to each item's change. */
export function AnnualWorkPage(props: AnnualWorkPageProps) {
  const { site, loaded, candidates, may, errors } = props
  const { t } = site
  const { annual, plan, rows } = loaded
  const isDraft = annual.status === 'draft'
  const title = t('annual.one', { plan: ownWords(site, plan.plan.title), year: annual.year })
  return (
    <Layout site={site} title={title} hasErrors={errors.length > 0}>
      <DoneBanner site={site} done={props.done} />
      <Breadcrumb
        t={t}
        crumbs={[
          { label: t('work.desk.title'), href: '/work' },
          { label: t('annual.work.title'), href: '/work/annual' },
          { label: String(annual.year) },
        ]}
      />
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">
        {t('annual.work.items', { count: rows.length })} ·{' '}
        <a href={`/annual/${annual.plan}/${annual.year}`}>{t('work.commitment.public')}</a>
      </p>
      {isDraft && may.approve && <AdoptForm {...props} />}
      {isDraft && may.draft ? (
        <ActForm site={site} act="remove">
          <ItemTable {...props} selectable />
          <Button kind="secondary">{t('annual.work.remove')}</Button>
        </ActForm>
      ) : (
        <ItemTable {...props} selectable={false} />
      )}
      {isDraft && may.draft && <AddForm {...props} candidates={candidates} />}
    </Layout>
  )
}

function ItemTable(props: AnnualWorkPageProps & { selectable: boolean }) {
  const { site, loaded, organs, may, page, selectable } = props
  const { t } = site
  const { annual, rows } = loaded
  const mayEdit = annual.status === 'draft' ? may.draft : may.change
  const edit: Column<AnnualRow> = {
    heading: t('annual.work.edit'),
    cell: ({ view, item }) => (
      <span class="choice">
        {selectable && item && (
          <input
            type="checkbox"
            name="item"
            value={view.id}
            aria-label={`${t('annual.work.remove')}：${commitmentTitle(view)}`}
          />
        )}{' '}
        <a href={`/work/annual/${annual.plan}/${annual.year}/items/${view.id}`}>
          {t('annual.work.edit')}
        </a>
      </span>
    ),
  }
  const from = (page.items - 1) * itemsPerPage
  return (
    <>
      <AnnualTable
        site={site}
        caption={t('annual.title')}
        rows={rows.slice(from, from + itemsPerPage)}
        organs={organs}
        extra={mayEdit ? [edit] : []}
      />
      <Pagination
        t={t}
        page={page.items}
        pages={Math.ceil(rows.length / itemsPerPage)}
        hrefOf={(number) => `/work/annual/${annual.plan}/${annual.year}?items=${number}`}
      />
    </>
  )
}

function AddForm({ site, loaded, candidates, organs, page, errors }: AnnualWorkPageProps) {
  const { t, language } = site
  const { plan, year } = loaded.annual
  const from = (page.candidates - 1) * candidatesPerPage
  return (
    <section id="add">
      <h2>{t('annual.work.add')}</h2>
      {candidates.length === 0 ? (
        <p>{t('annual.work.nothingToAdd')}</p>
      ) : (
        <ActForm site={site} act="add">
          <p class="hint">{t('annual.work.addLead')}</p>
          {errorOf(errors, 'add') && <p class="error">{errorOf(errors, 'add')}</p>}
          <div class="choices">
            {candidates.slice(from, from + candidatesPerPage).map((view, index) => {
              const id = index === 0 ? 'add' : `add-${index + 1}`
              const { startOn, dueOn, measures } = view
              const goals = proposeGoals(measures, { startOn, dueOn }, year)
              return (
                <div class="choice">
                  <input id={id} type="checkbox" name="add" value={view.id} />
                  <label for={id} lang="zh-CN">
                    {commitmentTitle(view)}
                  </label>
                  <div class="hint">
                    {organName(organs, view.commitment.lead ?? '', language)} ·{' '}
                    {goalsText(site, view, goals)}
                  </div>
                </div>
              )
            })}
          </div>
          <Button>{t('annual.work.addSubmit')}</Button>
        </ActForm>
      )}
      <Pagination
        t={t}
        page={page.candidates}
        pages={Math.ceil(candidates.length / candidatesPerPage)}
        hrefOf={(number) => `/work/annual/${plan}/${year}?candidates=${number}#add`}
      />
    </section>
  )
}

function AdoptForm({ site, typed, errors }: AnnualWorkPageProps) {
  const { t } = site
  const field = (name: string) => ({ t, name, error: errorOf(errors, name) })
  return (
    <ActForm site={site} act="adopt" class="card">
      <h2>{t('annual.work.adopt')}</h2>
      <DateField
        {...field('adoptedOn')}
        label={t('annual.work.adoptedOn')}
        value={typed.adoptedOn}
      />
      <TextField {...field('decision')} label={t('annual.work.decision')} value={typed.decision} />
      <Button>{t('annual.work.adoptSubmit')}</Button>
    </ActForm>
  )
}
