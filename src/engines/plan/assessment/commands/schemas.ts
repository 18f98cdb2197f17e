// The shapes of score sheets and inputs at the edge.
import { z } from 'zod'
import { localText } from '../../../registry/schemas.ts'
import { decimal } from '../../arithmetic/quantity.ts'
import { civilDate, id, quantity } from '../../commands/schemas.ts'
import { type InputName, inputNames } from '../unit-input.ts'

/** Part of addresses: lower case, digits, hyphens. */
export const plainId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
export const sheetVersion = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}@[1-9]\d{0,3}$/)
const positive = quantity.refine((value) => decimal(value).gt(0))
const notBelowZero = quantity.refine((value) => !value.startsWith('-'))
const share = notBelowZero.refine((value) => decimal(value).lte(1))
export const inputName = z.enum(inputNames as [InputName, ...InputName[]])

const gaps = { unknown: z.enum(['leave-out', 'zero']), none: z.enum(['leave-out', 'full']) }
const times = { per: positive, every: z.int().min(1).max(1000), cap: positive }
const formula = z.discriminatedUnion('type', [
  z.object({ type: z.literal('share'), weight: positive, ...gaps }),
  z.object({ type: z.literal('decline'), weight: positive, limit: positive, ...gaps }),
  z.object({ type: z.literal('deduct'), ...times }),
  z.object({ type: z.literal('add'), ...times }),
])

export const sheetContent = z.object({
  title: localText,
  basis: localText,
  from: civilDate,
  items: z
    .array(
      z.object({
        id: z.string().regex(/^i\d{1,2}$/),
        title: localText,
        input: inputName,
        formula,
        source: z.string().trim().min(1).max(300),
      }),
    )
    .min(1)
    .max(30),
  groups: z
    .array(z.object({ id: plainId, title: localText, organs: z.array(id).min(1).max(200) }))
    .min(1)
    .max(20),
  deductionCap: notBelowZero,
  bonusCap: notBelowZero,
  coverageFloor: share,
  objectionDays: z.int().min(1).max(60),
})

const count = z.int().min(0).max(100_000)
export const unitInput = z.object({
  name: inputName,
  value: notBelowZero,
  known: count,
  of: count,
  least: notBelowZero.nullable(),
  entries: z.array(z.int().min(1)).max(6000),
})
