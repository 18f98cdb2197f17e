import type { SameKeys } from '../shape.ts'
import type { failure as chinese } from '../zh-CN/failure.ts'

/** What stops a command of the command line: the world, not the rules. */
export const failure: SameKeys<typeof chinese> = {
  conflict: 'Somebody else was first; try again.',
  unavailable: 'Not now: another program is using it, or the database cannot be reached.',
  'not-found': 'It was not found.',
  invalid: 'Its content is wrong; it cannot go on.',
  forbidden:
    'Not allowed: a permission is missing, or the database does not write through to disk.',
}
