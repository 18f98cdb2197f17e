import type { SheetItem } from '../../../engines/plan/assessment/score-sheet.ts'
import { DataTable } from '../../components/data-table.tsx'
import { langOf } from '../../components/lang-of.ts'
import { localText, type Site } from '../../site.ts'
import { formulaWords, gapWords } from './formula-words.ts'

/** The items of a sheet in words: what is read, by which formula, and where its numbers come from. */
export function SheetItems({ site, items }: { site: Site; items: readonly SheetItem[] }) {
  const { t, language } = site
  return (
    <DataTable<SheetItem>
      t={t}
      caption={t('assessment.sheet.items')}
      captionHidden
      rows={items}
      columns={[
        {
          heading: t('assessment.sheet.item'),
          names: true,
          size: 'wide',
          cell: ({ title, input }) => (
            <>
              <strong>{localText(title, language)}</strong>
              <br />
              <span class="small">{t(`assessment.what.${input}`)}</span>
            </>
          ),
        },
        {
          heading: t('assessment.sheet.how'),
          size: 'wide',
          cell: ({ formula }) => (
            <>
              {formulaWords(formula, t)}
              <br />
              <span class="small">{gapWords(formula, t)}</span>
            </>
          ),
        },
        {
          heading: t('assessment.sheet.source'),
          cell: ({ source }) => <span lang={langOf(source, language)}>{source}</span>,
        },
      ]}
    />
  )
}
