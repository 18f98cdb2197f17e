import type {
  Assessment,
  ScoreSheet,
} from '../../../../engines/plan/assessment/views/load-assessments.ts'
import type { Entry } from '../../../../kernel/entry.ts'
import { Breadcrumb } from '../../../components/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Layout } from '../../../components/layout.tsx'
import { formatDate } from '../../../format-date.ts'
import { localText, type Site } from '../../../site.ts'
import { AssessmentMark } from '../../assessment/assessment-mark.tsx'
import { DoneBanner } from '../act/done-banner.tsx'

interface AssessmentsPageProps {
  site: Site
  assessments: readonly Assessment[]
  sheets: readonly ScoreSheet[]
  may: { hold: boolean; publish: boolean }
  done: Entry | null
}

/** /work/assessments: the assessments that are held, and the sheets they are held by. */
export function AssessmentsPage(props: AssessmentsPageProps) {
  const { site, assessments, sheets, may, done } = props
  const { t, language } = site
  const title = t('assessment.work.title')
  return (
    <Layout site={site} title={title}>
      <DoneBanner site={site} done={done} />
      <Breadcrumb
        t={t}
        crumbs={[{ label: t('work.desk.title'), href: '/work' }, { label: title }]}
      />
      <h1>{title}</h1>
      {may.hold &&
        (sheets.length > 0 ? (
          <p>
            <a class="button" href="/work/assessments/new">
              {t('assessment.work.newAssessment')}
            </a>
          </p>
        ) : (
          <p>{t('assessment.work.noSheet')}</p>
        ))}
      <DataTable<Assessment>
        t={t}
        caption={t('assessment.work.assessments')}
        rows={assessments}
        empty={t('assessment.list.none')}
        columns={[
          {
            heading: t('assessment.list.assessment'),
            names: true,
            size: 'wide',
            cell: ({ id, title: name }) => (
              <a href={`/work/assessments/${id}`}>{localText(name, language)}</a>
            ),
          },
          {
            heading: t('assessment.one.cutOff'),
            cell: ({ cutOffOn }) => formatDate(cutOffOn, language),
          },
          {
            heading: t('assessment.list.status'),
            cell: ({ status }) => <AssessmentMark t={t} status={status} />,
          },
        ]}
      />
      <SheetTable {...props} />
    </Layout>
  )
}

function SheetTable({ site, sheets, may }: AssessmentsPageProps) {
  const { t, language } = site
  return (
    <>
      <DataTable<ScoreSheet>
        t={t}
        caption={t('assessment.work.sheets')}
        rows={sheets}
        empty={t('assessment.sheet.none')}
        columns={[
          {
            heading: t('assessment.list.sheet'),
            names: true,
            size: 'wide',
            cell: ({ id, content, version }) => (
              <>
                <a href={`/sheets/${id}`}>{localText(content.title, language)}</a>{' '}
                {t('assessment.sheet.version', { version })}
              </>
            ),
          },
          {
            heading: t('assessment.list.period'),
            cell: ({ content }) =>
              t('assessment.sheet.from', { on: formatDate(content.from, language) }),
          },
          {
            heading: t('assessment.list.status'),
            cell: ({ id, usedBy, followedBy }) =>
              !may.publish || followedBy !== null ? (
                '—'
              ) : usedBy.length === 0 ? (
                <a href={`/work/sheets/correct?sheet=${id}`}>{t('assessment.work.correctSheet')}</a>
              ) : (
                <a href={`/work/sheets/new?after=${id}`}>{t('assessment.work.followSheet')}</a>
              ),
          },
        ]}
      />
      {may.publish && (
        <p>
          <a class="button secondary" href="/work/sheets/new">
            {t('assessment.work.newSheet')}
          </a>
        </p>
      )}
    </>
  )
}
