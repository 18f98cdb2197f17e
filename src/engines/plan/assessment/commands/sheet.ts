import { z } from 'zod'
import { type Act, defineCommand, type Tx } from '../../../../kernel/command.ts'
import { organKind } from '../../../registry/organ.ts'
import { decimal } from '../../arithmetic/quantity.ts'
import { type SheetContent, scoreSheetKind, sheetIdOf, unitsOf } from '../score-sheet.ts'
import { formulasFor } from '../unit-input.ts'
import { refuse } from './refusals.ts'
import { plainId, sheetContent } from './schemas.ts'

const version = z.int().min(1).max(9999)

/** Publishes a score sheet, or the version that follows one: from its day on assessments are opened under it. */
export const publishSheet = defineCommand({
  name: 'sheet.publish',
  input: z.object({ sheet: plainId, version, content: sheetContent }),
  authority: () => ({ power: 'sheet.publish' }),
  run(tx, { sheet, version: number, content }, act) {
    const id = sheetIdOf(sheet, number)
    if (tx.has(scoreSheetKind, id)) refuse('sheet.exists-already', { id })
    requireSound(tx, content)
    if (number > 1) follow(tx, sheet, { number, from: content.from })
    tx.append(scoreSheetKind, id, {
      type: 'SheetPublished',
      sheet,
      version: number,
      content,
      ...publishedBy(act),
      organ: act.organ ?? '',
    })
  },
})

/** Puts a sheet right that no assessment uses yet. */
export const correctSheet = defineCommand({
  name: 'sheet.correct',
  input: z.object({ sheet: plainId, version, content: sheetContent }),
  authority: () => ({ power: 'sheet.publish' }),
  run(tx, { sheet, version: number, content }, act) {
    const id = sheetIdOf(sheet, number)
    const { usedBy } = tx.get(scoreSheetKind, id)
    if (!tx.has(scoreSheetKind, id)) refuse('sheet.unknown', { id })
    if (usedBy.length > 0) refuse('sheet.in-use', { id })
    requireSound(tx, content)
    tx.append(scoreSheetKind, id, { type: 'SheetCorrected', content, ...publishedBy(act) })
  },
})

function follow(tx: Tx, sheet: string, { number, from }: { number: number; from: string }): void {
  const before = sheetIdOf(sheet, number - 1)
  if (!tx.has(scoreSheetKind, before)) refuse('sheet.no-version-before', { id: before })
  const { content } = tx.get(scoreSheetKind, before)
  if (from <= content.from) refuse('sheet.from-not-later', { on: content.from })
  tx.append(scoreSheetKind, before, { type: 'SheetFollowed', version: number })
}

function requireSound(tx: Tx, content: SheetContent): void {
  const { items } = content
  if (new Set(items.map(({ id }) => id)).size < items.length) refuse('sheet.item-twice')
  for (const { input, formula, title } of items) {
    if (!formulasFor(input).includes(formula.type))
      refuse('sheet.formula-unfit', { item: title.zh })
  }
  const weights = items.reduce(
    (sum, { formula }) => ('weight' in formula ? sum.plus(formula.weight) : sum),
    decimal(0),
  )
  if (!weights.eq(100)) refuse('sheet.weights-not-hundred', { sum: weights.toFixed() })
  const units = unitsOf(content)
  for (const [i, organ] of units.entries()) {
    if (!tx.has(organKind, organ)) refuse('sheet.no-such-organ', { id: organ })
    if (units.indexOf(organ) !== i) refuse('sheet.organ-in-two-groups', { id: organ })
  }
}

function publishedBy(act: Act) {
  return { publishedAt: act.at, by: act.actor }
}
