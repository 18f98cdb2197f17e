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
import { heldBy } from './catalogue-power.ts'
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
  const { founder, posts, mandates } = city
  const [government, ...others] = city.organs
  if (!government) throw new RangeError('a city has at least one organ')
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

/** The organs with a post that exercises the power. */
function holdersOf(code: string, posts: City['posts']): string[] {
  return [...new Set(posts.filter((each) => each.powers.includes(code)).map((each) => each.organ))]
}

function lotsOf<Item>(items: readonly Item[], size: number): Item[][] {
  const lots = Math.ceil(items.length / size)
  return Array.from({ length: lots }, (_, i) => items.slice(i * size, (i + 1) * size))
}
