import type { z } from 'zod'
import type { AnyCommand } from '../command.ts'
import type { Refusal } from '../refusal.ts'

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
