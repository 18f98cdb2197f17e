// How 云溪市 is set up: its organs, posts, powers and the people in office.
import {
  establishOrgans,
  establishPosts,
  foundChain,
  grantMandates,
  publishPowers,
  registryPower,
} from '../../engines/registry/commands.ts'
import { cataloguePowers } from '../../systems/index.ts'
import { heldBy } from '../../systems/catalogue-power.ts'
import type { Enact } from './enact.ts'
import { organs } from './organs.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'

/** Who sets the city up: the office that keeps the registry, in the city's government. */
export const founder = 'person.founder'
export const founderPost = 'post.registry'

export async function foundCity(enact: Enact): Promise<void> {
  const [government, ...others] = organs
  if (!government) throw new RangeError('the sample city has no organs')
  const post = {
    id: founderPost,
    organ: government.id,
    title: { zh: '机构编制岗', en: 'Keeper of the registry' },
    powers: [registryPower],
  }
  const name = { zh: '云溪市', en: 'Yunxi' }
  await enact(founder, foundChain, { name, sample: true, organ: government, post, founder })
  for (const lot of lotsOf(others, 20)) await enact(founder, establishOrgans, { organs: lot })
  for (const lot of lotsOf(posts, 60)) await enact(founder, establishPosts, { posts: lot })
  const powers = cataloguePowers.map((power) => heldBy(power, holdersOf(power.code)))
  await enact(founder, publishPowers, { powers })
  const mandates = people.flatMap(({ id, post: held }) =>
    held === null
      ? []
      : [
          {
            id: `mandate.${id.replace(/^person\./, '')}`,
            actor: id,
            post: held,
            from: '2026-01-04T16:00:00.000Z',
            until: null,
          },
        ],
  )
  for (const lot of lotsOf(mandates, 60)) await enact(founder, grantMandates, { mandates: lot })
}

/** The organs with a post that exercises the power. */
function holdersOf(code: string): string[] {
  return [...new Set(posts.filter((post) => post.powers.includes(code)).map((post) => post.organ))]
}

function lotsOf<Item>(items: readonly Item[], size: number): Item[][] {
  const lots = Math.ceil(items.length / size)
  return Array.from({ length: lots }, (_, i) => items.slice(i * size, (i + 1) * size))
}
