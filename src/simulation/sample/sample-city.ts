import type { City } from '../../systems/found-city.ts'
import { organs } from './organs.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'

/** Who sets the sample city up and keeps its registry until the plan office takes it over. */
export const founder = 'person.founder'

/** Everyone is in office from the first working day of 2026. */
const inOfficeFrom = '2026-01-04T16:00:00.000Z'

/** 云溪市 as it is founded. */
export const sampleCity: City = {
  name: { zh: '云溪市', en: 'Yunxi' },
  founder,
  organs: [...organs],
  posts: [...posts],
  mandates: people.flatMap(({ id, post }) =>
    post === null ? [] : [{ actor: id, post, from: inOfficeFrom }],
  ),
}
