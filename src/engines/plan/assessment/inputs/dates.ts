import { commitmentKind } from '../../commitment.ts'
import type { UnitInput } from '../unit-input.ts'
import { entriesOf, type UnitPast, within } from './unit-past.ts'

/** dates-moved 改期次数: how often the due date of a commitment led was moved in the period, over the commitments led. */
export function movesInput({ led, past, period }: UnitPast): UnitInput {
  const inPeriod = within(period)
  const moves = led
    .flatMap(({ id }) => past.marks(commitmentKind, id))
    .filter(({ type, at }) => type === 'DueDateMoved' && inPeriod(at))
  return {
    name: 'dates-moved',
    value: String(moves.length),
    known: led.length,
    of: led.length,
    least: null,
    entries: entriesOf(moves.map(({ seq }) => seq)),
  }
}
