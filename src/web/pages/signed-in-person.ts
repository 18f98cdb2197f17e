import type { ActorState, PostState } from '../../kernel/power.ts'
import type { ReaderStore } from '../../kernel/store.ts'
import type { SignedIn } from '../site.ts'

/** A person as the chain knows them now: their latest post that holds. They are called by it; names are not entries. */
export async function signedInPerson(
  reader: ReaderStore,
  person: string,
  now = new Date().toISOString(),
): Promise<SignedIn> {
  const [row] = await reader.loadStates([{ kind: 'actor', id: person }])
  const { mandates } = row ? (JSON.parse(row.state) as ActorState) : { mandates: [] }
  const held = mandates.findLast(
    ({ from, until }) => from <= now && (until === null || now < until),
  )
  const [postRow] = held ? await reader.loadStates([{ kind: 'post', id: held.post }]) : []
  if (!held || !postRow) return { person, name: { zh: person, en: person }, post: null }
  const { organ, title } = JSON.parse(postRow.state) as PostState
  return { person, name: title, post: { id: held.post, organ, title } }
}
