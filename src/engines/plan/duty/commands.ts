import { z } from 'zod'
import { defineCommand } from '../../../kernel/command.ts'
import { civilDateAt } from '../../calendar/civil-date.ts'
import { civilDate, id, reason } from '../commands/schemas.ts'
import { statementBy } from '../commands/statement-by.ts'
import { dutyKind } from './duty.ts'
import { isSilent } from './is-silent.ts'
import { refuse } from './refusals.ts'

/** The head of a unit says why no report came, and by when it will. The clock goes on: words are no report. */
export const explainSilence = defineCommand({
  name: 'duty.explain',
  input: z.object({ commitment: id, text: reason, promisedOn: civilDate }),
  authority: ({ commitment }, tx) => ({
    power: 'duty.explain',
    organ: tx.get(dutyKind, commitment).organ,
  }),
  run(tx, { commitment, text, promisedOn }, act) {
    if (!isSilent(tx.get(dutyKind, commitment))) refuse('duty.not-silent', { id: commitment })
    if (promisedOn < civilDateAt(act.at)) refuse('duty.promised-past')
    tx.append(dutyKind, commitment, {
      type: 'SilenceExplained',
      ...statementBy(act, text),
      promisedOn,
    })
  },
})

/** A supporting unit hands in its part, for the lead's next report. */
export const handInPart = defineCommand({
  name: 'duty.hand-in',
  input: z.object({ commitment: id, organ: id, text: reason }),
  authority: ({ organ }) => ({ power: 'duty.hand-in', organ }),
  run(tx, { commitment, organ, text }, act) {
    const duty = tx.get(dutyKind, commitment)
    if (!duty.supporting.includes(organ)) refuse('duty.not-supporting', { id: commitment })
    if (duty.status !== 'running') refuse('duty.nothing-owed', { id: commitment })
    tx.append(dutyKind, commitment, { type: 'PartHandedIn', ...statementBy(act, text) })
  },
})
