import type { PlanFigure } from '../plan-reading.ts'
import type { CommitmentDraft } from './commitments.ts'

interface RowReading {
  source: string
  /** The targets that stand in tables, in order. A row's figures all have the row as their place. */
  figures: PlanFigure[]
  /** Id of the section a place stands in. */
  sectionAt(offset: number): string
}

/**
 * A row of the indicator table is promised like a sentence: `森林覆盖率（%） 43.2 45.5 约束性` is an
 * undertaking whose text is the row, from its name to its last cell.
 */
export function rowCommitments({ source, figures, sectionAt }: RowReading): CommitmentDraft[] {
  const rows = Map.groupBy(figures, ({ start, end }) => `${start}-${end}`)
  return [...rows.values()].flatMap((row) => {
    const first = row[0]
    if (!first) return []
    const { start, end } = first
    return {
      section: sectionAt(start),
      start,
      end,
      text: source.slice(start, end),
      strength: 'must' as const,
      figures: row.map(({ id }) => id),
      bodies: [],
    }
  })
}
