import type { Refusal } from './refusal.ts'
import type { Instant } from './time.ts'
import type { Tx } from './command.ts'
import {
  type ActorState,
  actorKind,
  type Authority,
  type PostState,
  postKind,
  type PowerState,
  powerKind,
} from './power.ts'

/** What was granted: the organ and post in whose name the actor acts; both null for a right. */
export interface Grant {
  power: string
  organ: string | null
  post: string | null
}

/** The power under which a chain begins. It is granted exactly once: while no power has ever been published. */
export const foundingPower = 'chain.found'

/** What is asked of the catalogue. */
export interface Question {
  command: string
  authority: Authority
  actor: string
  at: Instant
}

/** Answers from the catalogue as it stands in `tx` whether `actor` may run `command` under `authority` now. */
export function authorise(tx: Tx, question: Question): Grant | Refusal {
  const { power: code } = question.authority
  const power = tx.get(powerKind, code)
  if (code === foundingPower && power.since === null)
    return { power: code, organ: null, post: null }
  // A right asks for no mandate, so a citizen's act reads nothing but the catalogue's row.
  if (power.sort === 'right') return grant(question, { power, actor: unseated, posts: noPosts })
  const actor = tx.get(actorKind, question.actor)
  const live = actor.mandates.filter((mandate) => holds(mandate, question.at))
  const posts = new Map(live.map((mandate) => [mandate.post, tx.get(postKind, mandate.post)]))
  return grant(question, { power, actor, posts })
}

const unseated: ActorState = { mandates: [] }
const noPosts: ReadonlyMap<string, PostState> = new Map()

/** The catalogue's rows that bear on one question. */
export interface Rows {
  power: PowerState
  actor: ActorState
  posts: ReadonlyMap<string, PostState>
}

/**
 * The rule itself, pure: the power is in force and names the command; and either it is a right, or the actor has a
 * live mandate for a post that carries the power, of an organ that holds it, and the thing acted on is in its scope.
 */
export function grant(question: Question, rows: Rows): Grant | Refusal {
  const { authority, command, at } = question
  const { power } = rows
  if (power.since === null || !inForce(power, at))
    return refused('authority.no-such-power', question)
  if (!power.commands.includes(command)) return refused('authority.not-covered', question)
  if (power.sort === 'right') return { power: authority.power, organ: null, post: null }
  for (const mandate of rows.actor.mandates) {
    const post = rows.posts.get(mandate.post)
    if (!post || !holds(mandate, at) || !post.powers.includes(authority.power)) continue
    if (!power.holders.includes(post.organ)) continue
    if (power.scope === 'own' && authority.organ !== post.organ) continue
    return { power: authority.power, organ: post.organ, post: mandate.post }
  }
  return refused('authority.not-granted', question)
}

function refused(code: string, { authority, command, actor }: Question): Refusal {
  return { code, values: { power: authority.power, command, actor } }
}

function inForce(power: PowerState, at: Instant): boolean {
  return power.since !== null && power.since <= at && (power.until === null || at < power.until)
}

function holds(mandate: { from: Instant; until: Instant | null }, at: Instant): boolean {
  return mandate.from <= at && (mandate.until === null || at < mandate.until)
}
