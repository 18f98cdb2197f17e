// The shapes that the plan engine's inputs share.
import { z } from 'zod'
import { isCivilDate } from '../../calendar/civil-date.ts'
import { quantityPattern } from '../arithmetic/quantity.ts'

export const id = z.string().min(1).max(120)
export const planId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
export const versionNumber = z.int().min(1)
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const quantity = z.string().regex(quantityPattern)
export const civilDate = z.string().refine(isCivilDate)
/** What a person writes to explain an act. */
export const reason = z.string().trim().min(1).max(2000)
export const period = z.object({ from: z.int(), to: z.int() }).nullable()

const interim = z.array(z.object({ on: civilDate, value: quantity })).max(40)
const steps = z
  .array(z.object({ title: z.string().min(1).max(200), dueOn: civilDate.nullable() }))
  .max(40)

export const measure = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('figure'),
    id: z.string().regex(/^m\d{1,3}$/),
    indicator: z.string().max(200),
    comparator: z.enum(['=', '>=', '<=', 'range', 'increase', 'decrease']),
    target: quantity,
    upper: quantity.nullable(),
    unit: z.string().max(40).nullable(),
    direction: z.enum(['up', 'down']),
    baseline: quantity.nullable(),
    interim,
    dueOn: civilDate.nullable(),
    binding: z.boolean().nullable(),
  }),
  z.object({
    type: z.literal('milestones'),
    id: z.string().regex(/^m\d{1,3}$/),
    steps: steps.min(1),
  }),
])

/** A passage that reads as a promise, as proposed to the plan office. */
export const proposal = z.object({
  text: z.string().min(1).max(4000),
  start: z.int().min(0),
  end: z.int().min(1),
  section: z.string().max(120),
  strength: z.enum(['must', 'strive', 'explore']),
  bodies: z
    .array(z.object({ name: z.string().max(120), role: z.enum(['lead', 'support', 'named']) }))
    .max(60),
  measures: z.array(measure).min(1).max(60),
  relation: z.enum(['new', 'kept', 'reworded', 'weakened']),
  /** The commitment of the version in force that this one continues; null: a new one. */
  continues: id.nullable(),
})
export type Proposal = z.infer<typeof proposal>

/** Months between two reports. */
export const reportEvery = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)])

export const terms = z.object({
  measure: z.string().max(20),
  baseline: quantity.nullable(),
  interim,
  steps,
})

export const evidence = z.object({
  grade: z.enum(['statistics', 'audited', 'system', 'photograph', 'statement']),
  title: z.string().trim().min(1).max(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  file: z
    .object({
      digest,
      name: z.string().max(200),
      mediaType: z.string().max(120),
      sizeBytes: z.int().min(1),
    })
    .nullable(),
})

export const reportContent = z.object({
  asOf: civilDate,
  values: z.array(z.object({ measure: z.string().max(20), value: quantity })).max(60),
  note: z.string().trim().max(4000),
  evidence: z.array(evidence).max(20),
})
