/** Two promises that are about the same, unless somebody found them to be two things. */
interface TakenUp {
  a: string
  b: string
  rejected: boolean
}

/** What a plan promises and no plan under it takes up (空白): the ids of those promises, in their order. */
export function gapsOf(promises: readonly string[], pairs: readonly TakenUp[]): string[] {
  const taken = new Set(pairs.filter(({ rejected }) => !rejected).map(({ a }) => a))
  return promises.filter((id) => !taken.has(id))
}
