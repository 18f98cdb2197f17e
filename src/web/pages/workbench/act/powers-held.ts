// What the catalogue says somebody may do now. The writer asks it again for each act; the pages ask
// so that nobody is offered what would be refused.
import { type Grant, grant, type Question } from '../../../../kernel/authority.ts'
import {
  type ActorState,
  actorKind,
  type PostState,
  postKind,
  type PowerState,
  powerKind,
} from '../../../../kernel/power.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ReaderStore } from '../../../../kernel/store.ts'
import type { Instant } from '../../../../kernel/time.ts'

/** Answers whether an actor may run a command now, by the rule the writer itself uses. */
export async function mayAct(reader: ReaderStore, question: Question): Promise<Grant | Refusal> {
  const { actor, posts } = await loadPosts(reader, question)
  const power = await loadPower(reader, question.authority.power)
  return grant(question, { power, actor, posts })
}

/** A power somebody exercises, and in whose name. */
export interface HeldPower {
  code: string
  organ: string
}

/** Every power that the actor's posts carry now, of an organ that holds it. */
export async function powersHeld(
  reader: ReaderStore,
  who: { actor: string; at: Instant },
): Promise<HeldPower[]> {
  const { posts } = await loadPosts(reader, who)
  const carried = [...posts.values()].flatMap(({ organ, powers }) =>
    powers.map((code) => ({ code, organ })),
  )
  const codes = [...new Set(carried.map(({ code }) => code))]
  const rows = await reader.loadStates(codes.map((id) => ({ kind: powerKind.name, id })))
  const powers = new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as PowerState]))
  return carried.filter(({ code, organ }) => {
    const power = powers.get(code)
    return power && isLive(power, who.at) && power.holders.includes(organ)
  })
}

/** A row of the catalogue; the empty row where there is none of that code. */
export async function loadPower(reader: ReaderStore, code: string): Promise<PowerState> {
  const [row] = await reader.loadStates([{ kind: powerKind.name, id: code }])
  return row ? (JSON.parse(row.state) as PowerState) : powerKind.initial
}

async function loadPosts(reader: ReaderStore, { actor: id, at }: { actor: string; at: Instant }) {
  const [row] = await reader.loadStates([{ kind: actorKind.name, id }])
  const actor = row ? (JSON.parse(row.state) as ActorState) : actorKind.initial
  const live = actor.mandates.filter((mandate) => isLive({ ...mandate, since: mandate.from }, at))
  const refs = live.map(({ post }) => ({ kind: postKind.name, id: post }))
  const rows = refs.length > 0 ? await reader.loadStates(refs) : []
  return { actor, posts: new Map(rows.map((each) => [each.id, parsePost(each.state)])) }
}

const parsePost = (state: string) => JSON.parse(state) as PostState

function isLive({ since, until }: { since: Instant | null; until: Instant | null }, at: Instant) {
  return since !== null && since <= at && (until === null || at < until)
}
