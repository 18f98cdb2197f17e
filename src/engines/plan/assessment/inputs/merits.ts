// What is held against a unit, and what it is commended for.
import { accountabilityCaseKind } from '../../accountability/accountability-case.ts'
import type { Stage } from '../../accountability/stages.ts'
import { awardKind } from '../../award/award.ts'
import type { InputName, UnitInput } from '../unit-input.ts'
import { entriesOf, type UnitPast, within } from './unit-past.ts'

/** So many times, all of them known. */
function counted(name: InputName, seqs: readonly number[]): UnitInput {
  const { length } = seqs
  return {
    name,
    value: String(length),
    known: length,
    of: length,
    least: null,
    entries: entriesOf(seqs),
  }
}

/**
 * cases-reminded … cases-sanctioned: accountability cases closed in the period against the unit, by the highest stage
 * they reached; one found to be without ground does not count, nor does one that is still open.
 */
export function casesInput(stage: Stage): (unit: UnitPast) => UnitInput {
  return ({ organ, past, period }) => {
    const inPeriod = within(period)
    const closed = [...past.all(accountabilityCaseKind)]
      .filter(([, state]) => state.organ === organ && state.stage === stage)
      .filter(([, { outcome }]) => outcome !== null && outcome !== 'unfounded')
      .flatMap(([id]) => past.marks(accountabilityCaseKind, id))
      .filter(({ type, at }) => type === 'CaseClosed' && inPeriod(at))
    return counted(
      `cases-${stage}`,
      closed.map(({ seq }) => seq),
    )
  }
}

/** awards 获奖: awards granted to the unit in the period. */
export function awardsInput({ organ, past, period }: UnitPast): UnitInput {
  const inPeriod = within(period)
  const granted = [...past.all(awardKind)]
    .filter(([, award]) => award.organ === organ)
    .flatMap(([id]) => past.marks(awardKind, id))
    .filter(({ type, at }) => type === 'AwardGranted' && inPeriod(at))
  return counted(
    'awards',
    granted.map(({ seq }) => seq),
  )
}
