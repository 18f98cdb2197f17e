import type { Child } from 'hono/jsx'
import type { Translate } from '../../text/translate.ts'
import { langOf } from './lang-of.ts'

/** One column: its heading and what a row shows in it. */
export interface Column<Row> {
  readonly heading: string
  cell(row: Row): Child
  /** Figures are set in even digits and kept on one line. */
  readonly numeric?: boolean | undefined
  /** The column that names the row: its cells are row headings. At most one. */
  readonly names?: boolean | undefined
  /** Takes this share of the width on a wide screen. */
  readonly size?: 'narrow' | 'bar' | 'wide' | undefined
}

interface DataTableProps<Row> {
  t: Translate
  /** Says what the table is; read out first. Hidden where a heading above says the same. */
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** `hot` for a row that needs somebody now. */
  rowTone?(row: Row): 'hot' | undefined
  /** Shown instead of an empty table. Default: a line that says nothing matches. */
  empty?: Child | undefined
}

/** A table that becomes a list of cards on a phone, each value with its heading. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0)
    return <div class="empty">{props.empty ?? props.t('parts.table.empty')}</div>
  return (
    <table class="data">
      <caption
        class={props.captionHidden ? 'visually-hidden' : undefined}
        lang={langOf(props.caption, props.t.language)}
      >
        {props.caption}
      </caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th scope="col" class={column.size}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr class={props.rowTone?.(row)}>
            {props.columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.names)
    return (
      <th scope="row" class="names">
        {content}
      </th>
    )
  // `data-label` is drawn before the value on a phone, where the headings are hidden.
  return (
    <td class={column.numeric ? 'num' : undefined} data-label={column.heading}>
      {content}
    </td>
  )
}
