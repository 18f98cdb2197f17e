import type { Evaluation } from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Layout } from '../../../components/layout.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { EvaluationMark } from '../../evaluation/evaluation-mark.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

/** What whoever is here may do about evaluations. */
export interface MayEvaluate {
  hold: boolean
  speak: boolean
  judge: boolean
}

interface EvaluationsPageProps {
  site: Site
  evaluations: readonly Evaluation[]
  may: MayEvaluate
  done: Entry | null
}

/** /work/evaluations: every evaluation, and the way to one's own part in it. */
export function EvaluationsPage({ site, evaluations, may, done }: EvaluationsPageProps) {
  const { t, language } = site
  const title = t('evaluation.list.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {may.hold && (
        <p>
          <a class="button" href="/work/evaluations/new">
            {t('evaluation.work.open')}
          </a>
        </p>
      )}
      <DataTable<Evaluation>
        t={t}
        caption={title}
        captionHidden
        rows={evaluations}
        empty={t('evaluation.list.none')}
        columns={[
          {
            heading: t('evaluation.list.evaluation'),
            names: true,
            size: 'wide',
            cell: ({ id, title: name }) => (
              <a href={`/evaluations/${id}`}>{localText(name, language)}</a>
            ),
          },
          {
            heading: t('evaluation.about.publishBy'),
            cell: ({ timetable }) => formatDate(timetable.publishBy, language),
          },
          {
            heading: t('evaluation.list.status'),
            cell: ({ status }) => <EvaluationMark t={t} status={status} />,
          },
          {
            heading: t('evaluation.work.part'),
            cell: (evaluation) => <Parts site={site} evaluation={evaluation} may={may} />,
          },
        ]}
      />
    </Layout>
  )
}

function Parts({
  site,
  evaluation,
  may,
}: Omit<EvaluationsPageProps, 'evaluations' | 'done'> & { evaluation: Evaluation }) {
  const { t } = site
  const { id, status } = evaluation
  const runs = status === 'open' || status === 'computed'
  return (
    <>
      {may.hold && (
        <div>
          <a href={`/work/evaluations/${id}`}>{t('evaluation.work.hold')}</a>
        </div>
      )}
      {may.speak && runs && (
        <div>
          <a href={`/work/evaluations/${id}/view`}>{t('evaluation.work.speak')}</a>
        </div>
      )}
      {may.judge && status === 'computed' && (
        <div>
          <a href={`/work/evaluations/${id}/judge`}>{t('evaluation.work.judge')}</a>
        </div>
      )}
    </>
  )
}
