// What everything about the sample's evaluation is enacted with.
import type { Found, MeasureInput } from '../../../engines/plan/evaluation/found.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { Enact } from '../../../systems/found-city.ts'
import type { OwnedCommitment } from '../split-plan.ts'

export const evaluation = '2026-q3'

/** What the sample's offices do with. */
export interface EvaluationStage {
  enact: Enact
  reader: ReaderStore
  plan: string
  owned: readonly OwnedCommitment[]
}

/** A measure as it was found, for those who speak of it. */
export interface FoundMeasure {
  input: MeasureInput
  found: Found
}
