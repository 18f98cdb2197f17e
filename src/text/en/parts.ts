import type { SameKeys } from '../shape.ts'
import type { parts as chinese } from '../zh-CN/parts.ts'

/** The words inside components that belong to no page of their own. */
export const parts: SameKeys<typeof chinese> = {
  listSeparator: ', ',
  labelled: '{name}: {value}',
  breadcrumb: 'You are here',
  filter: 'Filter',
  search: 'Search',
  table: { empty: 'Nothing matches' },
  pagination: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: 'Page {page}',
  },
  banner: { important: 'Important', success: 'Done', receipt: 'Receipt {receipt}' },
  timeline: 'History',
  change: 'Change',
  changeWhat: 'Change {what}',
  receipt: {
    title: 'Receipt',
    leaf: 'Leaf',
    root: 'Tree root',
    sealed: 'Sealed {at}',
    anyone: 'Anyone can verify it offline:',
    download: 'Download the receipt',
  },
  chart: {
    asTable: 'The same data as a table',
    on: 'Date',
    value: 'Value',
    kind: 'Kind',
    baseline: 'baseline',
    reported: 'verified value',
    interim: 'interim target',
    target: 'target',
    pace: 'expected pace',
    region: 'Chart: {title}',
    summary: 'From {from} to {to}, latest {latest}, target {target}',
    noValues: 'No verified value yet, target {target}',
  },
}
