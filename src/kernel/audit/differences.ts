import type { Finding } from './finding.ts'

/** An entry as it lies in a page: what identifies it, and the number it gives itself (0: none). */
export interface Found {
  name: string
  seq: number
}

/** What should stand at the places `first`, `first + 1` …, by name. */
export interface Expected {
  first: number
  names: readonly string[]
}

/**
 * Names the entries that were altered, inserted, dropped, swapped or moved, so that `found` is not what was expected.
 * A stranger that gives itself the number of a missing entry is that entry, altered.
 */
export function differences({ first, names }: Expected, found: readonly Found[]): Finding[] {
  const placeOf = new Map(names.map((name, n) => [name, first + n]))
  const missing = new Set(placeOf.values())
  const order: number[] = []
  const strangers: number[] = []
  for (const { name, seq } of found) {
    const place = placeOf.get(name) ?? 0
    if (missing.delete(place)) order.push(place)
    else strangers.push(seq)
  }
  const odd = strangers.map((seq): Finding => {
    const altered = missing.delete(seq)
    return { code: altered ? 'audit.entry-altered' : 'audit.entry-inserted', values: { seq } }
  })
  const dropped = [...missing].map(
    (seq): Finding => ({ code: 'audit.entry-dropped', values: { seq } }),
  )
  return [...odd, ...dropped, ...displaced(order)]
}

function displaced(order: readonly number[]): Finding[] {
  const sorted = order.toSorted((a, b) => a - b)
  const moved = order.filter((place, n) => place !== sorted[n])
  const [a = 0, b = 0] = moved
  if (moved.length === 2) return [{ code: 'audit.entries-swapped', values: { seq: b, with: a } }]
  return moved.map((seq) => ({ code: 'audit.entry-moved', values: { seq } }))
}
