// Assessing: from the journal's entries up to the cut-off to the inputs of every unit. Pure; whoever has the entries
// gets the same inputs.
import type { Entry } from '../../../kernel/entry.ts'
import type { CutOff } from './assessment.ts'
import { inputKinds, readInputs } from './inputs/read-inputs.ts'
import { type Asked, unitPasts } from './inputs/unit-past.ts'
import { pastAt } from './past.ts'
import { type SheetContent, unitsOf } from './score-sheet.ts'
import type { UnitInput } from './unit-input.ts'

export interface UnitInputs {
  organ: string
  inputs: UnitInput[]
}

export interface Assessed {
  cutOff: CutOff
  units: UnitInputs[]
}

/** Reads the inputs of every unit of the sheet; null where the journal has no entry up to the cut-off day. */
export async function assess(
  entries: AsyncIterable<Entry>,
  asked: Asked,
  sheet: SheetContent,
): Promise<Assessed | null> {
  const past = await pastAt(entries, inputKinds, asked.cutOffOn)
  if (past.cutOff === null) return null
  const names = new Set(sheet.items.map(({ input }) => input))
  const units = unitPasts(past, asked, unitsOf(sheet))
  return {
    cutOff: past.cutOff,
    units: units.map((unit) => ({ organ: unit.organ, inputs: readInputs(unit, names) })),
  }
}

/** Letters of JSON that go into one entry: input and event both hold them, and an entry holds at most 64 KiB. */
const lettersAtOnce = 20_000

/** Cuts the units into lots that fit into one entry each. */
export function lotsOf(units: readonly UnitInputs[]): UnitInputs[][] {
  const lots: UnitInputs[][] = []
  let letters = Number.POSITIVE_INFINITY
  for (const unit of units) {
    const own = JSON.stringify(unit).length
    if (letters + own > lettersAtOnce) {
      lots.push([])
      letters = 0
    }
    lots.at(-1)?.push(unit)
    letters += own
  }
  return lots
}
