import type { Organ } from '../../../engines/registry/load-organs.ts'
import type { PostState } from '../../../kernel/power.ts'
import type { ReaderStore } from '../../../kernel/store.ts'
import type { SamplePerson } from '../page-deps.ts'

/** The groups in which people are offered, in this order: the many who only report come last. */
export const groupNames = [
  'plan',
  'congress',
  'verifier',
  'supervision',
  'citizen',
  'bureau',
  'district',
  'government',
  'other',
] as const
export type GroupName = (typeof groupNames)[number]

export interface PeopleGroup {
  name: GroupName
  people: SamplePerson[]
}

/** What people are grouped by: their organs, and the powers of their posts. */
export interface Offices {
  organs: ReadonlyMap<string, Organ>
  powers: ReadonlyMap<string, readonly string[]>
}

/** People by what their office is for; groups without anybody are left out. */
export function groupPeople(people: readonly SamplePerson[], offices: Offices): PeopleGroup[] {
  const groups = Map.groupBy(people, (person) => groupOf(person, offices))
  return groupNames.flatMap((name) => {
    const members = groups.get(name)
    return members ? [{ name, people: members }] : []
  })
}

function groupOf({ post }: SamplePerson, { organs, powers }: Offices): GroupName {
  if (!post) return 'citizen'
  const carried = powers.get(post.id) ?? []
  if (carried.includes('plan.take-in')) return 'plan'
  if (carried.includes('report.verify')) return 'verifier'
  const sort = organs.get(post.organ)?.sort
  return groupNames.find((name) => name === sort) ?? 'other'
}

/** The powers that the people's posts carry, by post. */
export async function loadPostPowers(
  reader: ReaderStore,
  people: readonly SamplePerson[],
): Promise<Map<string, readonly string[]>> {
  const refs = people.flatMap(({ post }) => (post ? [{ kind: 'post', id: post.id }] : []))
  const rows = refs.length > 0 ? await reader.loadStates(refs) : []
  return new Map(rows.map(({ id, state }) => [id, (JSON.parse(state) as PostState).powers]))
}
