// The shapes of evaluations at the edge.
import { z } from 'zod'
import { localText } from '../../../registry/schemas.ts'
import { civilDate, id, measure, quantity, reason } from '../../commands/schemas.ts'
import { evaluationSorts } from '../evaluation.ts'

/** Part of addresses: lower case, digits, hyphens. */
export const evaluationId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

export const measureClass = z.enum([
  'early',
  'faster',
  'in-line',
  'behind',
  'as-expected',
  'not-as-expected',
])

const question = z.object({ text: localText, choices: z.array(localText).min(2).max(9) })

export const opening = z.object({
  sort: z.enum(evaluationSorts),
  title: localText,
  plan: id,
  dataOn: civilDate,
  cutOffOn: civilDate,
  timetable: z.object({
    selfUntil: civilDate,
    independentUntil: civilDate,
    questionsUntil: civilDate.nullable(),
    publishBy: civilDate,
  }),
  evaluator: id,
  questions: z.array(question).max(20),
})

export const measureInput = z.object({
  commitment: id,
  lead: id.nullable(),
  measure,
  span: z.object({ startOn: civilDate, dueOn: civilDate }),
  readings: z.array(z.object({ on: civilDate, value: quantity })).max(400),
  entries: z.array(z.int().min(1)).max(2000),
})

export const cutOff = z.object({ seq: z.int().min(1), at: z.iso.datetime({ precision: 3 }) })

export const viewItems = z
  .array(z.object({ commitment: id, class: measureClass.nullable(), text: reason }))
  .max(40)
