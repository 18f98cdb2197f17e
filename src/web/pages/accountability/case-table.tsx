import { lastStep } from '../../../engines/plan/accountability/accountability-case.ts'
import type { AccountabilityCase } from '../../../engines/plan/accountability/load-cases.ts'
import type { Organ } from '../../../engines/registry/load-organs.ts'
import { DataTable } from '../../components/data-table.tsx'
import { formatDate } from '../../format-date.ts'
import type { Site } from '../../site.ts'
import { organName } from '../organ-link.tsx'
import { CaseMark } from './case-mark.tsx'

interface CaseTableProps {
  site: Site
  cases: readonly AccountabilityCase[]
  organs: ReadonlyMap<string, Organ>
  /** Where a case's number leads: `/cases` or `/work/cases`. */
  under: '/cases' | '/work/cases'
}

/** Accountability cases side by side. */
export function CaseTable({ site, cases, organs, under }: CaseTableProps) {
  const { t, language } = site
  return (
    <DataTable<AccountabilityCase>
      t={t}
      caption={t('accountability.title')}
      captionHidden
      rows={cases}
      columns={[
        {
          heading: t('accountability.number'),
          names: true,
          cell: ({ id }) => (
            <a href={`${under}/${id}`}>{t('accountability.one', { number: id })}</a>
          ),
        },
        {
          heading: t('accountability.unit'),
          cell: ({ organ }) => organName(organs, organ, language),
        },
        {
          heading: t('accountability.stageHeading'),
          cell: ({ stage }) => t(`accountability.stage.${stage}`),
        },
        {
          heading: t('accountability.state'),
          cell: (one) => <CaseMark site={site} one={one} />,
        },
        {
          heading: t('accountability.limit'),
          cell: (one) =>
            one.status === 'open' ? formatDate(lastStep(one)?.answerBy ?? '', language) : '—',
        },
      ]}
    />
  )
}
