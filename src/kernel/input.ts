import type { z } from 'zod'
import type { AnyCommand } from './command.ts'
import { type Refusal, declareRefusals, Refused } from './refusal.ts'

export const refuseInput = declareRefusals('input.invalid', 'input.unstorable', 'input.too-large')

/** The input as the command's schema reads it, or the refusal that names the field at fault. */
export function parseInput(command: AnyCommand, input: unknown): { value: unknown } | Refusal {
  const parsed = (command.input as z.ZodType).safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {
      code: 'input.invalid',
      values: {
        command: command.name,
        field: issue?.path.join('.') ?? '',
        reason: issue?.message ?? '',
      },
    }
  }
  return { value: parsed.data }
}

/** Runs `act` and turns a refusal that it raises into a value. */
export function refusalOf(act: () => void): Refusal | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** Refuses text that a database or canonical JSON cannot keep: U+0000 and lone surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
