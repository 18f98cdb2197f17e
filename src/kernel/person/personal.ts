// Personal fields: marked in a command's input schema, and replaced by commitments at the writer's door, before the
// command runs. So no command ever sees a personal value, and none can enter an entry.
import type { z } from 'zod'

/** What stands in an entry for a personal value: a salted commitment to it, in hex. */
export interface Sealed {
  sealed: string
}

/**
 * Whose a personal value is: the actor's, or that of the person whose id stands at this path of the input. `'*'` in the
 * path stands for the same position in an array as the value's own: `['applicants', '*', 'id']`.
 */
export type PersonOf = 'actor' | readonly string[]

/** A personal value between the schema and the door. */
export class PersonalValue {
  readonly value: unknown
  readonly of: PersonOf
  constructor(value: unknown, of: PersonOf) {
    this.value = value
    this.of = of
  }
}

/**
 * Marks a field of a command's input as personal: it is checked by `schema`, sealed under its person's own key, and
 * `run` gets a `Sealed` in its place. Erasing the person's key makes it unreadable for good.
 */
export function personal<Schema extends z.ZodType>(
  schema: Schema,
  options: { of: PersonOf },
): z.ZodType<Sealed, z.input<Schema>> {
  const marked = schema.transform((value) => new PersonalValue(value, options.of))
  return marked as unknown as z.ZodType<Sealed, z.input<Schema>>
}

/** A personal value found in an input, with its person's id; null where the path leads to none. */
export interface FoundPersonal {
  value: PersonalValue
  person: string | null
}

/** Whether there is a personal value anywhere in an input. Most have none, and this is all that they cost. */
export function holdsPersonal(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  if (input instanceof PersonalValue) return true
  for (const part of Array.isArray(input) ? input : Object.values(input))
    if (holdsPersonal(part)) return true
  return false
}

/** Every personal value of an input. */
export function findPersonal(input: unknown, actor: string): FoundPersonal[] {
  const found: FoundPersonal[] = []
  mapPersonal(input, (value, indexes) => {
    found.push({ value, person: personOf(value.of, { input, actor, indexes }) })
    return value
  })
  return found
}

/** The input with each personal value replaced; what holds none is not copied. */
export function mapPersonal(
  input: unknown,
  replace: (value: PersonalValue, indexes: readonly number[]) => unknown,
  indexes: readonly number[] = [],
): unknown {
  if (input instanceof PersonalValue) return replace(input, indexes)
  if (typeof input !== 'object' || input === null) return input
  let changed = false
  const each = (part: unknown, at: readonly number[]): unknown => {
    const next = mapPersonal(part, replace, at)
    if (next !== part) changed = true
    return next
  }
  const copy = Array.isArray(input)
    ? input.map((part, index) => each(part, [...indexes, index]))
    : Object.fromEntries(Object.entries(input).map(([key, part]) => [key, each(part, indexes)]))
  return changed ? copy : input
}

function personOf(
  of: PersonOf,
  from: { input: unknown; actor: string; indexes: readonly number[] },
): string | null {
  if (of === 'actor') return from.actor
  const indexes = [...from.indexes]
  let at: unknown = from.input
  for (const step of of) {
    const key = step === '*' ? String(indexes.shift()) : step
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  }
  return typeof at === 'string' && at !== '' ? at : null
}
