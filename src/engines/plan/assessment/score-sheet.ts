// A score sheet (评分表): what counts in an assessment and by which formula, as dated data. Once an assessment uses it,
// it cannot be changed: only a next version can follow it.
import type { Kind } from '../../../kernel/kind.ts'
import type { LocalText } from '../../../kernel/power.ts'
import type { CivilDate, Instant } from '../../../kernel/time.ts'
import type { Quantity } from '../arithmetic/quantity.ts'
import type { Formula } from './formula.ts'
import type { InputName } from './unit-input.ts'

export interface SheetItem {
  /** Stable within the sheet: `i1`, `i2` … */
  id: string
  title: LocalText
  input: InputName
  formula: Formula
  /** Where its weight, limit or cap come from: a document and its article, or that the plan office keeps it. */
  source: string
}

/** Units that can be compared with each other, and with nobody else. */
export interface SheetGroup {
  id: string
  title: LocalText
  organs: string[]
}

export interface SheetContent {
  title: LocalText
  /** The document under which it is published. */
  basis: LocalText
  /** The first cut-off day it can be used for. */
  from: CivilDate
  items: SheetItem[]
  groups: SheetGroup[]
  /** The most that all deductions, and all bonuses, come to together. */
  deductionCap: Quantity
  bonusCap: Quantity
  /** Below this share of known data a unit has no rank: `0.6`. */
  coverageFloor: Quantity
  /** Working days that a unit has to object, from the day after publication. */
  objectionDays: number
}

export interface ScoreSheetState {
  sheet: string
  version: number
  content: SheetContent
  publishedAt: Instant
  by: string
  organ: string
  /** The assessments that use it; with the first one it can no longer be changed. */
  usedBy: string[]
  /** The version that follows it; null: none. */
  followedBy: number | null
}

export type ScoreSheetEvent =
  | ({ type: 'SheetPublished' } & Omit<ScoreSheetState, 'usedBy' | 'followedBy'>)
  | { type: 'SheetCorrected'; content: SheetContent; publishedAt: Instant; by: string }
  | { type: 'SheetUsed'; assessment: string }
  | { type: 'SheetFollowed'; version: number }

/** The id of a version of a sheet: `units@2`. */
export function sheetIdOf(sheet: string, version: number): string {
  return `${sheet}@${version}`
}

const emptyContent: SheetContent = {
  title: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  from: '',
  items: [],
  groups: [],
  deductionCap: '0',
  bonusCap: '0',
  coverageFloor: '0',
  objectionDays: 0,
}

export const scoreSheetKind: Kind<ScoreSheetState, ScoreSheetEvent> = {
  name: 'score_sheet',
  initial: {
    sheet: '',
    version: 0,
    content: emptyContent,
    publishedAt: '',
    by: '',
    organ: '',
    usedBy: [],
    followedBy: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'SheetPublished': {
        const { type: _, ...published } = event
        return { ...published, usedBy: [], followedBy: null }
      }
      case 'SheetCorrected': {
        const { type: _, ...corrected } = event
        return { ...state, ...corrected }
      }
      case 'SheetUsed':
        return { ...state, usedBy: [...state.usedBy, event.assessment] }
      case 'SheetFollowed':
        return { ...state, followedBy: event.version }
    }
  },
  columns: { sheet: { path: ['sheet'], type: 'text', indexed: true } },
}

/** The group a unit is compared within; undefined where the sheet does not name the unit. */
export function groupOf(content: SheetContent, organ: string): SheetGroup | undefined {
  return content.groups.find(({ organs }) => organs.includes(organ))
}

/** Every unit the sheet assesses. */
export function unitsOf(content: SheetContent): string[] {
  return content.groups.flatMap(({ organs }) => organs)
}
