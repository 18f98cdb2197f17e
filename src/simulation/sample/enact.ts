import type { Command } from '../../kernel/command.ts'
import type { Writer } from '../../kernel/writer.ts'

/** Has somebody do something in the sample city; what is refused there is a mistake of the sample. */
export type Enact = <Input>(
  actor: string,
  command: Command<Input>,
  input: NoInfer<Input>,
) => Promise<void>

/** The key of the sample's last act: with it in the journal the sample is complete. */
export const lastKey = 'sample.end'

/**
 * Enacts under keys that count up, so that a load that was broken off goes on where it stopped. Throws where an act is
 * refused, naming the act and the refusal.
 */
export function enactOn(writer: Pick<Writer, 'submit'>): Enact {
  let count = 0
  return async (actor, command, input) => {
    count += 1
    const answer = await writer.submit(command, input, { actor, key: `sample.${count}` })
    if (answer.ok || answer.refusal.code === 'key.reused') return
    throw new Error(`${actor} ${command.name}: ${JSON.stringify(answer.refusal)}`)
  }
}
