// A unit's score (得分) in an assessment, with the inputs it was reckoned from and every correction by a ruling. Its id
// is that of the assessment and of the unit: `2026-h1.org.keji`.
import type { Kind } from '../../../kernel/kind.ts'
import type { UnitScore } from './score-unit.ts'
import type { InputName, UnitInput } from './unit-input.ts'

export interface ScoreState {
  assessment: string
  organ: string
  group: string
  /** As the journal had them at the cut-off. */
  computed: UnitInput[]
  /** What it was first published as; null until computed. */
  provisional: UnitScore | null
  corrections: Correction[]
  /** As it stands, corrections included. */
  score: UnitScore | null
}

/** What a ruling put right: an input's figures. */
export interface Correction {
  objection: string
  input: InputName
  value: string
  known: number
  of: number
}

export type ScoreEvent =
  | {
      type: 'UnitScored'
      assessment: string
      organ: string
      group: string
      computed: UnitInput[]
      score: UnitScore
    }
  | { type: 'ScoreCorrected'; correction: Correction; score: UnitScore }

export function scoreIdOf(assessment: string, organ: string): string {
  return `${assessment}.${organ}`
}

export const scoreKind: Kind<ScoreState, ScoreEvent> = {
  name: 'score',
  initial: {
    assessment: '',
    organ: '',
    group: '',
    computed: [],
    provisional: null,
    corrections: [],
    score: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'UnitScored': {
        const { type: _, score, ...scored } = event
        return { ...state, ...scored, provisional: score, score }
      }
      case 'ScoreCorrected':
        return {
          ...state,
          corrections: [...state.corrections, event.correction],
          score: event.score,
        }
    }
  },
  columns: {
    assessment: { path: ['assessment'], type: 'text', indexed: true },
    organ: { path: ['organ'], type: 'text', indexed: true },
  },
}

/** The inputs with the corrections in them, in the order they were ruled. */
export function correctedInputs(
  computed: readonly UnitInput[],
  corrections: readonly Correction[],
): UnitInput[] {
  return computed.map((input) =>
    corrections
      .filter((each) => each.input === input.name)
      .reduce((before, { value, known, of }) => ({ ...before, value, known, of }), input),
  )
}
