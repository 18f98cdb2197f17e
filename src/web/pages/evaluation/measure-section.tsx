import { type TallyGroup, totalOf } from '../../../engines/plan/evaluation/tally.ts'
import { Chips } from '../../components/chips.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { formatNumber } from '../../format-number.ts'
import type { Site } from '../../site.ts'
import { findingsOf, groupsIn } from './class-chart.tsx'
import type { EvaluationPageProps, Shown } from './evaluation-page.tsx'
import { MeasureTable } from './measure-table.tsx'

/** Measures on one page. */
const onOnePage = 60

/** The measures, by group and class, a page at a time. */
export function MeasureSection({ site, report, shown, mayOverride }: EvaluationPageProps) {
  const { t } = site
  const { evaluation, organs } = report
  const { group, finding, page } = shown
  const rows = report.rows.filter(
    (row) => row.group === group && (finding === null || row.standing === finding),
  )
  const pages = Math.max(1, Math.ceil(rows.length / onOnePage))
  const current = Math.min(page, pages)
  const hrefOf = (other: Partial<Shown>) =>
    `${addressOf(evaluation.id, { ...shown, page: 1, ...other })}#measures`
  return (
    <section id="measures">
      <h2>{t('evaluation.one.measures')}</h2>
      <GroupChips site={site} report={report} shown={shown} hrefOf={hrefOf} />
      <MeasureTable
        site={site}
        caption={t(`evaluation.group.${group}`)}
        rows={rows.slice((current - 1) * onOnePage, current * onOnePage)}
        organs={organs}
        overrideAt={mayOverride ? `/work/evaluations/${evaluation.id}/override` : null}
      />
      <Pagination t={t} page={current} pages={pages} hrefOf={(to) => hrefOf({ page: to })} />
    </section>
  )
}

type ChipProps = Pick<EvaluationPageProps, 'site' | 'report' | 'shown'> & {
  hrefOf(other: Partial<Shown>): string
}

function GroupChips({ site, report, shown, hrefOf }: ChipProps) {
  const { t } = site
  const { standing } = report.evaluation
  const { group, finding } = shown
  const groups = groupsIn(standing)
  return (
    <>
      {groups.length > 1 && (
        <Chips
          t={t}
          label={t('evaluation.one.byGroup')}
          chips={groups.map((each: TallyGroup) => ({
            label: t(`evaluation.group.${each}`),
            href: hrefOf({ group: each, finding: null }),
            current: each === group,
            count: written(site, totalOf(standing, each)),
          }))}
        />
      )}
      <Chips
        t={t}
        label={t('evaluation.one.byClass')}
        chips={[
          {
            label: t('evaluation.one.all'),
            href: hrefOf({ finding: null }),
            current: finding === null,
          },
          ...findingsOf(group)
            .filter((each) => (standing[group][each] ?? 0) > 0)
            .map((each) => ({
              label: t(`evaluation.class.${each}`),
              href: hrefOf({ finding: each }),
              current: each === finding,
              count: written(site, standing[group][each] ?? 0),
            })),
        ]}
      />
    </>
  )
}

function written({ language }: Site, count: number): string {
  return formatNumber(count, language)
}

/** The address of the page that shows these measures. */
function addressOf(id: string, { group, finding, page }: Shown): string {
  const query = new URLSearchParams({ group })
  if (finding !== null) query.set('class', finding)
  if (page > 1) query.set('page', String(page))
  return `/evaluations/${id}?${query}`
}
