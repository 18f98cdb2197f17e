// An assessment from its opening to its being final. The inputs come from the journal, read outside this act; the
// score is reckoned from them here. `gangmu verify --scores` reads the inputs again from the entries and compares.
import { z } from 'zod'
import { defineCommand, type Tx } from '../../../../kernel/command.ts'
import { localText } from '../../../registry/schemas.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { addWorkingDays } from '../../../calendar/working-days.ts'
import { civilDate, id } from '../../commands/schemas.ts'
import { planKind } from '../../plan.ts'
import { type AssessmentState, assessmentKind } from '../assessment.ts'
import { scoreIdOf, scoreKind } from '../score.ts'
import {
  groupOf,
  type ScoreSheetState,
  type SheetContent,
  scoreSheetKind,
  sheetIdOf,
  unitsOf,
} from '../score-sheet.ts'
import { scoreUnit } from '../score-unit.ts'
import type { UnitInput } from '../unit-input.ts'
import { refuse } from './refusals.ts'
import { plainId, sheetVersion, unitInput } from './schemas.ts'

const holding = () => ({ power: 'assessment.hold' })

/** Opens an assessment: what of, over which period, by which sheet, and the last day that counts. */
export const openAssessment = defineCommand({
  name: 'assessment.open',
  input: z.object({
    assessment: plainId,
    title: localText,
    plan: id.nullable(),
    period: z.object({ from: civilDate, to: civilDate }),
    sheet: sheetVersion,
    cutOffOn: civilDate,
  }),
  authority: holding,
  run(tx, { assessment, ...given }, act) {
    if (tx.has(assessmentKind, assessment)) refuse('assessment.exists-already', { id: assessment })
    if (given.period.to < given.period.from || given.cutOffOn < given.period.from)
      refuse('assessment.period-backwards')
    if (given.plan !== null && tx.get(planKind, given.plan).current === 0)
      refuse('assessment.no-such-plan', { id: given.plan })
    requireInForceOn(tx, given.sheet, given.cutOffOn)
    tx.append(assessmentKind, assessment, { type: 'AssessmentOpened', ...given, openedAt: act.at })
    tx.append(scoreSheetKind, given.sheet, { type: 'SheetUsed', assessment })
  },
})

/**
 * Reckons the scores of some units from their inputs at the cut-off entry: the last entry of the cut-off day, the
 * same for all. May be done again until the scores are published.
 */
export const computeScores = defineCommand({
  name: 'assessment.compute',
  input: z.object({
    assessment: plainId,
    cutOff: z.object({ seq: z.int().min(1), at: z.iso.datetime({ precision: 3 }) }),
    units: z
      .array(z.object({ organ: id, inputs: z.array(unitInput).max(60) }))
      .min(1)
      .max(60),
  }),
  authority: holding,
  run(tx, { assessment, cutOff, units }, act) {
    const state = requireUnpublished(tx, assessment)
    const today = civilDateAt(act.at)
    if (today <= state.cutOffOn) refuse('assessment.cut-off-ahead', { on: state.cutOffOn })
    if (civilDateAt(cutOff.at) > state.cutOffOn)
      refuse('assessment.cut-off-ahead', { on: state.cutOffOn })
    if (state.cutOff !== null && state.cutOff.seq !== cutOff.seq)
      refuse('assessment.cut-off-differs', { seq: state.cutOff.seq })
    const { content } = tx.get(scoreSheetKind, state.sheet)
    for (const unit of units) scoreOne(tx, assessment, { ...unit, content })
    const organs = units.map(({ organ }) => organ)
    const { actor: by, organ } = act
    tx.append(assessmentKind, assessment, {
      type: 'UnitsComputed',
      cutOff,
      units: organs,
      by,
      organ: organ ?? '',
    })
    const computed = new Set([...state.units, ...organs])
    if (state.status === 'open' && unitsOf(content).every((each) => computed.has(each)))
      tx.append(assessmentKind, assessment, { type: 'ComputingFinished' })
  },
})

/** Publishes the scores as provisional; from now on the units may object. */
export const publishAssessment = defineCommand({
  name: 'assessment.publish',
  input: z.object({ assessment: plainId }),
  authority: holding,
  run(tx, { assessment }, act) {
    const state = requireUnpublished(tx, assessment)
    if (state.status !== 'computed') refuse('assessment.not-computed')
    const { content } = tx.get(scoreSheetKind, state.sheet)
    tx.append(assessmentKind, assessment, {
      type: 'AssessmentPublished',
      publishedAt: act.at,
      objectUntil: addWorkingDays(civilDateAt(act.at), content.objectionDays),
    })
  },
})

/** Makes the scores final, once no unit may object any more and every objection was ruled on. */
export const finalizeAssessment = defineCommand({
  name: 'assessment.finalize',
  input: z.object({ assessment: plainId }),
  authority: holding,
  run(tx, { assessment }, act) {
    const state = requireKnown(tx, assessment)
    if (state.status !== 'provisional') refuse('assessment.not-provisional')
    if (civilDateAt(act.at) <= (state.objectUntil ?? ''))
      refuse('assessment.objections-run', { on: state.objectUntil ?? '' })
    if (state.openObjections > 0)
      refuse('assessment.objections-open', { count: state.openObjections })
    tx.append(assessmentKind, assessment, { type: 'AssessmentMadeFinal', finalAt: act.at })
  },
})

/** The state of an assessment; refuses where there is none. */
export function requireKnown(tx: Tx, assessment: string): AssessmentState {
  const state = tx.get(assessmentKind, assessment)
  if (state.status === 'none') refuse('assessment.unknown', { id: assessment })
  return state
}

function requireUnpublished(tx: Tx, assessment: string): AssessmentState {
  const state = requireKnown(tx, assessment)
  if (state.status !== 'open' && state.status !== 'computed') refuse('assessment.published-already')
  return state
}

/** A sheet is in force on a day where it has begun and no version that follows it has. */
function requireInForceOn(tx: Tx, sheet: string, on: string): void {
  if (!tx.has(scoreSheetKind, sheet)) refuse('sheet.unknown', { id: sheet })
  const { content, followedBy, sheet: name }: ScoreSheetState = tx.get(scoreSheetKind, sheet)
  const next = followedBy === null ? null : tx.get(scoreSheetKind, sheetIdOf(name, followedBy))
  if (content.from > on || (next !== null && next.content.from <= on))
    refuse('assessment.sheet-not-in-force', { id: sheet, on })
}

interface UnitGiven {
  organ: string
  inputs: UnitInput[]
  content: SheetContent
}

function scoreOne(tx: Tx, assessment: string, { organ, inputs, content }: UnitGiven): void {
  const group = groupOf(content, organ)
  if (!group) return refuse('assessment.unit-not-assessed', { id: organ })
  const missing = content.items.find(({ input }) => !inputs.some(({ name }) => name === input))
  if (missing) refuse('assessment.input-missing', { input: missing.input })
  tx.append(scoreKind, scoreIdOf(assessment, organ), {
    type: 'UnitScored',
    assessment,
    organ,
    group: group.id,
    computed: inputs,
    score: scoreUnit(content, inputs),
  })
}
