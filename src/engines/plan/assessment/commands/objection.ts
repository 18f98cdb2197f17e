import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../../kernel/command.ts'
import { civilDateAt } from '../../../calendar/civil-date.ts'
import { decimal } from '../../arithmetic/quantity.ts'
import { evidence, id, quantity, reason } from '../../commands/schemas.ts'
import { assessmentKind } from '../assessment.ts'
import {
  mayObject,
  type ObjectionState,
  objectionIdOf,
  objectionKind,
  type Verdict,
} from '../objection.ts'
import { type Correction, correctedInputs, scoreIdOf, scoreKind } from '../score.ts'
import { type SheetItem, scoreSheetKind } from '../score-sheet.ts'
import { inputFor, scoreUnit } from '../score-unit.ts'
import { requireKnown } from './assess.ts'
import { refuse } from './refusals.ts'
import { plainId } from './schemas.ts'

const objectionId = z.string().min(1).max(260)

/** A unit says, within the sheet's limit, that an item of its provisional score is not so. */
export const raiseObjection = defineCommand({
  name: 'objection.raise',
  input: z.object({
    assessment: plainId,
    organ: id,
    item: z.string().max(10),
    statement: reason,
    material: evidence.pick({ url: true, file: true }).nullable(),
  }),
  authority: ({ organ }) => ({ power: 'objection.raise', organ }),
  run(tx, { assessment, organ, item, ...said }, act) {
    const state = requireKnown(tx, assessment)
    if (state.status !== 'provisional') refuse('assessment.not-provisional')
    if (!mayObject(state.objectUntil, civilDateAt(act.at)))
      refuse('objection.too-late', { on: state.objectUntil ?? '' })
    if (!tx.has(scoreKind, scoreIdOf(assessment, organ)))
      refuse('assessment.unit-not-assessed', { id: organ })
    itemOf(tx, state.sheet, item)
    const objection = objectionIdOf(assessment, organ, item)
    if (tx.has(objectionKind, objection)) refuse('objection.raised-already')
    const raised = { by: act.actor, raisedAt: act.at, ...said }
    tx.append(objectionKind, objection, {
      type: 'ScoreObjected',
      assessment,
      organ,
      item,
      ...raised,
    })
    tx.append(assessmentKind, assessment, { type: 'ObjectionOpened' })
  },
})

/**
 * Decides on an objection. Where it is upheld, in full or in part, the ruling says what the item's input should be,
 * and the unit's score is reckoned anew from it.
 */
export const ruleOnObjection = defineCommand({
  name: 'objection.rule',
  input: z.object({
    objection: objectionId,
    verdict: z.enum(['upheld', 'upheld-in-part', 'dismissed']),
    reason,
    corrected: z.object({ value: quantity, known: z.int().min(0), of: z.int().min(0) }).nullable(),
  }),
  authority: () => ({ power: 'objection.rule' }),
  run(tx, { objection, verdict, reason: text, corrected }, act) {
    const state = tx.get(objectionKind, objection)
    if (state.status === 'none') refuse('objection.unknown', { id: objection })
    if (state.status !== 'open') refuse('objection.ruled-already')
    requireUninvolved(tx, state, act)
    requireFitting(verdict, corrected)
    const ruling = { by: act.actor, organ: act.organ ?? '', at: act.at, text }
    tx.append(objectionKind, objection, { type: 'ObjectionRuled', verdict, ...ruling })
    tx.append(assessmentKind, state.assessment, { type: 'ObjectionSettled' })
    if (corrected !== null) correct(tx, state, { objection, ...corrected })
  },
})

function itemOf(tx: Tx, sheet: string, wanted: string): SheetItem {
  const item = tx.get(scoreSheetKind, sheet).content.items.find(({ id: own }) => own === wanted)
  return item ?? refuse('objection.no-such-item', { id: wanted })
}

/** Nobody rules on what they computed or what they ask for. */
function requireUninvolved(tx: Tx, { assessment, organ, by }: ObjectionState, act: Act): void {
  const { computedBy } = tx.get(assessmentKind, assessment)
  const computed = computedBy.some((each) => each.by === act.actor || each.organ === act.organ)
  if (computed || act.organ === organ || act.actor === by) refuse('objection.involved')
}

type Corrected = Pick<Correction, 'value' | 'known' | 'of'>

function requireFitting(verdict: Verdict, corrected: Corrected | null): void {
  if (verdict === 'dismissed') {
    if (corrected !== null) refuse('objection.corrects-nothing')
    return
  }
  if (corrected === null) return refuse('objection.needs-correction')
  if (corrected.known > corrected.of || decimal(corrected.value).lt(0))
    refuse('objection.correction-odd')
}

function correct(
  tx: Tx,
  { assessment, organ, item }: ObjectionState,
  ruled: Corrected & { objection: string },
): void {
  const { sheet } = tx.get(assessmentKind, assessment)
  const { content } = tx.get(scoreSheetKind, sheet)
  const score = scoreIdOf(assessment, organ)
  const { computed, corrections } = tx.get(scoreKind, score)
  const corrected = itemOf(tx, sheet, item)
  const before = inputFor(corrected, correctedInputs(computed, corrections))
  const isShare = corrected.formula.type === 'share'
  if (isShare && decimal(ruled.value).gt(ruled.known)) refuse('objection.correction-odd')
  if (before.value === ruled.value && before.known === ruled.known && before.of === ruled.of)
    refuse('objection.needs-correction')
  const correction = { ...ruled, input: corrected.input }
  const inputs = correctedInputs(computed, [...corrections, correction])
  tx.append(scoreKind, score, {
    type: 'ScoreCorrected',
    correction,
    score: scoreUnit(content, inputs),
  })
}
