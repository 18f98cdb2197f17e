import { Paragraph, type Table } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Finding, Tally } from '../../../../engines/plan/evaluation/tally.ts'
import type { Evaluation } from '../../../../engines/plan/evaluation/views/load-evaluations.ts'
import type { Site } from '../../../site.ts'
import { findingsOf, groupsIn } from '../class-chart.tsx'
import { wordTable } from './word-parts.ts'

/** The colours of the page's marks. */
const colours: Readonly<Record<Finding, string>> = {
  early: '1D5A8C',
  faster: '2B7349',
  'in-line': '9FB1B9',
  behind: 'AB2F27',
  'as-expected': '2B7349',
  'not-as-expected': 'AB2F27',
  unknown: 'CFC9BB',
}

/** The shares by class as a chart of Word's own, which can be edited there. */
export function chartOf({ t }: Site, standing: Tally): Paragraph {
  const groups = groupsIn(standing)
  // Word draws the first category at the bottom.
  const upwards = groups.toReversed()
  const chart = new ChartRun({
    type: 'bar',
    stacking: 'percent',
    title: t('evaluation.one.chart'),
    categories: upwards.map((group) => t(`evaluation.group.${group}`)),
    series: [...new Set(groups.flatMap(findingsOf))].map((finding) => ({
      name: t(`evaluation.class.${finding}`),
      values: upwards.map((group) => standing[group][finding] ?? 0),
      color: colours[finding],
    })),
    transformation: { width: 576, height: 240 },
  })
  return new Paragraph({ children: [chart] })
}

/** How many of each class, as they stand and as they were computed. */
export function countTable({ t }: Site, { standing, computed }: Evaluation): Table {
  const rows = groupsIn(standing).flatMap((group) =>
    findingsOf(group).map((finding) => ({
      words: [t(`evaluation.group.${group}`), t(`evaluation.class.${finding}`)],
      counts: [standing[group][finding] ?? 0, computed[group][finding] ?? 0],
    })),
  )
  return wordTable(
    [
      { heading: t('evaluation.word.group'), width: 30, text: ({ words }) => words[0] ?? '' },
      { heading: t('evaluation.table.class'), width: 30, text: ({ words }) => words[1] ?? '' },
      { heading: t('evaluation.word.standing'), width: 20, text: ({ counts }) => `${counts[0]}` },
      { heading: t('evaluation.word.computed'), width: 20, text: ({ counts }) => `${counts[1]}` },
    ],
    rows,
  )
}
