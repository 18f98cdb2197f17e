import type { Act } from '../../../kernel/command.ts'
import type { Statement } from '../challenge.ts'

/** What is said in an act, in the name of whose organ and when; by a person without an organ, of none. */
export function statementBy(act: Act, text: string): Statement {
  return { by: act.actor, organ: act.organ ?? '', at: act.at, text }
}
