// How each input of a score sheet is read from the journal. A new one is a small function here and its name in the
// list.
import type { AnyKind } from '../../../../kernel/kind.ts'
import { accountabilityCaseKind } from '../../accountability/accountability-case.ts'
import { awardKind } from '../../award/award.ts'
import { challengeKind } from '../../challenge.ts'
import { commitmentKind } from '../../commitment.ts'
import { planKind } from '../../plan.ts'
import { reportKind } from '../../report.ts'
import { type InputName, inputNames, type UnitInput } from '../unit-input.ts'
import { movesInput } from './dates.ts'
import { inTimeInput, silenceInput } from './duties.ts'
import { awardsInput, casesInput } from './merits.ts'
import { progressInput } from './progress.ts'
import { acceptedInput, answeredInput, evidenceInput, standingInput } from './reports.ts'
import type { UnitPast } from './unit-past.ts'

/** The kinds that the inputs are read from. */
export const inputKinds: readonly AnyKind[] = [
  planKind,
  commitmentKind,
  reportKind,
  challengeKind,
  accountabilityCaseKind,
  awardKind,
]

const readers: Readonly<Record<InputName, (unit: UnitPast) => UnitInput>> = {
  progress: progressInput,
  'reports-in-time': inTimeInput,
  'accepted-at-once': acceptedInput,
  'reports-standing': standingInput,
  'evidence-strong': evidenceInput,
  'challenges-answered': answeredInput,
  'silence-days': silenceInput,
  'dates-moved': movesInput,
  'cases-reminded': casesInput('reminded'),
  'cases-talked': casesInput('talked'),
  'cases-rectified': casesInput('rectified'),
  'cases-sanctioned': casesInput('sanctioned'),
  awards: awardsInput,
}

/** The inputs a sheet asks for, each once, in the order of the list. */
export function readInputs(unit: UnitPast, asked: ReadonlySet<InputName>): UnitInput[] {
  return inputNames.filter((name) => asked.has(name)).map((name) => readers[name](unit))
}
