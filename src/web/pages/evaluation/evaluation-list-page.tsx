import type { Evaluation } from '../../../engines/plan/evaluation/views/load-evaluations.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Layout } from '../../components/layout.tsx'
import { OwnWords } from '../../components/own-words.tsx'
import { formatDate } from '../../format-date.ts'
import { localText, type Site } from '../../site.ts'
import { ClassBar } from './class-chart.tsx'
import { firstGroup } from './evaluation-facts.tsx'
import { EvaluationMark } from './evaluation-mark.tsx'

interface EvaluationListPageProps {
  site: Site
  evaluations: readonly Evaluation[]
  /** The titles of the plans in force, by id. */
  plans: ReadonlyMap<string, string>
}

/** /evaluations: every evaluation, the latest opened first. */
export function EvaluationListPage({ site, evaluations, plans }: EvaluationListPageProps) {
  const { t, language } = site
  const title = t('evaluation.list.title')
  return (
    <Layout site={site} title={title} door="supervision">
      <h1>{title}</h1>
      <p class="lead">{t('evaluation.list.lead')}</p>
      {evaluations.length === 0 ? (
        <EmptyState title={t('evaluation.list.none')}>
          <p>{t('evaluation.list.noneBody')}</p>
        </EmptyState>
      ) : (
        <DataTable<Evaluation>
          t={t}
          caption={title}
          captionHidden
          rows={evaluations}
          columns={[
            {
              heading: t('evaluation.list.evaluation'),
              names: true,
              size: 'wide',
              cell: ({ id, title: name, plan }) => (
                <>
                  <a href={`/evaluations/${id}`}>{localText(name, language)}</a>
                  <br />
                  <span class="small">
                    <OwnWords site={site} words={plans.get(plan) ?? plan} />
                  </span>
                </>
              ),
            },
            {
              heading: t('evaluation.about.dataOn'),
              cell: ({ dataOn }) => formatDate(dataOn, language),
            },
            {
              heading: t('evaluation.list.status'),
              cell: ({ status }) => <EvaluationMark t={t} status={status} />,
            },
            {
              heading: t('evaluation.list.shares'),
              size: 'bar',
              cell: ({ standing, status }) =>
                status === 'open' ? (
                  '—'
                ) : (
                  <ClassBar t={t} tally={standing} group={firstGroup(standing)} size="row" />
                ),
            },
          ]}
        />
      )}
    </Layout>
  )
}
