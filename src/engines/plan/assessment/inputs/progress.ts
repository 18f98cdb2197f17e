import { type Decimal, decimal } from '../../arithmetic/quantity.ts'
import { commitmentKind } from '../../commitment.ts'
import type { CommitmentView } from '../../views/commitment-view.ts'
import { rounded } from '../formula.ts'
import type { UnitInput } from '../unit-input.ts'
import { entriesOf, type UnitPast } from './unit-past.ts'

/** Decimals that each commitment's part keeps. */
const partDecimals = 6

/**
 * progress 进度对时间: for each commitment led, its progress ÷ its pace, at most 1, rounded half up to six decimals; 1
 * where it is done or nothing was due yet. Not known where no verified value says how far it has come.
 */
export function progressInput({ led, past }: UnitPast): UnitInput {
  const parts = led.flatMap((view) => partOf(view) ?? [])
  return {
    name: 'progress',
    value: parts.reduce((sum, part) => sum.plus(part), decimal(0)).toFixed(),
    known: parts.length,
    of: led.length,
    least: parts.toSorted((a, b) => a.cmp(b))[0]?.toFixed() ?? null,
    entries: entriesOf(led.map(({ id }) => lastValue(past, id))),
  }
}

function partOf({ result }: CommitmentView): Decimal | null {
  const { state, progress, pace } = result
  if (state === 'done') return decimal(1)
  if (progress === null) return null
  if (pace.isZero()) return decimal(1)
  const part = progress.div(pace)
  return part.gt(1) ? decimal(1) : decimal(rounded(part, partDecimals))
}

/** The entry that last said how far it has come; else the one that gave it to the unit. */
function lastValue(past: UnitPast['past'], id: string): number | undefined {
  const marks = past.marks(commitmentKind, id)
  const said = marks.findLast(
    ({ type }) => type === 'ReportAccepted' || type === 'ReportOverturned',
  )
  return (said ?? marks.findLast(({ type }) => type === 'CommitmentAssigned'))?.seq
}
