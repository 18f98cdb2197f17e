import type { Writer } from '../../kernel/writer.ts'
import type { Enact } from '../../systems/found-city.ts'

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
