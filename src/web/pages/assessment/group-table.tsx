import type { SheetGroup } from '../../../engines/plan/assessment/score-sheet.ts'
import type { Rank } from '../../../engines/plan/assessment/ranks.ts'
import type { Score } from '../../../engines/plan/assessment/views/load-assessments.ts'
import { decimal } from '../../../engines/plan/arithmetic/quantity.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { formatNumber, formatPercent } from '../../format-number.ts'
import { localText, type Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'

interface GroupTableProps {
  site: Site
  group: SheetGroup
  scores: readonly Score[]
  ranks: ReadonlyMap<string, Rank>
  organs: ReadonlyMap<string, Organ>
}

/** The units of a group, by their rank; those without one come last. */
export function GroupTable({ site, group, scores, ranks, organs }: GroupTableProps) {
  const { t, language } = site
  const rows = scores.filter((each) => each.group === group.id).toSorted(byTotal(ranks))
  const number = (value: string | undefined) =>
    value === undefined || value === '0' ? (
      <span class="quiet">0</span>
    ) : (
      formatNumber(value, language)
    )
  return (
    <DataTable<Score>
      t={t}
      caption={localText(group.title, language)}
      rows={rows}
      columns={[
        {
          heading: t('assessment.one.place'),
          cell: ({ organ }) => <Place site={site} rank={ranks.get(organ)} />,
        },
        {
          heading: t('assessment.one.unit'),
          names: true,
          size: 'wide',
          cell: ({ assessment, organ }) => (
            <a href={`/assessments/${assessment}/units/${organ}`}>
              {organName(organs, organ, language)}
            </a>
          ),
        },
        {
          heading: t('assessment.one.total'),
          numeric: true,
          cell: (score) => <Total site={site} score={score} />,
        },
        {
          heading: t('assessment.one.deductions'),
          numeric: true,
          cell: ({ score }) => number(score?.deductions),
        },
        {
          heading: t('assessment.one.bonuses'),
          numeric: true,
          cell: ({ score }) => number(score?.bonuses),
        },
        {
          heading: t('assessment.one.coverage'),
          numeric: true,
          cell: ({ score }) => formatPercent(Number(score?.coverage ?? 0), language),
        },
      ]}
    />
  )
}

/** A place, said to be shared where it is; that there is none where too little is known. */
export function Place({ site: { t }, rank }: { site: Site; rank: Rank | undefined }) {
  if (!rank) return <span class="quiet">{t('assessment.one.noRank')}</span>
  const { place, tied } = rank
  return <span class="num">{tied ? t('assessment.one.tied', { place }) : place}</span>
}

/** The total as it stands, and what it was first published as where a ruling changed it. */
export function Total({ site, score: { score, provisional } }: { site: Site; score: Score }) {
  const { t, language } = site
  if (!score?.total) return <span class="quiet">{t('assessment.one.unknown')}</span>
  const before = provisional?.total
  return (
    <>
      <strong>{formatNumber(score.total, language)}</strong>
      {before && before !== score.total && (
        <span class="small">
          {' '}
          {t('assessment.one.changed', { before: formatNumber(before, language) })}
        </span>
      )}
    </>
  )
}

function byTotal(ranks: ReadonlyMap<string, Rank>) {
  const place = ({ organ }: Score) => ranks.get(organ)?.place ?? Number.POSITIVE_INFINITY
  const total = ({ score }: Score) => decimal(score?.total ?? '-1')
  return (a: Score, b: Score): number => {
    const [placeA, placeB] = [place(a), place(b)]
    if (placeA !== placeB) return placeA < placeB ? -1 : 1
    return total(b).cmp(total(a)) || (a.organ < b.organ ? -1 : 1)
  }
}
