// How a city begins: its organs, posts, powers and the people in office, each act an entry like any other.
import { z } from 'zod'
import {
  establishOrgans,
  establishPosts,
  foundChain,
  grantMandates,
  publishPowers,
  registryPower,
} from '../engines/registry/commands.ts'
import { id, instant, localText, organ, post } from '../engines/registry/schemas.ts'
import type { Command } from '../kernel/command.ts'
import { clockActor } from '../kernel/timing/timer.ts'
import { heldBy } from './catalogue-power.ts'
import { clockPowers } from './clock-powers.ts'
import { cataloguePowers } from './index.ts'

/** A city as it is founded: what `gangmu found` reads from a file. */
export const citySchema = z.object({
  name: localText,
  /** The first one keeps the registry: its post may change organs, posts, powers and mandates. */
  organs: z.array(organ).min(1),
  posts: z.array(post),
  /** Who sits where, from when on. Ids are opaque: entries are public, so no id may be a name. */
  mandates: z.array(z.object({ actor: id, post: id, from: instant })),
  /** Who founds the city and keeps its registry. */
  founder: id,
})
export type City = z.infer<typeof citySchema>

/** Has somebody do something; throws where it is refused. */
export type Enact = <Input>(
  actor: string,
  command: Command<Input>,
  input: NoInfer<Input>,
) => Promise<void>

/** The post of whoever founds a city. */
export const registryPost = 'post.registry'

/** Founds a city. `sample` marks invented data: sign-in as an invented person is possible only there. */
export async function foundCity(enact: Enact, city: City, sample: boolean): Promise<void> {
  const { founder } = city
  const [government, ...others] = city.organs
  if (!government) throw new RangeError('a city has at least one organ')
  const posts = [...city.posts, clockPost(government.id)]
  const atClock = { actor: clockActor, post: clockPostId, from: earliest(city) }
  const mandates = [...city.mandates, atClock]
  const keeper = {
    id: registryPost,
    organ: government.id,
    title: { zh: '机构编制岗', en: 'Keeper of the registry' },
    powers: [registryPower],
  }
  const { name } = city
  await enact(founder, foundChain, { name, sample, organ: government, post: keeper, founder })
  for (const organs of lotsOf(others, 20)) await enact(founder, establishOrgans, { organs })
  for (const lot of lotsOf(posts, 60)) await enact(founder, establishPosts, { posts: lot })
  const powers = cataloguePowers.map((power) => heldBy(power, holdersOf(power.code, posts)))
  await enact(founder, publishPowers, { powers })
  const granted = mandates.map(({ actor, post: held, from }) => ({
    id: `mandate.${actor}.${held}`.slice(0, 120),
    actor,
    post: held,
    from,
    until: null,
  }))
  for (const lot of lotsOf(granted, 60)) await enact(founder, grantMandates, { mandates: lot })
}

const clockPostId = 'post.clock'

/** The post of the clock, which has what is due done: it acts under the catalogue like everyone else. */
function clockPost(organ: string): City['posts'][number] {
  const title = { zh: '定时办理', en: 'The clock' }
  return { id: clockPostId, organ, title, powers: clockPowers.map(({ code }) => code) }
}

/** The clock is in office as long as anyone is. */
function earliest({ mandates }: City): string {
  return mandates.map((each) => each.from).toSorted()[0] ?? '1970-01-01T00:00:00.000Z'
}

/** The organs with a post that exercises the power. */
function holdersOf(code: string, posts: City['posts']): string[] {
  return [...new Set(posts.filter((each) => each.powers.includes(code)).map((each) => each.organ))]
}

function lotsOf<Item>(items: readonly Item[], size: number): Item[][] {
  const lots = Math.ceil(items.length / size)
  return Array.from({ length: lots }, (_, i) => items.slice(i * size, (i + 1) * size))
}
